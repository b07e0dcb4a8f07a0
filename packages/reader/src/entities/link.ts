import type { Context } from "../context.ts";
import type { Syntax } from "../syntax/tree.ts";
import type { Document } from "../text/document.ts";
import type { Times } from "../times/find.ts";
import type { Cast } from "./cast.ts";

/** Finds who and what is mentioned and links each mention, in the reference data or local to the article. */
export function link(_document: Document, _syntax: Syntax, _times: Times, _context: Context): Cast {
  return {
    entities: new Map(),
    mentions: [],
    offices: [],
    at: () => null,
    inSentence: () => [],
    actsFor: () => null,
  };
}
