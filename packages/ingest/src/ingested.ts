import type { Article } from "@dragoman/model";

/** An article taken out of a file, a feed, a table or an archive. */
export interface Ingested {
  readonly article: Article;
  /** What it was: `text`, `markdown`, `html`, `feed`, `jsonl`, `csv`, `warc`, `pdf`, `docx`, `eml`. */
  readonly format: string;
  /** Path or address, with `#` and a line, item or record where there are several. */
  readonly origin: string;
  /** Offsets of the text's pieces in the raw document: [start in text, start in raw, length], rising; null when there is no such map. Raw offsets count UTF-16 code units of the decoded document. */
  readonly map: readonly (readonly [text: number, raw: number, length: number])[] | null;
  /** What the user should hear of: a guessed character set, a cut text. */
  readonly remarks: readonly string[];
}

/** What could not be taken, in its place. */
export interface Refused {
  readonly origin: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}
