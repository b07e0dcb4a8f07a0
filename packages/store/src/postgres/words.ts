import { foldCharacters, hasTerms, isSpaceless, type KeptArticle, searchWords, type Term } from "@dragoman/register";
import type { Db, Fragment, Row, Searchable, Value, Words } from "../sql/db.ts";

/** Words by their index; folded texts of languages that put no spaces between words are looked through. */
export const WORD_TABLES: readonly string[] = [
  "CREATE TABLE article_words (article INTEGER NOT NULL REFERENCES article (no), words TSVECTOR NOT NULL)",
  "CREATE INDEX article_words_words ON article_words USING gin (words)",
  "CREATE INDEX article_words_article ON article_words (article)",
  `CREATE TABLE article_characters (
    article INTEGER PRIMARY KEY REFERENCES article (no), title TEXT COLLATE "C" NOT NULL, text TEXT COLLATE "C" NOT NULL
  )`,
];

/** A row of words stays far below the megabyte that PostgreSQL allows. */
const WORDS_IN_ROW = 5_000;
/** Characters of a word that are indexed; of longer ones it is checked in the text. */
const LONG = 100;
const BATCH = 200;

export const postgresWords: Words = {
  async index(db: Db, no: number, { title, text, language }: Searchable): Promise<void> {
    if (isSpaceless(language)) {
      const folded = [title ?? "", text].map((part) => foldCharacters(part).folded);
      await db.insert("article_characters", ["article", "title", "text"], [[no, ...folded]]);
      return;
    }
    const words = [...new Set([title ?? "", text].flatMap((part) => searchWords(part).map(cut)))];
    for (let from = 0; from < Math.max(1, words.length); from += WORDS_IN_ROW) {
      const sql = "INSERT INTO article_words (article, words) VALUES (?, array_to_tsvector(?::text[]))";
      await db.run(sql, no, words.slice(from, from + WORDS_IN_ROW));
    }
  },

  async matching(db: Db, terms: readonly Term[]): Promise<Fragment> {
    const worded = byWords(terms);
    const exact = terms.every(({ words }) => words.length === 1 && words[0]!.length < LONG);
    const { sql, values } = exact ? worded : await verified(db, worded, terms);
    const characters = byCharacters(terms);
    return { sql: `${sql} UNION ALL ${characters.sql}`, values: [...values, ...characters.values] };
  },
};

function cut(word: string): string {
  return word.slice(0, LONG);
}

/** Articles that have all words of all terms, in whatever order. */
function byWords(terms: readonly Term[]): Fragment {
  const queries = terms.flatMap(({ words, isPrefix }) =>
    words.map((word, i) => `'${cut(word)}'${isPrefix && i === words.length - 1 ? ":*" : ""}`),
  );
  const select = "SELECT article FROM article_words WHERE words @@ ?::tsquery";
  return { sql: `(${queries.map(() => select).join(" INTERSECT ")})`, values: queries };
}

/** An index of words alone does not know phrases. */
async function verified(db: Db, candidates: Fragment, terms: readonly Term[]): Promise<Fragment> {
  const found: number[] = [];
  const sql = `SELECT article FROM ${candidates.sql} c ORDER BY article`;
  const nos = (await db.all<Row & { article: number }>(sql, ...candidates.values)).map(({ article }) => article);
  for (let from = 0; from < nos.length; from += BATCH) {
    const rows = await db.all<Row & KeptArticle & { no: number }>(
      `SELECT no, title, text, language FROM article JOIN article_text ON article = no WHERE no IN ${db.numbers}`,
      nos.slice(from, from + BATCH),
    );
    found.push(...rows.filter((row) => hasTerms(row, terms)).map(({ no }) => no));
  }
  return { sql: "SELECT unnest(?::int4[])", values: [found] };
}

function byCharacters(terms: readonly Term[]): Fragment {
  const values: Value[] = [];
  const tests = terms.map(({ characters }) => {
    values.push(characters, characters);
    return "(strpos(title, ?) > 0 OR strpos(text, ?) > 0)";
  });
  return { sql: `SELECT article FROM article_characters WHERE ${tests.join(" AND ")}`, values };
}
