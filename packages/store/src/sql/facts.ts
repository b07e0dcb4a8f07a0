import type { Fact } from "@dragoman/model";
import {
  cursorOf,
  type Filter,
  type MonthlyCount,
  type Order,
  type Page,
  type Paging,
  pageLimit,
  placeOf,
} from "@dragoman/register";
import { type Folded, factFrom, SELECT_FACT } from "./body.ts";
import { type Db, first, type Row, type Value, type Words } from "./db.ts";
import { conditionOf } from "./filter.ts";

/** Columns that facts are ordered by, and which way. */
const ORDERS: Readonly<Record<Order, { readonly column: string; readonly sign: 1 | -1 } | null>> = {
  time: { column: "begins", sign: -1 },
  reported: { column: "reported", sign: -1 },
  confidence: { column: "confidence", sign: 1 },
  id: null,
};

export async function factAt(db: Db, id: string): Promise<Fact | null> {
  const row = await first<Folded>(db, `${SELECT_FACT} WHERE f.id = ?`, id);
  return row ? factFrom(row) : successorOf(db, id);
}

export async function factsPage(db: Db, words: Words, filter: Filter, paging: Paging): Promise<Page<Fact>> {
  const limit = pageLimit(paging);
  const order = paging.order ?? "time";
  const condition = await conditionOf(db, words, filter);
  const by = ORDERS[order];
  const table = by?.column === "begins" && condition.from !== "fact f" ? "p" : "f";
  const column = by ? `${table}.${by.column}` : null;
  const after = afterCursor(order, column, paging.cursor ?? null);
  const sorted = column ? `${column}${by?.sign === -1 ? " DESC" : ""}, f.id` : "f.id";
  const rows = await db.all<Folded & { key: number }>(
    `SELECT page.no, page.id, page.key, page.kind, g.name AS group_name, b.body FROM (
       SELECT f.no, f.id, f.kind, f.fact_group, ${column ?? "0"} AS key FROM ${condition.from}
       WHERE ${condition.sql}${after.sql} ORDER BY ${sorted} LIMIT ?
     ) page JOIN fact_body b ON b.fact = page.no JOIN fact_group g ON g.no = page.fact_group ORDER BY page.key${by?.sign === -1 ? " DESC" : ""}, page.id`,
    ...condition.values,
    ...after.values,
    limit + 1,
  );
  const items = rows.slice(0, limit).map(factFrom);
  const last = rows[limit - 1];
  const next =
    rows.length > limit && last ? cursorOf(order, { key: last.key * (by?.sign ?? 0) || 0, id: last.id }) : null;
  return { items, next };
}

/** The part of a list behind the cursor. */
function afterCursor(order: Order, column: string | null, cursor: string | null) {
  if (cursor === null) return { sql: "", values: [] as readonly Value[] };
  const { key, id } = placeOf(order, cursor);
  if (column === null) return { sql: " AND f.id > ?", values: [id] };
  const { sign } = ORDERS[order]!;
  const [beyond, upTo] = sign === -1 ? ["<", "<="] : [">", ">="];
  const value = key * sign;
  return {
    sql: ` AND ${column} ${upTo} ? AND (${column} ${beyond} ? OR f.id > ?)`,
    values: [value, value, id] as readonly Value[],
  };
}

export async function countFacts(db: Db, words: Words, filter: Filter): Promise<number> {
  const { from, sql, values } = await conditionOf(db, words, filter);
  const row = await first<Row & { count: number }>(
    db,
    `SELECT CAST(count(*) AS INTEGER) AS count FROM ${from} WHERE ${sql}`,
    ...values,
  );
  return row?.count ?? 0;
}

export async function factsOfGroups(db: Db, groups: readonly string[]): Promise<readonly Fact[]> {
  const rows = await db.all<Folded>(`${SELECT_FACT} WHERE g.name IN ${db.texts} ORDER BY f.id`, groups);
  return rows.map(factFrom);
}

/** The fact that has most of the statements which a former fact had when it went. */
async function successorOf(db: Db, id: string): Promise<Fact | null> {
  const gone = await first<Row & { before: string }>(
    db,
    "SELECT before FROM change WHERE fact = ? AND change = 'gone' ORDER BY no DESC LIMIT 1",
    id,
  );
  if (!gone) return null;
  const { statements } = JSON.parse(gone.before) as Fact;
  const row = await first<Folded>(
    db,
    `${SELECT_FACT} WHERE f.no = (
       SELECT f.no FROM statement s JOIN fact_statement fs ON fs.statement = s.no JOIN fact f ON f.no = fs.fact
       WHERE s.id IN ${db.texts} GROUP BY f.no, f.id ORDER BY count(*) DESC, f.id LIMIT 1
     )`,
    statements,
  );
  return row ? factFrom(row) : null;
}

/** Roll-ups are kept of the whole, of each entity and of pairs of states; what else is asked for is counted from the facts. */
export async function monthlyOf(db: Db, words: Words, entities: readonly string[]): Promise<readonly MonthlyCount[]> {
  const ids = [...new Set(entities)].sort();
  const isPair = ids.length === 2 && ids.every((id) => id.startsWith("state:"));
  const rows = ids.length < 2 || isPair ? await rolledUp(db, ids) : await countedUp(db, words, ids);
  return rows.map((row) => ({ ...row, value: row.value === "" ? null : row.value }));
}

type Counts = Promise<readonly (Row & MonthlyCount)[]>;

function rolledUp(db: Db, ids: readonly string[]): Counts {
  const [one, other] = [0, 1].map((i) => (i < ids.length ? "coalesce((SELECT no FROM entity WHERE id = ?), -1)" : "0"));
  return db.all(
    `SELECT month, kind, value, facts AS count FROM monthly WHERE one = ${one} AND other = ${other}
     ORDER BY month, kind, value`,
    ...ids,
  );
}

async function countedUp(db: Db, words: Words, ids: readonly string[]): Counts {
  const { from, sql, values } = await conditionOf(db, words, { involving: ids });
  return db.all(
    `SELECT f.month AS month, f.kind AS kind, coalesce(f.value, '') AS value, CAST(count(*) AS INTEGER) AS count
     FROM ${from} WHERE ${sql} AND f.month IS NOT NULL
     GROUP BY f.month, f.kind, coalesce(f.value, '') ORDER BY f.month, f.kind, coalesce(f.value, '')`,
    ...values,
  );
}
