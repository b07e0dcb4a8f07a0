import type { Clause } from "./assertion.ts";

/** "Dismissed reports that Chad had signed", "untrue are the reports of a war": whether what a noun tells of is said not to be so. */
export function isDismissed({ tree, lexicon }: Clause, noun: number, relation: string): boolean {
  const { children, heads, lemmas, relations, upos } = tree;
  if (!/^(acl|ccomp|nmod)$/.test(relation) || !lexicon.reported.has(lemmas[noun]?.toLowerCase() ?? "")) return false;
  const dismisses = (at: number): boolean => lexicon.dismissing.has(lemmas[at]?.toLowerCase() ?? "");
  const isFalse = (at: number): boolean => upos[at] === "ADJ" && dismisses(at);
  const head = heads[noun] ?? -1;
  if (relations[noun] === "obj" && (dismisses(head) || children[head]!.some(isFalse))) return true;
  // The parser makes of "reports that … are untrue" a noun with two clauses, or hangs one on the other.
  const rest = children[noun]!.flatMap((at) => (relations[at] === "acl" ? [at, ...children[at]!] : at));
  return (relations[noun] === "nsubj" && isFalse(head)) || rest.some(isFalse);
}
