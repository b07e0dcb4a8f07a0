import type { Context } from "../context.ts";
import type { Document } from "../text/document.ts";
import { withAttributes } from "./attribute.ts";
import { withComplements } from "./complement.ts";
import { withDays } from "./day.ts";
import type { Syntax } from "./tree.ts";

/** Trees of the sentences; hardly one could be left out without loss, so none is. */
export function parse(document: Document, { language }: Context): Syntax {
  const { dates } = language.events.roles;
  return language.parser
    .parse(document.sentences)
    .map((tree) => tree && withDays(withAttributes(withComplements(tree, language), language.syntax), dates));
}
