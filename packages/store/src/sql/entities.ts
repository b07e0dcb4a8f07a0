import type { Entity, EntityKind } from "@dragoman/model";
import { type SpeakerCount, searchWords } from "@dragoman/register";
import type { Db, Row } from "./db.ts";

interface Stored extends Row, Entity {
  readonly kind: EntityKind;
}

/** An entity that rows only name has no kind. */
export async function entitiesAt(db: Db, ids: readonly string[]): Promise<readonly Entity[]> {
  const rows = await db.all<Stored>(
    `SELECT id, kind, name, country, wikidata FROM entity WHERE kind IS NOT NULL AND id IN ${db.texts} ORDER BY id`,
    ids,
  );
  return rows.map((row) => ({ ...row }));
}

export async function entitiesNamed(db: Db, words: string, limit: number): Promise<readonly Entity[]> {
  const sought = searchWords(words);
  if (sought.length === 0) return [];
  const rows = await db.all<Stored>(
    `SELECT id, kind, name, country, wikidata FROM entity
     WHERE kind IS NOT NULL AND ${sought.map(() => "words LIKE ?").join(" AND ")}
     ORDER BY (SELECT count(*) FROM fact_party WHERE entity = no) DESC, id LIMIT ?`,
    ...sought.map((word) => `% ${word}%`),
    limit,
  );
  return rows.map((row) => ({ ...row }));
}

/** The words of a name as `entitiesNamed` looks for them. */
export function nameWords(name: string): string {
  return searchWords(name)
    .map((word) => ` ${word}`)
    .join("");
}

/** SQL for entities that are a state or one of its people, offices or places; it binds `state:` with the code, and the code. */
export const OF_COUNTRY = "SELECT no FROM entity WHERE id = ? OR country = ?";

/** From left to right: there are few speakers of a state, and many quotations. */
export async function speakersOf(db: Db, country: string, limit: number): Promise<readonly SpeakerCount[]> {
  const rows = await db.all<Row & SpeakerCount>(
    `SELECT e.id AS speaker, CAST(count(*) AS INTEGER) AS count
     FROM (${OF_COUNTRY}) own ${db.join} entity e ON e.no = own.no ${db.join} fact_speaker s ON s.entity = e.no
     ${db.join} fact f ON f.no = s.fact WHERE f.kind = 'quotation'
     GROUP BY e.id ORDER BY count(*) DESC, e.id LIMIT ?`,
    `state:${country}`,
    country,
    limit,
  );
  return rows.map((row) => ({ ...row }));
}
