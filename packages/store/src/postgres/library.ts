import { createRequire } from "node:module";
import { StoreError } from "../fault.ts";

/** A query as `pg` takes it. */
export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Prepared under this name, when it has one. */
  readonly name?: string;
}

/** What `pg` answers. */
export interface Answer {
  readonly rows: readonly Record<string, unknown>[];
  readonly rowCount: number | null;
}

/** One connection. */
export interface Client {
  query(query: Query | string): Promise<Answer>;
  /** Gives it back to the pool, or closes it after an error. */
  release(error?: boolean): void;
}

/** Connections to one database. */
export interface Pool {
  connect(): Promise<Client>;
  query(query: Query | string): Promise<Answer>;
  end(): Promise<void>;
  on(event: "error", listener: (error: Error) => void): void;
}

interface Library {
  readonly Pool: new (options: {
    readonly connectionString: string;
    readonly options: string;
    readonly max: number;
    readonly connectionTimeoutMillis: number;
  }) => Pool;
}

/** Connections at a time. */
const MOST = 4;
const PATIENCE = 10_000;

/** Loads `pg` and prepares connections whose tables are those of one schema. Throws StoreError when `pg` is not there. */
export function poolOf(address: string, schema: string): Pool {
  const { Pool } = load();
  const pool = new Pool({
    connectionString: address,
    options: `-c search_path=${schema}`,
    max: MOST,
    connectionTimeoutMillis: PATIENCE,
  });
  // An idle connection that breaks is replaced at the next query; unheard it would end the program.
  pool.on("error", () => {});
  return pool;
}

function load(): Library {
  try {
    return createRequire(import.meta.url)("pg") as Library;
  } catch (error) {
    throw new StoreError("register.library", "the library for PostgreSQL is not there", "npm install pg", error);
  }
}
