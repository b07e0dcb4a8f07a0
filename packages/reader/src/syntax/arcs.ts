import { childrenOf } from "./build.ts";
import type { Tree } from "./tree.ts";

/** On which word another hangs, and by what relation. */
export interface Arc {
  readonly token: number;
  readonly head: number;
  readonly relation: string;
}

/** The tree with some of its arcs set anew. */
export function withArcs(tree: Tree, arcs: readonly Arc[]): Tree {
  if (arcs.length === 0) return tree;
  const heads = Array.from(tree.heads);
  const relations = [...tree.relations];
  for (const { token, head, relation } of arcs) {
    heads[token] = head;
    relations[token] = relation;
  }
  return { ...tree, heads, relations, children: childrenOf(heads) };
}
