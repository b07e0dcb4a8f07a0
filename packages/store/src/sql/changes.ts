import type { Fact } from "@dragoman/model";
import type { ChangeCounts, FactChangeEntry } from "@dragoman/register";
import { type Folded, factFrom, SELECT_FACT } from "./body.ts";
import type { Db, Row } from "./db.ts";
import { applyDelta, type Delta, deltaOf, type Json } from "./delta.ts";

interface Stored extends Row {
  readonly no: number;
  readonly tx: number;
  readonly at: string;
  readonly change: FactChangeEntry["change"];
  readonly fact: string;
  readonly before: string | null;
}

const COLUMNS = "no, tx, at, change, fact, before";

/** What stands in `before` of a change: nothing for a new fact, the way back to the fact as it was for a changed one, all of it for one that is gone. */
export function wayBack(before: Fact | null, after: Fact | null): string | null {
  if (before === null) return null;
  return JSON.stringify(after === null ? before : deltaOf(after as unknown as Json, before as unknown as Json));
}

export async function changesAfter(db: Db, afterTx: number, limit: number): Promise<readonly FactChangeEntry[]> {
  const asked = await db.all<Stored>(
    `SELECT ${COLUMNS} FROM change WHERE tx > ? AND tx <= (
       SELECT max(tx) FROM (SELECT tx FROM change WHERE tx > ? ORDER BY tx LIMIT ?) AS first_rows
     ) ORDER BY no`,
    afterTx,
    afterTx,
    limit,
  );
  if (asked.length === 0) return [];
  const facts = [...new Set(asked.map(({ fact }) => fact))];
  const later = await db.all<Stored>(
    `SELECT ${COLUMNS} FROM change WHERE fact IN ${db.texts} AND no >= ? ORDER BY no`,
    facts,
    asked[0]!.no,
  );
  const entries = await unrolled(db, facts, later);
  return asked.map(({ no }) => entries.get(no)!);
}

export async function historyOf(db: Db, fact: string): Promise<readonly FactChangeEntry[]> {
  const rows = await db.all<Stored>(`SELECT ${COLUMNS} FROM change WHERE fact = ? ORDER BY no`, fact);
  return [...(await unrolled(db, [fact], rows)).values()].reverse();
}

/** What became of facts on the whole: how each began the time asked for, and whether it is there now. */
export async function changeCountsAfter(db: Db, afterTx: number): Promise<ChangeCounts> {
  const rows = await db.all<Row & { beginning: FactChangeEntry["change"]; present: number; count: number }>(
    `SELECT c.change AS beginning, CASE WHEN f.no IS NULL THEN 0 ELSE 1 END AS present, CAST(count(*) AS INTEGER) AS count
     FROM (SELECT min(no) AS no FROM change WHERE tx > ? GROUP BY fact) earliest JOIN change c ON c.no = earliest.no
     LEFT JOIN fact f ON f.id = c.fact GROUP BY c.change, CASE WHEN f.no IS NULL THEN 0 ELSE 1 END`,
    afterTx,
  );
  const counts = { new: 0, changed: 0, gone: 0 };
  for (const { beginning, present, count } of rows) {
    if (beginning === "new") counts.new += present * count;
    else counts[present === 1 ? "changed" : "gone"] += count;
  }
  return counts;
}

/** From the facts as they are now back through all their changes; the latest comes first. */
async function unrolled(
  db: Db,
  facts: readonly string[],
  rows: readonly Stored[],
): Promise<ReadonlyMap<number, FactChangeEntry>> {
  const held = await db.all<Folded>(`${SELECT_FACT} WHERE f.id IN ${db.texts}`, facts);
  const current = new Map(held.map((row) => [row.id, factFrom(row) as unknown as Json]));
  const entries = new Map<number, FactChangeEntry>();
  for (const { no, tx, at, change, fact, before: stored } of rows.toReversed()) {
    const after = change === "gone" ? null : (current.get(fact) ?? null);
    const way = stored === null ? null : (JSON.parse(stored) as Json);
    const before = change === "new" ? null : change === "gone" ? way : applyDelta(after, way as Delta);
    entries.set(no, { tx, at, change, before: before as Fact | null, after: after as Fact | null });
    current.set(fact, before);
  }
  return entries;
}
