import { BEGINNING, dayOn, type Filter, leastConfidence, periodOf, termsOf } from "@dragoman/register";
import type { Db, Fragment, Value, Words } from "./db.ts";
import { OF_COUNTRY } from "./entities.ts";

/** Where facts are looked for, and what they must meet; the fact is called `f`. */
export interface Condition extends Fragment {
  /** What stands behind FROM. */
  readonly from: string;
}

/** Collects what facts must meet. */
class Conditions {
  readonly parts: string[] = [];
  readonly values: Value[] = [];

  add(sql: string, ...values: readonly Value[]): void {
    this.parts.push(sql);
    this.values.push(...values);
  }

  /** One value by equality, so that an index gives them in order; several by a list. */
  among(column: string, list: readonly string[] | undefined, texts: string): void {
    if (list === undefined) return;
    if (list.length === 1) this.add(`${column} = ?`, list[0]!);
    else this.add(`${column} IN ${texts}`, list);
  }
}

/** Makes SQL of a filter, so that indexes lead to the facts. */
export async function conditionOf(db: Db, words: Words, filter: Filter): Promise<Condition> {
  const all = new Conditions();
  const from = parties(db, filter, all);
  for (const [column, list] of columns(filter)) all.among(`f.${column}`, list, db.texts);
  speakers(filter, all);
  numbers(filter, all);
  await articles(db, words, filter, all);
  return { from, sql: all.parts.length === 0 ? "1 = 1" : all.parts.join(" AND "), values: all.values };
}

function columns(filter: Filter): readonly (readonly [string, readonly string[] | undefined])[] {
  const { ids, kinds, values, statuses, assertions, reviews } = filter;
  return [
    ["id", ids],
    ["kind", kinds],
    ["value", values],
    ["status", statuses],
    ["assertion", assertions],
    ["review", reviews],
  ];
}

const NO = "(SELECT no FROM entity WHERE id = ?)";

/** A pair of states leads by its own index, one entity by its facts; the others are looked up. */
function parties(db: Db, { involving }: Filter, all: Conditions): string {
  const ids = [...new Set(involving ?? [])].sort();
  const states = ids.filter((id) => id.startsWith("state:"));
  const rest = new Set(ids);
  let from = `fact f`;
  if (states.length >= 2) {
    const [one, other] = states as [string, string];
    from = `fact_pair p ${db.join} fact f ON f.no = p.fact`;
    all.add(`p.one = ${NO} AND p.other = ${NO}`, one, other);
    rest.delete(one);
    rest.delete(other);
  } else if (ids.length > 0) {
    from = `fact_party p ${db.join} fact f ON f.no = p.fact`;
    all.add(`p.entity = ${NO}`, ids[0]!);
    rest.delete(ids[0]!);
  }
  for (const id of rest) {
    all.add(`EXISTS (SELECT 1 FROM fact_party q WHERE q.entity = ${NO} AND q.begins = f.begins AND q.fact = f.no)`, id);
  }
  return from;
}

function speakers({ speaker, speakerCountry }: Filter, all: Conditions): void {
  const said = (by: string) => `f.no IN (SELECT fact FROM fact_speaker WHERE entity IN (${by}))`;
  if (speaker !== undefined) all.add(said("SELECT no FROM entity WHERE id = ?"), speaker);
  if (speakerCountry !== undefined) all.add(said(OF_COUNTRY), `state:${speakerCountry}`, speakerCountry);
}

function numbers(filter: Filter, all: Conditions): void {
  const { minSources, minConfidence } = filter;
  const period = periodOf(filter);
  if (period) all.add("f.last_day >= ? AND f.first_day <= ?", ...period);
  const day = dayOn(filter);
  if (day !== null) all.add("f.first_day <= ? AND (f.last_day >= ? OR f.begins = ?)", day, day, BEGINNING);
  if (minSources !== undefined) all.add("f.sources >= ?", minSources);
  if (minConfidence !== undefined) all.add("f.confidence >= ?", leastConfidence(minConfidence));
}

async function articles(db: Db, words: Words, { article, text }: Filter, all: Conditions): Promise<void> {
  const resting = (sql: string) =>
    `f.no IN (SELECT fs.fact FROM statement s JOIN fact_statement fs ON fs.statement = s.no WHERE s.article IN (${sql}))`;
  if (article !== undefined) all.add(resting("SELECT no FROM article WHERE key = ?"), article);
  if (text === undefined) return;
  const terms = termsOf(text);
  if (terms.length === 0) return all.add("1 = 0");
  const { sql, values } = await words.matching(db, terms);
  all.add(resting(sql), ...values);
}
