import type { Tree } from "../syntax/tree.ts";

/** A token reached from another, with the probability of the arcs between them. */
export interface Reach {
  readonly token: number;
  readonly confidence: number;
}

/** The place of a subject that a line leaves out: "Welcome the treaty". */
export const OMITTED = -1;

/** Dependents with a wanted relation, left to right. */
export function dependents(tree: Tree, token: number, wanted: (relation: string) => boolean): readonly Reach[] {
  const found: Reach[] = [];
  for (const child of tree.children[token] ?? []) {
    if (wanted(tree.relations[child] ?? "")) found.push({ token: child, confidence: tree.confidence[child] ?? 0 });
  }
  return found;
}

/** A relative pronoun stands for the noun of its clause. */
export function relative(tree: Tree, verb: number, reach: Reach): Reach {
  const head = tree.heads[verb] ?? -1;
  if (head < 0 || !isRelative(tree, reach.token) || !tree.relations[verb]?.startsWith("acl")) return reach;
  return { token: head, confidence: reach.confidence * (tree.confidence[verb] ?? 0) };
}

/** How many steps a relative possessor may stand below the head of its clause. */
const BELOW = 6;

/** "Chad, whose presidency ends": a relative possessor stands for the noun of its clause. */
export function owner(tree: Tree, reach: Reach): Reach {
  if (!isRelative(tree, reach.token)) return reach;
  for (let at = reach.token, step = 0; at >= 0 && step < BELOW; at = tree.heads[at] ?? -1, step++) {
    if (tree.relations[at]?.startsWith("acl")) return { token: tree.heads[at] ?? -1, confidence: reach.confidence };
  }
  return reach;
}

export function isRelative(tree: Tree, token: number): boolean {
  return /^W(DT|P)/.test(tree.xpos[token] ?? "");
}
