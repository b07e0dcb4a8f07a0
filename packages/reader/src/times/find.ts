import type { Note, Time } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Syntax } from "../syntax/tree.ts";
import type { Document } from "../text/document.ts";

/** A time expression that knows its tokens. */
export interface FoundTime extends Time {
  /** Position in `Document.sentences`. */
  readonly sentence: number;
  /** Token positions in the sentence, half-open. */
  readonly tokens: readonly [from: number, to: number];
}

export interface Times {
  readonly found: readonly FoundTime[];
  readonly notes: readonly Note[];
}

/** Every expression of time with its value against the publication date. */
export function findTimes(_document: Document, _syntax: Syntax, _context: Context): Times {
  return { found: [], notes: [] };
}
