import type { Clause } from "./assertion.ts";
import { isOwnServant } from "./rules/subject.ts";

/** "Wants the council to act": what is wished that others do. */
export function wantsOther({ tree, lexicon }: Clause, token: number, head: number): boolean {
  const isOther = (child: number): boolean => tree.relations[child] === "obj" && child < token;
  return lexicon.wishing.has(tree.lemmas[head] ?? "") && (tree.children[head] ?? []).some(isOther);
}

/** "Hoped that Chad would sign": nobody has promised it; "hoped that they would meet again" may be said of those who do. */
export function isHopedOfOther({ tree, lexicon }: Clause, token: number, head: number): boolean {
  const isOther = (child: number): boolean =>
    (tree.relations[child] ?? "").startsWith("nsubj") && tree.upos[child] !== "PRON";
  return lexicon.hoping.has(tree.lemmas[head]?.toLowerCase() ?? "") && (tree.children[token] ?? []).some(isOther);
}

/** "Ordered the navy to leave": what is asked of one's own is going to be done. */
export function ordersOwn({ tree, roles }: Clause, token: number, head: number): boolean {
  return (tree.children[head] ?? []).some((child) => child < token && isOwnServant(tree, child, roles));
}
