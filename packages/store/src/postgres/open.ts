import { StoreError } from "../fault.ts";
import { explained } from "./explain.ts";
import { migrate } from "./layout.ts";
import { poolOf } from "./library.ts";
import { PostgresStore } from "./store.ts";

export interface PostgresOptions {
  /** Make schema and tables when there are none. */
  readonly create?: boolean;
  /** Milliseconds to wait for another program that writes; 5,000 when absent. */
  readonly wait?: number;
}

const WAIT = 5_000;
const USUAL = "dragoman";

/**
 * Opens a register at `postgres://user:password@host:port/database?schema=name`; the schema is `dragoman` unless named.
 * Throws StoreError: `register.missing`, `.denied`, `.newer`, `.library`.
 */
export async function openPostgres(address: string, options: PostgresOptions = {}): Promise<PostgresStore> {
  const { connection, schema, place } = partsOf(address);
  const pool = poolOf(connection, schema);
  try {
    const client = await pool.connect();
    try {
      await migrate(client, schema, place, options.create ?? false);
    } finally {
      client.release();
    }
    return new PostgresStore(pool, schema, place, options.wait ?? WAIT);
  } catch (error) {
    await pool.end();
    throw explained(error, place);
  }
}

/** The address without its schema; the place is named without a password. */
function partsOf(address: string) {
  const url = parsed(address);
  const schema = url.searchParams.get("schema") ?? USUAL;
  url.searchParams.delete("schema");
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new StoreError("register.address", `"${schema}" is no name of a schema`, "use small letters, digits and _");
  }
  return { connection: url.href, schema, place: `${url.protocol}//${url.host}${url.pathname}` };
}

function parsed(address: string): URL {
  try {
    return new URL(address);
  } catch (error) {
    const hint = "write it like postgres://user:password@host:5432/database";
    throw new StoreError("register.address", "the address of the register cannot be read", hint, error);
  }
}
