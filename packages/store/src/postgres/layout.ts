import { StoreError } from "../fault.ts";
import { MADE_BY, newer, SIGN } from "../sql/made.ts";
import { tables } from "../sql/tables.ts";
import type { Client } from "./library.ts";
import { WORD_TABLES } from "./words.ts";

const DIALECT = { no: "INTEGER PRIMARY KEY", text: 'TEXT COLLATE "C"', bytes: "BYTEA", table: "", keyTable: "" };

/** What makes layout n + 1 out of layout n, at place n: SQL statements. */
const MIGRATIONS: readonly (readonly string[])[] = [[...tables(DIALECT), ...WORD_TABLES]];

/** Makes or updates the tables of the schema, in one transaction. */
export async function migrate(client: Client, schema: string, place: string, create: boolean): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(`SELECT pg_advisory_xact_lock(${LOCK}, hashtext('${schema}'))`);
    const layout = await layoutOf(client, schema);
    if (layout === null && !create) {
      const hint = `make one by adding articles: dragoman add FILE --register ${place}`;
      throw new StoreError("register.missing", `there is no register in ${place}`, hint);
    }
    if ((layout ?? 0) > MIGRATIONS.length) {
      const { rows } = await client.query(MADE_BY);
      throw newer(place, layout!, MIGRATIONS.length, rows[0]?.["value"]);
    }
    if (layout === null) await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    for (const statement of MIGRATIONS.slice(layout ?? 0).flat()) await client.query(statement);
    if (layout !== MIGRATIONS.length) await writeLayout(client);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** First half of the number of the lock that every writer takes; the second is the schema's. */
export const LOCK = 0x44726167;

async function layoutOf(client: Client, schema: string): Promise<number | null> {
  const { rows } = await client.query(`SELECT to_regclass('${schema}.layout') IS NOT NULL AS made`);
  if (rows[0]?.["made"] !== true) return null;
  const layout = await client.query("SELECT version FROM layout");
  return layout.rows[0]?.["version"] as number;
}

async function writeLayout(client: Client): Promise<void> {
  await client.query("CREATE TABLE IF NOT EXISTS layout (version INTEGER NOT NULL)");
  await client.query("DELETE FROM layout");
  await client.query(`INSERT INTO layout VALUES (${MIGRATIONS.length})`);
  await client.query(SIGN);
}
