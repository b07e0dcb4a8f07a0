import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf, hasContent } from "./words.ts";

const NONE: readonly Arc[] = [];

/** Objects that were hung on other words, "received in Lima, on Monday, the king of Chad", who is no apposition of Lima, those to whom something is given, and those before a clause. */
export function withObjects(tree: Tree, giving: ReadonlySet<string>): Tree {
  const arcs = gathered(tree.relations, (relation, token) => {
    if (relation === "obj" && giving.has(tree.lemmas[tree.heads[token] ?? -1] ?? "")) return beforeAnother(tree, token);
    if (relation === "nsubj") return beforeClause(tree, token);
    return relation === "appos" ? behindPhrases(tree, token) : NONE;
  });
  return withArcs(tree, arcs);
}

/** "Promised its neighbour more gas": of two objects the first is the one to whom it is given. */
function beforeAnother(tree: Tree, token: number): readonly Arc[] {
  const verb = tree.heads[token] ?? -1;
  const next = tree.children[verb]?.find((child) => child > token && tree.relations[child] === "obj");
  if (next === undefined || verb > token) return NONE;
  const isJoined = tree.lemmas.slice(token, next).includes(",") || childOf(tree, next, "cc") !== undefined;
  return isJoined ? NONE : [{ token, head: verb, relation: "iobj" }];
}

/** What would explain a word over another phrase of its verb is the object of that verb, if it has none. */
function behindPhrases(tree: Tree, token: number): readonly Arc[] {
  const noun = tree.heads[token] ?? -1;
  const verb = tree.heads[noun] ?? -1;
  if (tree.upos[verb] !== "VERB" || noun < verb || !tree.relations[noun]?.startsWith("obl")) return NONE;
  const below = tree.children[verb] ?? [];
  const isCrossed = below.some((child) => noun < child && child < token && tree.relations[child]?.startsWith("obl"));
  return isCrossed && !hasContent(tree, verb) ? [{ token, head: verb, relation: "obj" }] : NONE;
}

/** "Summoned the envoy after a missile hit a farm": the missile hit it, and the envoy was summoned. */
function beforeClause(tree: Tree, token: number): readonly Arc[] {
  const { heads, relations, children, lemmas, upos } = tree;
  const clause = heads[token] ?? -1;
  const verb = heads[clause] ?? -1;
  const isBetween = relations[clause] === "advcl" && upos[verb] === "VERB" && verb < token && token < clause;
  if (!isBetween || hasContent(tree, verb) || childOf(tree, clause, "mark") !== undefined) return NONE;
  if (lemmas.slice(verb, clause).includes(",")) return NONE;
  const subject = [...children[token]!, ...children[clause]!].find(
    (child) => token < child && child < clause && /^(nmod|nsubj)$/.test(relations[child] ?? ""),
  );
  const link = subject === undefined ? undefined : childOf(tree, subject, "case");
  if (subject === undefined || link === undefined) return NONE;
  return [
    { token, head: verb, relation: "obj" },
    { token: subject, head: clause, relation: "nsubj" },
    { token: link, head: clause, relation: "mark" },
  ];
}
