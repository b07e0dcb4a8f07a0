import type { Tree } from "../syntax/tree.ts";
import { acting, NAMED } from "./acting.ts";
import type { Party, Search } from "./parties.ts";
import { marksOf, verbAbove } from "./phrase.ts";

/** Sentences over which a text comes back to a paper of which it has told. */
const REACH = 2;

/** "The note called on Mali to pay", "a statement by Chad and Niger urges restraint": those who say something by the paper. */
export function ofPaper(search: Search, token: number, tree: Tree): readonly Party[] {
  const { statements, roles, definite } = search.context.language.events;
  const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
  const verb = tree.heads[token] ?? -1;
  const isSaying = tree.relations[token] === "nsubj" && roles.minded.has(tree.lemmas[verb] ?? "");
  if (!statements.has(lemma) || !isSaying) return [];
  const own = issuers(search, token, tree);
  const isKnown = (tree.children[token] ?? []).some((child) => definite.has(tree.lemmas[child] ?? ""));
  return own.length > 0 || !isKnown ? own : issuersBefore(search, lemma);
}

/** Those who issued the paper of which a sentence before tells. */
function issuersBefore(search: Search, lemma: string): readonly Party[] {
  const { scene, sentence, context } = search;
  const { roles, issuing } = context.language.events;
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const tree = scene.syntax[at] ?? null;
    const noun = tree?.lemmas.lastIndexOf(lemma) ?? -1;
    if (tree === null || noun < 0) continue;
    const own = issuers(search.at(at), noun, tree);
    const verb = verbAbove(tree, noun);
    const isSaid = tree.relations[noun] === "obl" && roles.minded.has(tree.lemmas[verb] ?? "");
    const isIssued = isSaid || issuing.has(tree.lemmas[verb] ?? "");
    return own.length > 0 || !isIssued ? own : acting(search.at(at), verb, tree);
  }
  return [];
}

/** "Chad's note", "the Omani statement", "a declaration issued by both": those beside the noun. */
function issuers({ scene, sentence, context, others }: Search, token: number, tree: Tree): readonly Party[] {
  const { byDoer } = context.language.events.roles;
  const isBy = (child: number): boolean =>
    marksOf(scene, sentence, child, "case").some((word) => byDoer.includes(word));
  const below = tree.children[token] ?? [];
  const beside = below.filter(
    (child) => /^(nmod:poss|amod|compound)$/.test(tree.relations[child] ?? "") || isBy(child),
  );
  const done = below.filter((child) => tree.relations[child] === "acl").flatMap((child) => tree.children[child] ?? []);
  return [...beside, ...done.filter(isBy)].flatMap((child) => others(child, NAMED));
}
