import type { Entity, EntityKind, Event, Note, Quotation, Reading, Relation } from "@dragoman/model";
import { spansBehind } from "@dragoman/model";
import type { Context } from "./context.ts";
import type { Cast } from "./entities/cast.ts";
import { gathered } from "./gathered.ts";
import type { Scene } from "./scene.ts";
import { version } from "./version.ts";

/** What stands above the scene. */
export interface Facts {
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
  /** Country codes of groups that events name. */
  readonly lands: ReadonlyMap<string, string>;
  /** Of all stages, in their order. */
  readonly notes: readonly Note[];
}

/** One frozen object of all layers; entities that nothing cites are left out. */
export function assemble(scene: Scene, { events, relations, lands, notes }: Facts, context: Context): Reading {
  const { document, times, cast, quotations } = scene;
  const mentions = cast.mentions.map(({ span, entity, by }) => ({ span, entity, by }));
  const cited = new Set(mentions.map(({ entity }) => entity));
  const { place, publisher } = document.article;
  for (const id of [...citedByFacts(quotations, events, relations), place, publisher]) if (id !== null) cited.add(id);
  const written = namesIn(relations, document.text);
  return Object.freeze({
    schema: "dragoman/reading@1",
    engine: {
      version,
      rules: context.language.digest,
      weights: context.language.parser.digest,
      reference: context.reference.asOf,
    },
    article: document.article,
    text: document.text,
    entities: [...cited].sort(byId).map((id) => entityOf(id, cast, written, lands, context)),
    mentions,
    times: times.found.map(({ span, value, timex3, kind, modifier, basis }) => ({
      span,
      value,
      timex3,
      kind,
      modifier,
      basis,
    })),
    quotations,
    events,
    relations,
    notes,
  });
}

function citedByFacts(
  quotations: readonly Quotation[],
  events: readonly Event[],
  relations: readonly Relation[],
): readonly (string | null)[] {
  return [
    ...gathered(quotations, ({ speaker, jointWith, addressee, relay }) => [
      speaker,
      addressee?.includes(":") ? addressee : null,
      ...jointWith,
      ...relay,
    ]),
    ...gathered(events, ({ actors, recipients, people, place }) => [...actors, ...recipients, ...people, place]),
    ...gathered(relations, ({ subject, object, instrument }) => [...subject, object, instrument]),
  ];
}

const KINDS: Readonly<Record<string, EntityKind>> = { org: "organisation" };

/** Objects as the text writes them ("protocol on the Trans-Afghan Railway"), where the id has the same words in lower case. */
function namesIn(relations: readonly Relation[], text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { object, evidence } of relations) {
    if (object === null || names.has(object)) continue;
    const words = evidence.flatMap(({ fields }) => spansBehind(fields["object"]).map((span) => text.slice(...span)));
    const written = words.find((name) => name.toLowerCase() === nameIn(object));
    if (written !== undefined) names.set(object, written);
  }
  return names;
}

function nameIn(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** The cast's or the reference's entity; an id that a fact made itself (a topic, a group) names itself. */
function entityOf(
  id: string,
  cast: Cast,
  written: ReadonlyMap<string, string>,
  lands: ReadonlyMap<string, string>,
  { reference }: Context,
): Entity {
  const known = cast.entities.get(id) ?? reference.entity(id);
  if (known) return known.country === null && lands.has(id) ? { ...known, country: lands.get(id)! } : known;
  const prefix = id.slice(0, id.indexOf(":"));
  return {
    id,
    kind: KINDS[prefix] ?? (prefix as EntityKind),
    name: written.get(id) ?? nameIn(id),
    country: lands.get(id) ?? null,
    wikidata: null,
  };
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
