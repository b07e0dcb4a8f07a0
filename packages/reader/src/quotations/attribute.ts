import type { Note, Quotation } from "@dragoman/model";
import type { Assertions } from "../assertion.ts";
import type { Context } from "../context.ts";
import type { Cast } from "../entities/cast.ts";
import type { Syntax } from "../syntax/tree.ts";
import type { Document } from "../text/document.ts";
import type { Times } from "../times/find.ts";

export interface Speech {
  readonly quotations: readonly Quotation[];
  /** The cast with "he", "we" and "our country" linked once speakers are known. */
  readonly cast: Cast;
  readonly notes: readonly Note[];
}

/** Finds who says what. */
export function attribute(
  _document: Document,
  _syntax: Syntax,
  _times: Times,
  cast: Cast,
  _assertions: Assertions,
  _context: Context,
): Speech {
  return { quotations: [], cast, notes: [] };
}
