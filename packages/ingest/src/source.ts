import type { Article } from "@dragoman/model";

/** A document as the transport handed it over. */
export interface Source {
  /** The whole document, or a stream of it that is read once. */
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
  /** Path or address; the origin of what comes out begins with it. */
  readonly name: string;
  /** Name by whose ending the format is told, where `name` is not it: that of a member of an archive. */
  readonly fileName?: string;
  /** The `Content-Type` that a server or an archive told. */
  readonly contentType?: string | null;
  /** Address that the document came from, after redirects. */
  readonly url?: string | null;
}

/** The fields of an article, by which columns of tables are named. */
export type Field = keyof Article;

/** Which column or key of a table holds a field; a number counts columns from 1 in a table without a header. */
export type Columns = Readonly<Partial<Record<Field, string>>>;

export interface IngestOptions {
  /** Columns of CSV, keys of JSON lines and arrays; a dot leads into an inner object. */
  readonly columns?: Columns;
  /** What to take where a document does not tell. */
  readonly defaults?: Readonly<Partial<Omit<Article, "text">>>;
  /** Name of the format to take the source for, whatever it looks like. */
  readonly format?: string | null;
  /** Bytes of a document, a line or a cell beyond which it is refused; 20 MB when absent. */
  readonly limit?: number;
  /** ISO 8601 time of now; an article published later than tomorrow gets a remark. */
  readonly now?: string;
}
