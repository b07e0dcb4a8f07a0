import { pathToFileURL } from "node:url";
import { StoreError } from "../fault.ts";
import type { Row } from "../sql/db.ts";
import type { Bound, Connection, Prepared } from "./driver.ts";

/** Names of the libraries that can open a register, the preferred first. */
export const LIBRARIES: readonly string[] = ["node:sqlite", "libsql"];

/** The parts of `node:sqlite` and `libsql` that are used; Node 20 has no types for the former, the latter none at all. */
interface Database {
  prepare(sql: string): {
    all(...values: readonly Bound[]): Row[];
    run(...values: readonly Bound[]): { readonly changes: number | bigint };
  };
  exec(sql: string): void;
  close(): void;
}

type Open = (path: string) => Database;

/** A file that nobody can write, as an address that lets SQLite do without the files that it keeps beside it. Only `node:sqlite` needs it. */
export function immutable(path: string): string {
  return `${pathToFileURL(path).href}?immutable=1`;
}

/** Opens a file with the first library that is there, or with the one that is asked for. Throws StoreError when there is none. */
export async function connect(path: string, library: string | null): Promise<Connection> {
  for (const name of library === null ? LIBRARIES : [library]) {
    const open = await load(name);
    if (open) return connection(name, open(path));
  }
  throw new StoreError(
    "register.library",
    "no library that opens SQLite files is there",
    "use Node 22.13 or later, or: npm install libsql",
  );
}

/** Whether the library is there. */
export async function hasLibrary(name: string): Promise<boolean> {
  return (await load(name)) !== null;
}

async function load(name: string): Promise<Open | null> {
  return name === "libsql" ? loadLibsql() : loadNode();
}

async function loadNode(): Promise<Open | null> {
  const { getBuiltinModule } = process;
  const quiet = silenced();
  try {
    const found = getBuiltinModule("node:sqlite") as
      | { readonly DatabaseSync: new (path: string) => Database }
      | undefined;
    return found ? (path) => new found.DatabaseSync(path) : null;
  } finally {
    quiet();
  }
}

/** Node says of its own SQLite that it is experimental, on every start. */
function silenced(): () => void {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  return () => {
    process.emitWarning = emitWarning;
  };
}

async function loadLibsql(): Promise<Open | null> {
  try {
    const { default: Database } = (await import("libsql")) as unknown as { default: new (path: string) => Database };
    return (path) => new Database(path);
  } catch {
    return null;
  }
}

function connection(library: string, database: Database): Connection {
  return {
    library,
    prepare: (sql): Prepared => database.prepare(sql),
    exec: (sql) => void database.exec(sql),
    close: () => void database.close(),
  };
}
