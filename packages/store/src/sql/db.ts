import type { KeptArticle, Term } from "@dragoman/register";

/** The parts of an article that are searched. */
export type Searchable = Pick<KeptArticle, "title" | "text" | "language">;

/** What a statement can bind; a list stands for itself in `db.texts` and `db.numbers`. */
export type Value = string | number | bigint | boolean | null | Uint8Array | readonly string[] | readonly number[];

/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** A database that understands the SQL which SQLite and PostgreSQL have in common. Parameters are written `?`. */
export interface Db {
  /** Stands for `(SELECT …)` over a list of texts or of whole numbers that is bound at its `?`. */
  readonly texts: string;
  readonly numbers: string;
  /** A join that goes from left to right: `CROSS JOIN` in SQLite. */
  readonly join: string;
  all<R extends Row>(sql: string, ...values: readonly Value[]): Promise<readonly R[]>;
  /** Gives the number of rows changed. */
  run(sql: string, ...values: readonly Value[]): Promise<number>;
  /** Inserts rows that are not there yet. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>;
}

/** The full-text index of a database. */
export interface Words {
  /** Takes in a new article. */
  index(db: Db, no: number, article: Searchable): Promise<void>;
  /** SQL that selects the numbers of the articles that have all terms, with what it binds. There is at least one term. */
  matching(db: Db, terms: readonly Term[]): Promise<Fragment>;
}

/** A piece of SQL and what it binds. */
export interface Fragment {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The first row, or undefined. */
export async function first<R extends Row>(db: Db, sql: string, ...values: readonly Value[]): Promise<R | undefined> {
  const [row] = await db.all<R>(sql, ...values);
  return row;
}
