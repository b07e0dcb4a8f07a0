import { foldCharacters, isSpaceless, searchWords, type Term } from "@dragoman/register";
import type { Db, Fragment, Searchable, Value, Words } from "../sql/db.ts";

/**
 * Two full-text tables without texts of their own: `words` holds the folded words of articles, `characters` those of languages that
 * put no spaces between words, by threes. `characters_at` lists each three with its places.
 */
export const WORD_TABLES: readonly string[] = [
  `CREATE VIRTUAL TABLE words USING fts5 (title, text, content='', tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'")`,
  `CREATE VIRTUAL TABLE characters USING fts5 (title, text, content='', tokenize="trigram case_sensitive 1")`,
  "CREATE VIRTUAL TABLE characters_at USING fts5vocab (characters, instance)",
];

/** With two characters behind its end every one and two characters of a text begin three. */
const TAIL = "\u0002\u0002";
const THREE = 3;

export const sqliteWords: Words = {
  async index(db: Db, no: number, { title, text, language }: Searchable): Promise<void> {
    const [table, fold] = isSpaceless(language) ? (["characters", padded] as const) : (["words", joined] as const);
    await db.insert(table, ["rowid", "title", "text"], [[no, fold(title ?? ""), fold(text)]]);
  },

  async matching(_: Db, terms: readonly Term[]): Promise<Fragment> {
    const worded = "SELECT rowid FROM words WHERE words MATCH ?";
    const { sql, values } = characters(terms);
    return { sql: `${worded} UNION ALL SELECT * FROM (${sql})`, values: [terms.map(phrase).join(" AND "), ...values] };
  },
};

function joined(text: string): string {
  return searchWords(text).join(" ");
}

function padded(text: string): string {
  return foldCharacters(text).folded + TAIL;
}

function phrase({ words, isPrefix }: Term): string {
  return `"${words.join(" ")}"${isPrefix ? "*" : ""}`;
}

/** Terms of three characters or more are matched, shorter ones are beginnings of threes. */
function characters(terms: readonly Term[]): Fragment {
  const selects: string[] = [];
  const values: Value[] = [];
  const long = terms.filter((term) => lengthOf(term) >= THREE);
  if (long.length > 0) {
    selects.push("SELECT rowid FROM characters WHERE characters MATCH ?");
    values.push(long.map((term) => `"${term.characters.replaceAll('"', '""')}"`).join(" AND "));
  }
  for (const term of terms) {
    if (lengthOf(term) >= THREE) continue;
    selects.push("SELECT doc FROM characters_at WHERE term >= ? AND term < ?");
    values.push(term.characters, `${term.characters}\u{10ffff}`);
  }
  return { sql: selects.join(" INTERSECT "), values };
}

function lengthOf({ characters }: Term): number {
  return [...characters].length;
}
