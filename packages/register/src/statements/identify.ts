import type { Entity, Reference } from "@dragoman/model";

const PERSON = "person:";
const LOCAL_DIGITS = 12;

/**
 * The register-wide id of an entity of a Reading. States, organisations, places, outlets, gatherings, projects, topics and groups keep theirs, as do
 * persons known to the reference. Other persons get their state when it is known ("person:John Smith/USA"); one known by a single
 * word stays local to its article ("person:Smith@1f2e3d4c5b6a").
 */
export function identify(id: string, entity: Entity | undefined, article: string, reference: Reference): string {
  if (!id.startsWith(PERSON)) return id;
  if (reference.entity(id) !== null) return id;
  const words = id.slice(PERSON.length).trim().split(/\s+/);
  if (words.length < 2) return `${id}@${article.slice(1, 1 + LOCAL_DIGITS)}`;
  return entity?.country == null ? id : `${id}/${entity.country}`;
}
