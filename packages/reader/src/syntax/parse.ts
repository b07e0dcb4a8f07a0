import type { Context } from "../context.ts";
import type { Document } from "../text/document.ts";
import { withAttributes } from "./attribute.ts";
import { withBoth } from "./both.ts";
import { withComplements } from "./complement.ts";
import { withCoordination } from "./coordination.ts";
import { withDays } from "./day.ts";
import type { Syntax, Tree } from "./tree.ts";

/** Trees of the sentences; hardly one could be left out without loss, so none is. */
export function parse(document: Document, { language }: Context): Syntax {
  const { dates } = language.events.roles;
  const mended = (tree: Tree): Tree => withCoordination(withDays(withLabels(tree, language), dates));
  return language.parser.parse(document.sentences).map((tree) => tree && mended(tree));
}

function withLabels(tree: Tree, language: Context["language"]): Tree {
  const { syntax } = language;
  return withBoth(withAttributes(withComplements(tree, language), syntax), syntax.standing);
}
