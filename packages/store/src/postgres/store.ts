import type { Fault, Safety, Store, View, Writer } from "@dragoman/register";
import { StoreError } from "../fault.ts";
import { guarded } from "../guard.ts";
import { miscounted } from "../sql/counts.ts";
import type { Row } from "../sql/db.ts";
import { Memo } from "../sql/intern.ts";
import { SqlView } from "../sql/view.ts";
import { SqlWriter } from "../sql/writer.ts";
import { PostgresDriver } from "./driver.ts";
import { explained } from "./explain.ts";
import { LOCK } from "./layout.ts";
import type { Client, Pool } from "./library.ts";
import { postgresWords } from "./words.ts";

/** A register in a schema of a PostgreSQL database. Errors of the database come as StoreErrors. */
export class PostgresStore implements Store {
  readonly view: View;
  private readonly pool: Pool;
  private readonly schema: string;
  private readonly place: string;
  private readonly wait: number;
  private readonly memo = new Memo();
  private last: Promise<unknown> = Promise.resolve();

  /** `wait`: milliseconds that others may write. */
  constructor(pool: Pool, schema: string, place: string, wait: number) {
    this.pool = pool;
    this.schema = schema;
    this.place = place;
    this.wait = wait;
    this.view = guarded(new SqlView(new PostgresDriver(pool), postgresWords), (read) => this.explaining(read));
  }

  /** PostgreSQL waits for its disk at every commit, whatever the safety. */
  transact<T>(work: (writer: Writer) => Promise<T>, _safety?: Safety): Promise<T> {
    const done = this.last.then(() => this.explaining(() => this.run(work)));
    this.last = done.catch(() => {});
    return done;
  }

  integrity(): Promise<readonly Fault[]> {
    return this.explaining(async () => {
      const db = new PostgresDriver(this.pool);
      const missing = await db.all<Row & { key: string }>(
        `SELECT key FROM article WHERE tx IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM article_words w WHERE w.article = no)
         AND NOT EXISTS (SELECT 1 FROM article_characters c WHERE c.article = no) ORDER BY key`,
      );
      const keys = missing.map(({ key }) => key);
      const message = `${keys.length} articles are not found by their words: ${keys.slice(0, 5).join(", ")}`;
      const words = keys.length > 0 ? [{ code: "register.words", message, hint: null }] : [];
      return [...(await miscounted(db)), ...words];
    });
  }

  async backup(): Promise<void> {
    const hint = `pg_dump --schema=${this.schema} copies it`;
    throw new StoreError("backup.unsupported", "a register in PostgreSQL is copied by PostgreSQL's own tools", hint);
  }

  async close(): Promise<void> {
    await this.last;
    await this.pool.end();
  }

  private async run<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query("BEGIN");
      await client.query(`SET LOCAL lock_timeout = ${this.wait}`);
      await client.query(`SELECT pg_advisory_xact_lock(${LOCK}, hashtext('${this.schema}'))`);
      const writer = new SqlWriter(new PostgresDriver(client), postgresWords, this.memo);
      const result = await work(writer);
      await writer.finish();
      await client.query("COMMIT");
      client.release();
      return result;
    } catch (error) {
      this.memo.forget();
      await rollback(client);
      throw error;
    }
  }

  private async explaining<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explained(error, this.place);
    }
  }
}

/** A connection that cannot even roll back is closed; the server rolls back by itself. */
async function rollback(client: Client): Promise<void> {
  try {
    await client.query("ROLLBACK");
    client.release();
  } catch {
    client.release(true);
  }
}
