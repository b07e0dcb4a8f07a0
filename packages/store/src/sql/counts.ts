import type { Fault, Head } from "@dragoman/register";
import { type Db, first, type Row } from "./db.ts";

/** Each figure of the register with the SQL that counts it anew. */
const COUNTS: Readonly<Record<Exclude<keyof Head, "schema" | "tx">, string>> = {
  articles: "article WHERE tx IS NOT NULL",
  statements: "statement",
  judgements: "judgement",
  facts: "fact",
  stale: "fact_group WHERE stale = 1",
};

/** Figures that are not what there is. */
export async function miscounted(db: Db): Promise<readonly Fault[]> {
  const kept = await first<Row & Record<string, number>>(db, "SELECT * FROM register");
  const faults: Fault[] = [];
  for (const [name, rows] of Object.entries(COUNTS)) {
    const sql = `SELECT CAST(count(*) AS INTEGER) AS count FROM ${rows}`;
    const { count } = (await first<Row & { count: number }>(db, sql))!;
    if (count === kept![name]) continue;
    const message = `there are ${count} ${name}, but ${kept![name]} are on record`;
    faults.push({ code: "register.counts", message, hint: "put a backup in its place" });
  }
  return faults;
}
