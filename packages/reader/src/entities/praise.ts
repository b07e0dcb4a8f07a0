import type { Tree } from "../syntax/tree.ts";
import { childOf } from "../syntax/words.ts";
import type { Line } from "./line.ts";

/** How many phrases may stand between a pronoun and the verb: "for the loads of rice that it sent". */
const DEPTH = 4;

/**
 * "Congratulated Chad on its chairmanship", "thanked Ms A for her help", "for the rice it had sent": the object of such a verb, of whom a
 * possessive or the subject of a clause in what stands behind it speaks; or null.
 */
export function praisedAt(line: Line, token: number): number | null {
  const { tree, names } = line;
  const noun = tree === null ? -1 : reasonOver(tree, token);
  const verb = noun >= 0 ? tree!.heads[noun]! : -1;
  if (verb < 0 || !names.epithets.praising.has(tree!.lemmas[verb] ?? "")) return null;
  return isReason(line, noun) ? (childOf(tree!, verb, "obj") ?? null) : null;
}

/** The noun of the phrase in which a possessive stands, or the subject of a clause about a noun. */
function reasonOver(tree: Tree, token: number): number {
  const above = tree.heads[token]!;
  if (tree.relations[token] === "nmod:poss") return above;
  if (tree.relations[token] !== "nsubj" || !tree.relations[above]?.startsWith("acl")) return -1;
  let noun = tree.heads[above]!;
  for (let step = 0; step < DEPTH && tree.relations[noun] === "nmod"; step++) noun = tree.heads[noun]!;
  return noun;
}

/** "For her help", "on its chairmanship": why somebody is praised. */
export function isReason({ tree, tokens, names }: Line, noun: number): boolean {
  return tree!.children[noun]!.some((child) => names.epithets.reasons.has(tokens[child]!.lower));
}
