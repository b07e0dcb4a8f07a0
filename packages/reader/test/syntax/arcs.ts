import type { Tree } from "../../src/syntax/tree.ts";
import { grow } from "../rules/grow.ts";

/** Each word of a tree with its relation and its head, once the tree is mended: "jets nsubj left". */
export function arcsOf(lines: string, mend: (tree: Tree) => Tree): readonly string[] {
  const { sentence, tree } = grow(lines);
  const mended = mend(tree);
  const form = (token: number): string => sentence.tokens[token]?.form ?? "";
  return sentence.tokens.map(
    (_, token) => `${form(token)} ${mended.relations[token]} ${form(mended.heads[token] ?? -1)}`,
  );
}
