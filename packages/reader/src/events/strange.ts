import type { Tree } from "../syntax/tree.ts";
import { childOf } from "../syntax/words.ts";
import type { Search } from "./parties.ts";
import { isOfMinority } from "./people.ts";
import { heldBy } from "./phrase.ts";

/** Whether a noun means people who do not act for the state beside them: "the former minister", "Chad's allies", "Omani business leaders", "heads of Omani firms". */
export function isOfStrangers(search: Search, token: number, tree: Tree, lemma: string): boolean {
  const { estranging, leading, companions } = search.context.language.events;
  // "Accused its neighbour of arming rebels": what may have been taken for the neighbour's rebels.
  const isDone = (child: number): boolean => (tree.children[child] ?? []).some((other) => tree.xpos[other] === "VBG");
  const beside = (tree.children[token] ?? []).filter((child) => child < token || !isDone(child));
  return (
    beside.some((child) => estranging.has(lemmaOf(tree, child))) ||
    (leading.has(lemma) && isPrivate(search, token, tree)) ||
    (companions.has(lemma) && beside.some((child) => isOwner(tree, child))) ||
    isOfMinority(search.scene, search.sentence, token, tree, search.context)
  );
}

/** "Chad's allies", "US allies": whose they are, they are others than that. */
function isOwner({ relations, upos }: Tree, child: number): boolean {
  return /^(nmod:poss|compound)/.test(relations[child] ?? "") && upos[child] === "PROPN";
}

/** "Omani and Chadian business leaders": a people's name that belongs to the noun at the end of its row. */
export function isOfPrivate(search: Search, token: number, tree: Tree): boolean {
  const last = childOf(tree, token, "conj");
  if (last === undefined || tree.xpos[last] !== "NNS") return false;
  const { leading } = search.context.language.events;
  const isBare = (): boolean => tree.children[token]!.every((child) => child >= token);
  return leading.has(lemmaOf(tree, last)) && isBare() && isPrivate(search, last, tree);
}

/** "Business leaders", "representatives of business circles", "heads of firms". */
function isPrivate({ context }: Search, token: number, tree: Tree): boolean {
  const { private: words } = context.language.events;
  const isKind = (child: number): boolean => tree.upos[child] !== "PROPN" && words.has(lemmaOf(tree, child));
  if ((tree.children[token] ?? []).some(isKind)) return true;
  const held = heldBy(tree, token);
  return held !== undefined && (tree.children[held] ?? []).some((child) => child < held && isKind(child));
}

function lemmaOf(tree: Tree, token: number): string {
  return tree.lemmas[token]?.toLowerCase() ?? "";
}
