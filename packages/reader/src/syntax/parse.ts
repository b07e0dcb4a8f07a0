import type { Context } from "../context.ts";
import type { Document } from "../text/document.ts";
import type { Syntax } from "./tree.ts";

/** Trees for the sentences that can matter. */
export function parse(document: Document, context: Context): Syntax {
  return context.language.parser.parse(document.sentences);
}
