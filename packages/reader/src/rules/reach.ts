import type { Tree } from "../syntax/tree.ts";

/** A token reached from another, with the probability of the arcs between them. */
export interface Reach {
  readonly token: number;
  readonly confidence: number;
}

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

export function isRelative(tree: Tree, token: number): boolean {
  return /^W(DT|P)/.test(tree.xpos[token] ?? "");
}
