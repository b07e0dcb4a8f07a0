import { StoreError } from "../fault.ts";
import { tables } from "../sql/tables.ts";
import type { Driver } from "./driver.ts";
import { READABLE_VIEWS } from "./readable.ts";
import { WORD_TABLES } from "./words.ts";

/** What makes layout n + 1 out of layout n, at place n: SQL statements. */
export type Migrations = readonly (readonly string[])[];

/** "Drag": tells a register from other SQLite files. */
const APPLICATION = 0x44726167;

const DIALECT = {
  no: "INTEGER PRIMARY KEY",
  text: "TEXT",
  bytes: "BLOB",
  table: " STRICT",
  keyTable: " WITHOUT ROWID, STRICT",
};

export const MIGRATIONS: Migrations = [[...tables(DIALECT), ...WORD_TABLES, ...READABLE_VIEWS]];

/** What a file is: without tables, a register of some layout, or something else. */
export function layoutOf(driver: Driver): number | null {
  const [application] = driver.rows<{ readonly application_id: number }>("PRAGMA application_id");
  const [version] = driver.rows<{ readonly user_version: number }>("PRAGMA user_version");
  if (application?.application_id === APPLICATION) return version!.user_version;
  const [made] = driver.rows<{ readonly count: number }>("SELECT count(*) AS count FROM sqlite_master");
  return made!.count === 0 ? 0 : null;
}

/** Brings the tables to the newest layout, in one transaction; `keep` copies an older register before it is changed. */
export function migrate(driver: Driver, path: string, migrations: Migrations, keep: (copy: string) => void): void {
  const held = checked(layoutOf(driver), path, migrations.length);
  if (held === migrations.length) return;
  if (held > 0) keep(`${path}.layout-${held}`);
  driver.exec("BEGIN IMMEDIATE");
  try {
    const layout = checked(layoutOf(driver), path, migrations.length);
    for (const statement of migrations.slice(layout).flat()) driver.exec(statement);
    driver.exec(`PRAGMA application_id = ${APPLICATION}`);
    driver.exec(`PRAGMA user_version = ${migrations.length}`);
    driver.exec("COMMIT");
  } catch (error) {
    driver.exec("ROLLBACK");
    throw error;
  }
}

function checked(layout: number | null, path: string, newest: number): number {
  if (layout === null) {
    throw new StoreError(
      "register.foreign",
      `${path} is a database of another program`,
      "name the register with --register FILE",
    );
  }
  if (layout > newest) {
    const message = `${path} was made by a newer Dragoman (layout ${layout}; this one knows ${newest})`;
    throw new StoreError("register.newer", message, "install the newest version: npm install -g dragoman");
  }
  return layout;
}
