import type { Tree } from "../syntax/tree.ts";
import { isPronounOwner } from "../syntax/words.ts";

/** "The king and his wife, N N, met the premier": those of a row who act for a party, without family that comes along, named or not. */
export function withoutKin(tree: Tree, heads: readonly number[], kin: ReadonlySet<string>): readonly number[] {
  const isKin = (token: number): boolean =>
    kin.has(tree.lemmas[token] ?? "") && (tree.children[token] ?? []).some((child) => isPronounOwner(tree, child));
  const isNamed = (token: number): boolean =>
    tree.upos[token] === "PROPN" && isKin(tree.lemmas[token - 1] === "," ? token - 2 : token - 1);
  const found = heads.filter((token) => !isKin(token) && !isNamed(token));
  return found.length > 0 ? found : heads;
}
