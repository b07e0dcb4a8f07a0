import {
  type FacetCell,
  type Facets,
  type Filter,
  facetsOf,
  type GroupCount,
  type PartyCount,
  unfaceted,
} from "@dragoman/register";
import type { Db, Row, Words } from "./db.ts";
import { conditionOf } from "./filter.ts";

/** One pass over the facts counts all facets: cells of facts that are alike are few, and each facet is a sum over them. */
export async function facetsIn(db: Db, words: Words, filter: Filter): Promise<Facets> {
  const { from, sql, values } = await conditionOf(db, words, unfaceted(filter));
  const cells = await db.all<Row & FacetCell>(
    `SELECT f.kind, f.value, f.status, f.assertion, f.review, CAST(count(*) AS INTEGER) AS count
     FROM ${from} WHERE ${sql} GROUP BY f.kind, f.value, f.status, f.assertion, f.review`,
    ...values,
  );
  return facetsOf(cells, filter);
}

const LINKS = { party: "fact_party", speaker: "fact_speaker" } as const;

/** From links to facts, so that a link that meets nothing more is only counted. */
export async function partiesIn(
  db: Db,
  words: Words,
  filter: Filter,
  as: "party" | "speaker",
  limit: number,
): Promise<readonly PartyCount[]> {
  const { from, sql, values } = await conditionOf(db, words, filter);
  const meets = sql === "1 = 1" ? "" : `WHERE l.fact IN (SELECT f.no FROM ${from} WHERE ${sql})`;
  const rows = await db.all<Row & PartyCount>(
    `SELECT e.id AS party, c.facts AS count
     FROM (SELECT l.entity, CAST(count(*) AS INTEGER) AS facts FROM ${LINKS[as]} l ${meets} GROUP BY l.entity) c
     JOIN entity e ON e.no = c.entity ORDER BY c.facts DESC, e.id LIMIT ?`,
    ...values,
    limit,
  );
  return rows.map((row) => ({ ...row }));
}

export async function groupCountsOf(db: Db, words: Words, filter: Filter): Promise<readonly GroupCount[]> {
  const { from, sql, values } = await conditionOf(db, words, filter);
  const rows = await db.all<Row & GroupCount & { readonly name: string }>(
    `SELECT g.name, c.value, c.facts AS count FROM (
       SELECT f.fact_group, f.value, CAST(count(*) AS INTEGER) AS facts FROM ${from} WHERE ${sql} GROUP BY f.fact_group, f.value
     ) c JOIN fact_group g ON g.no = c.fact_group`,
    ...values,
  );
  return rows.map(({ name, value, count }) => ({ group: name, value, count }));
}
