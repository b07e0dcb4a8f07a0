import type { Article } from "@dragoman/model";

/** An article taken out of a file, a feed, a table or an archive. */
export interface Ingested {
  readonly article: Article;
  /** What it was: `text`, `markdown`, `html`, `feed`, `json`, `jsonl`, `csv`, `warc`, `pdf`, `docx`, `eml`. */
  readonly format: string;
  /** Path or address, with `#` and a line, item or record where there are several. */
  readonly origin: string;
  /** Offsets of the text's pieces in the raw document: [start in text, start in raw, length], rising; null when there is no such map. Raw offsets count UTF-16 code units of the decoded document. */
  readonly map: readonly Piece[] | null;
  /** Where the text of each page begins, of a document with pages. */
  readonly pages?: readonly number[];
  /** What the user should hear of: a guessed character set, a cut text. */
  readonly remarks: readonly string[];
  /** Address of the whole article, for an item of a feed that has a summary only. */
  readonly page?: string;
}

/** A stretch that stands in the raw document exactly as in the text. */
export type Piece = readonly [text: number, raw: number, length: number];

/** What could not be taken, in its place. */
export interface Refused {
  readonly origin: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  /** Address of the article, for an item of a feed that has a title only. */
  readonly page?: string;
}

/** An address that a document names as a source of articles: a feed of an OPML list. Nothing has been fetched. */
export interface Listed {
  readonly origin: string;
  /** Absolute address of the feed. */
  readonly address: string;
  readonly title: string | null;
}

/** Whatever comes out of a source, in its order. */
export type Found = Ingested | Refused | Listed;

export const isIngested = (found: Found): found is Ingested => "article" in found;

export const isRefused = (found: Found): found is Refused => "code" in found;

export const isListed = (found: Found): found is Listed => "address" in found;
