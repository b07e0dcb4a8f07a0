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
  const heads = tree.heads.slice();
  const relations = tree.relations.slice();
  for (const { token, head, relation } of arcs) {
    heads[token] = head;
    relations[token] = relation;
  }
  return withParts(tree, { heads, relations });
}

/** The tree with other parts. It is of one hidden class with all others, which a spread would not be: so engines read it fast. */
export function withParts(
  tree: Tree,
  { upos = tree.upos, xpos = tree.xpos, heads = tree.heads, relations = tree.relations }: Partial<Tree>,
): Tree {
  const { lemmas, confidence } = tree;
  const children = heads === tree.heads ? tree.children : childrenOf(heads);
  return { upos, xpos, lemmas, heads, relations, confidence, children };
}

/** The tree with one tag for some of its words, and some of its arcs set anew. */
export function withTags(tree: Tree, words: readonly number[], tag: string, arcs: readonly Arc[]): Tree {
  const xpos = tree.xpos.slice();
  for (const word of words) xpos[word] = tag;
  return withArcs(withParts(tree, { xpos }), arcs);
}
