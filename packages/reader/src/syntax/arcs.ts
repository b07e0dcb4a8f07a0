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

const NOTHING: readonly never[] = [];

/** What is made of each word of a sentence, in one list: `flatMap` for what hardly any word gives anything to. */
export function gathered<V, T>(values: readonly V[], make: (value: V, token: number) => readonly T[]): readonly T[] {
  let found: readonly T[] = NOTHING;
  for (let token = 0; token < values.length; token++) {
    const more = make(values[token] as V, token);
    if (more.length > 0) found = [...found, ...more];
  }
  return found;
}
