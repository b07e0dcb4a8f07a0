import type { Note } from "@dragoman/model";

/** An article as the register keeps it; what was read from it stands in statements. */
export interface KeptArticle {
  /** `a` and 32 hexadecimal digits, of the text's digest and of its address or publisher: the same article twice is one. */
  readonly key: string;
  /** SHA-256 of the text. */
  readonly digest: string;
  /** The text that all spans count in, as in its Reading. */
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  /** Outlet id, or null. */
  readonly publisher: string | null;
  /** Who stands behind the publisher: a state for its own and its state-owned outlets, else the outlet; null when unknown. */
  readonly owner: string | null;
  readonly language: string;
  /** ISO 8601 as precise as known, or null. */
  readonly published: string | null;
  readonly place: string | null;
  /** The file, address or line that it was taken from. */
  readonly origin: string | null;
  /** What it was: `text`, `html`, `feed`, `pdf`, … */
  readonly format: string;
  readonly notes: readonly Note[];
}

/** An article without its text. */
export type ArticleHead = Omit<KeptArticle, "text" | "notes">;

/** What corroboration needs to know of an article. */
export interface Witness {
  readonly article: string;
  readonly owner: string | null;
  /** Key of the first article, by key, of its cluster of near-duplicates. */
  readonly cluster: string;
  readonly published: string | null;
}
