import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError } from "../fault.ts";
import { Driver } from "./driver.ts";
import { explained } from "./explain.ts";
import { connect, immutable } from "./library.ts";
import { layoutOf, MIGRATIONS, type Migrations, migrate } from "./migrate.ts";
import { SqliteStore } from "./store.ts";

export interface SqliteOptions {
  /** Make the file when there is none. */
  readonly create?: boolean;
  /** Milliseconds to wait for another program that writes; 5,000 when absent. */
  readonly wait?: number;
  /** `node:sqlite` or `libsql`; the first of them that is there when absent. */
  readonly library?: string;
  /** Tests bring their own. */
  readonly migrations?: Migrations;
}

const WAIT = 5_000;
const MEMORY = ":memory:";
/** Milliseconds that SQLite itself waits, while nothing else in the program goes on. */
const TURN = 20;
/** Pages kept in memory, in KiB. */
const CACHE = 32_768;

/** Opens a register in a file. Throws StoreError: `register.missing`, `.foreign`, `.newer`, `.locked`, `.damaged`, `.readonly`. */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<SqliteStore> {
  const isThere = checkPlace(path, options.create ?? false);
  try {
    return await openAt(path, path, options, isThere);
  } catch (error) {
    const known = explained(error, path);
    const isBlocked = known instanceof StoreError && known.code === "register.readonly";
    if (!isBlocked || !isThere || existsSync(`${path}-wal`)) throw known;
    return openAt(immutable(path), path, options, isThere).catch((reason) => {
      throw explained(reason, path);
    });
  }
}

async function openAt(address: string, path: string, options: SqliteOptions, isThere: boolean): Promise<SqliteStore> {
  const driver = new Driver(await connect(address, options.library ?? null));
  try {
    prepare(driver, path, options, isThere);
  } catch (error) {
    driver.close();
    throw error;
  }
  return new SqliteStore(driver, path, options.wait ?? WAIT);
}

/** Whether a file is there. SQLite itself would make an empty one wherever it is told to look. */
function checkPlace(path: string, create: boolean): boolean {
  const found = path === MEMORY ? undefined : statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    throw new StoreError("register.foreign", `${path} is a folder`, "name the register's file with --register FILE");
  }
  if (found) return true;
  const inside = dirname(path);
  if (create && path !== MEMORY && !existsSync(inside)) {
    throw new StoreError("register.missing", `there is no folder ${inside}`, "make it first, or name another place");
  }
  if (create) return false;
  throw new StoreError(
    "register.missing",
    `there is no register ${path}`,
    `make one by adding articles: dragoman add FILE --register ${path}`,
  );
}

function prepare(driver: Driver, path: string, options: SqliteOptions, isThere: boolean): void {
  driver.exec(`PRAGMA busy_timeout = ${options.wait ?? WAIT}`);
  prepareLayout(driver, path, options, isThere);
  driver.exec(`PRAGMA busy_timeout = ${TURN}`);
  driver.exec("PRAGMA foreign_keys = ON");
  driver.exec(`PRAGMA cache_size = -${CACHE}`);
  driver.exec("PRAGMA temp_store = MEMORY");
  driver.exec("PRAGMA journal_size_limit = 67108864");
}

function prepareLayout(driver: Driver, path: string, options: SqliteOptions, isThere: boolean): void {
  const layout = layoutOf(driver);
  if (layout === 0 && isThere && !options.create) {
    throw new StoreError(
      "register.missing",
      `${path} is empty`,
      `add articles to it: dragoman add FILE --register ${path}`,
    );
  }
  // Nothing may be written before it is known to be a register.
  const migrations = options.migrations ?? MIGRATIONS;
  if (layout === 0) driver.rows("PRAGMA journal_mode = WAL");
  migrate(driver, path, migrations, (copy) => driver.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`));
}
