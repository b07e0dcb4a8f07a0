import { type Fault, isSpaceless, searchWords } from "@dragoman/register";
import { miscounted } from "../sql/counts.ts";
import type { Row } from "../sql/db.ts";
import type { Driver } from "./driver.ts";

const RESTORE = "put a backup in its place";

/** SQLite's own checks, links between tables, counts and the full-text index. */
export async function faultsOf(driver: Driver): Promise<readonly Fault[]> {
  const damage = driver.rows<Row & { integrity_check: string }>("PRAGMA integrity_check(20)");
  const wrong = damage.map((row) => row.integrity_check).filter((line) => line !== "ok");
  if (wrong.length > 0) return wrong.map((line) => ({ code: "register.damaged", message: line, hint: RESTORE }));
  return [...links(driver), ...(await miscounted(driver)), ...words(driver)];
}

function links(driver: Driver): readonly Fault[] {
  const broken = driver.rows<Row & { table: string; parent: string }>("PRAGMA foreign_key_check");
  const pairs = new Set(
    broken.map(({ table, parent }) => `rows of ${table} name rows of ${parent} that are not there`),
  );
  return [...pairs].map((message) => ({ code: "register.links", message, hint: RESTORE }));
}

/** Every article must be indexed with as many words as its title and text have. */
function words(driver: Driver): readonly Fault[] {
  const faults: Fault[] = [];
  for (const table of ["words", "characters"]) {
    try {
      driver.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`);
    } catch (error) {
      faults.push({ code: "register.words", message: `the index of ${table}: ${String(error)}`, hint: RESTORE });
    }
  }
  const missing = unindexed(driver);
  if (missing.length > 0) {
    const message = `${missing.length} articles are not found by their words: ${missing.slice(0, 5).join(", ")}`;
    faults.push({ code: "register.words", message, hint: RESTORE });
  }
  return faults;
}

const BATCH = 500;

interface Indexed extends Row {
  readonly no: number;
  readonly key: string;
  readonly language: string;
  readonly title: string | null;
  readonly text: string;
}

function unindexed(driver: Driver): readonly string[] {
  const missing: string[] = [];
  for (let rows = textsAfter(driver, 0); rows.length > 0; rows = textsAfter(driver, rows.at(-1)!.no)) {
    for (const row of rows) if (!isIndexed(driver, row)) missing.push(row.key);
  }
  return missing;
}

function textsAfter(driver: Driver, no: number): readonly Indexed[] {
  return driver.rows<Indexed>(
    `SELECT no, key, language, title, text FROM article JOIN article_text ON article = no WHERE no > ? ORDER BY no LIMIT ${BATCH}`,
    no,
  );
}

function isIndexed(driver: Driver, { no, language, title, text }: Indexed): boolean {
  const table = isSpaceless(language) ? "characters" : "words";
  const sql = `SELECT sz FROM ${table}_docsize WHERE id = ?`;
  const [size] = driver.rows<Row & { sz: Uint8Array | ArrayBuffer }>(sql, no);
  if (!size) return false;
  const [inTitle, inText] = varints(new Uint8Array(size.sz));
  return table === "characters" || (inTitle === lengthOf(title) && inText === lengthOf(text));
}

function lengthOf(text: string | null): number {
  return text === null ? 0 : searchWords(text).length;
}

/** Numbers as FTS5 keeps the lengths of columns: seven bits a byte, the highest first. */
function varints(bytes: Uint8Array): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of bytes) {
    number = number * 128 + (byte & 127);
    if (byte >= 128) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}
