import type { Context } from "../context.ts";
import type { Document } from "../text/document.ts";
import type { Syntax } from "./tree.ts";

/** Trees of the sentences; hardly one could be left out without loss, so none is. */
export function parse(document: Document, context: Context): Syntax {
  return context.language.parser.parse(document.sentences);
}
