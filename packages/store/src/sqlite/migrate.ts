import { existsSync } from "node:fs";
import { StoreError } from "../fault.ts";
import { MADE_BY, newer, SIGN } from "../sql/made.ts";
import { tables } from "../sql/tables.ts";
import type { Driver } from "./driver.ts";
import { explained } from "./explain.ts";
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
  const held = checked(driver, path, migrations.length);
  if (held === migrations.length) return;
  if (held > 0) {
    checkWritable(driver, path, held);
    keep(placeFor(`${path}.layout-${held}`));
  }
  driver.exec("BEGIN IMMEDIATE");
  try {
    const layout = checked(driver, path, migrations.length);
    for (const statement of migrations.slice(layout).flat()) driver.exec(statement);
    driver.exec(SIGN);
    driver.exec(`PRAGMA application_id = ${APPLICATION}`);
    driver.exec(`PRAGMA user_version = ${migrations.length}`);
    driver.exec("COMMIT");
  } catch (error) {
    driver.exec("ROLLBACK");
    throw error;
  }
}

/** Where nothing is yet: an earlier try may have left its copy. */
function placeFor(copy: string): string {
  for (let place = copy, i = 2; ; place = `${copy}-${i++}`) if (!existsSync(place)) return place;
}

/** Only a write tells: SQLite begins transactions on what is read-only all the same. */
function checkWritable(driver: Driver, path: string, held: number): void {
  try {
    driver.exec(`PRAGMA user_version = ${held}`);
  } catch (error) {
    const known = explained(error, path);
    if (!(known instanceof StoreError && known.code === "register.readonly")) throw error;
    const message = `${path} was made by an older Dragoman (layout ${held}) and may not be written to bring it up to date`;
    throw new StoreError("register.older", message, "allow writing to the file and its folder, or open a copy");
  }
}

function checked(driver: Driver, path: string, newest: number): number {
  const layout = layoutOf(driver);
  if (layout === null) {
    throw new StoreError(
      "register.foreign",
      `${path} is a database of another program`,
      "name the register with --register FILE",
    );
  }
  if (layout > newest) {
    throw newer(path, layout, newest, madeBy(driver));
  }
  return layout;
}

function madeBy(driver: Driver): unknown {
  try {
    return driver.rows<{ readonly value: string }>(MADE_BY)[0]?.value;
  } catch {
    return null;
  }
}
