import type { Context } from "../context.ts";
import type { Document } from "../text/document.ts";
import { withAttributes } from "./attribute.ts";
import { withBoth } from "./both.ts";
import { withComplements } from "./complement.ts";
import { withCoordination } from "./coordination.ts";
import { withDays } from "./day.ts";
import { withPlans } from "./plan.ts";
import type { Syntax, Tree } from "./tree.ts";

/** Trees of the sentences; hardly one could be left out without loss, so none is. */
export function parse(document: Document, { language }: Context): Syntax {
  const { dates } = language.events.roles;
  const isDay = (lemma: string): boolean => dates.has(lemma) || language.syntax.days.has(lemma);
  const mended = (tree: Tree): Tree => withCoordination(withPlans(withDays(withLabels(tree, language), dates), isDay));
  return language.parser.parse(document.sentences).map((tree) => tree && mended(tree));
}

function withLabels(tree: Tree, language: Context["language"]): Tree {
  const { syntax } = language;
  return withBoth(withAttributes(withComplements(tree, language), syntax), syntax.standing);
}
