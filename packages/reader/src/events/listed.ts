import type { Tree } from "../syntax/tree.ts";
import { childOf, isCopular, subjectIn } from "../syntax/words.ts";
import type { Party, Search } from "./parties.ts";
import { marksOf } from "./phrase.ts";

/**
 * "Chad was among those that left", "among the countries that left was Chad", "the states that left include Chad", "Chad is one of six
 * countries that left": those who are told to belong to the ones of whom a relative clause tells.
 */
export function ofListed(search: Search, token: number, tree: Tree): readonly Party[] {
  const isTold = (tree.children[token] ?? []).some((child) => tree.relations[child] === "acl:relcl");
  const isPlural = /^(NNS|DT)$/.test(tree.xpos[token] ?? "");
  const named = isTold && isPlural ? memberOf(search, token, tree) : undefined;
  return named === undefined ? [] : search.others(named, search.admit);
}

function memberOf({ scene, sentence, context }: Search, token: number, tree: Tree): number | undefined {
  const { listing, roles } = context.language.events;
  const head = tree.heads[token] ?? -1;
  const isAmong = marksOf(scene, sentence, token, "case").some((mark) => roles.ofDoers.includes(mark));
  if (isAmong) return isCopular(tree, token) ? subjectIn(tree, token) : isCopular(tree, head) ? head : undefined;
  const isOneOf = tree.relations[token] === "nmod" && tree.upos[head] === "NUM" && isCopular(tree, head);
  if (isOneOf) return subjectIn(tree, head);
  const isListed = tree.relations[token] === "nsubj" && listing.has(tree.lemmas[head] ?? "");
  return isListed ? childOf(tree, head, "obj") : undefined;
}
