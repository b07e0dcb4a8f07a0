import type { Span } from "./span.ts";

/** A coded remark on the text; `docs/notes.md` has a heading for each code. */
export type NoteCode =
  | "ambiguous"
  | "article.empty"
  | "article.html"
  | "article.too-long"
  | "language.unsupported"
  | "published.invalid"
  | "dateline.invalid"
  | "text.repaired"
  | "quote.unclosed"
  | "sentence.too-long"
  | "time.unresolved"
  | "speaker.unresolved"
  | "party.unresolved"
  | "reference.stale";

export interface Note {
  readonly code: NoteCode;
  readonly span: Span | null;
  readonly message: string;
}
