import type { Assertion } from "@dragoman/model";
import type { Tree } from "../syntax/tree.ts";
import { firstOfRow } from "../syntax/words.ts";
import { type Line, lemmaAt } from "./cue.ts";

/** Steps up the tree that a deed's stage is looked for. */
const STEPS = 8;

/** Words before an infinitive among which one of rank may stand. */
const RANK = 6;

/** A sentence that has a tree. */
type Clause = Line & { readonly tree: Tree };

/**
 * What a deed is that nothing tells as done: wanted ("proposed that they sign"), or in view ("prospects of signing", "came to sign").
 * Null where it is told as a fact.
 */
export function aheadOf(deed: number, clause: Clause): Assertion | null {
  const { tree, lexicon } = clause;
  let at = deed;
  let isBeside = false;
  for (let step = 0; step < STEPS; step++) {
    const lemma = lemmaAt(clause, at);
    if (lexicon.anniversaries.has(lemma)) return null;
    if (at !== deed && !isBeside && (lexicon.intents.has(lemma) || lexicon.wishes.has(lemma))) return "planned";
    if (isWanted(at, clause)) return "planned";
    const own = ownStage(at, clause);
    if (own !== "open") return own;
    if (isClosed(at, tree)) return null;
    isBeside = (tree.relations[at] === "conj" && tree.upos[at] === "NOUN") || tree.relations[at] === "nsubj";
    at = tree.heads[at]!;
  }
  return null;
}

/** "Signing a treaty is a key issue", "it was about Chad joining the club", "close to signing it": what one only thinks or speaks of. */
export function musedOn(deed: number, { tokens, tree, lexicon }: Clause): Assertion | null {
  if (tree.xpos[deed] !== "VBG") return null;
  const children = tree.children[deed] ?? [];
  const isTopic = children.some(
    (child) => tree.relations[child] === "mark" && lexicon.topics.has(tokens[child]!.lower),
  );
  const verb = tree.heads[deed]!;
  const isNear =
    tree.upos[verb] === "ADJ" && children.some((child) => lexicon.targets.has(tokens[child]!.lower) && child < deed);
  if (isTopic || isNear) return "planned";
  if (!/^(csubj|nsubj)/.test(tree.relations[deed]!)) return null;
  const forms = [verb, ...(tree.children[verb] ?? []).filter((child) => /^(aux|cop)/.test(tree.relations[child]!))];
  const isPast = forms.some((at) => tree.xpos[at] === "VBD" || tree.lemmas[at] === "have");
  return isPast ? null : "planned";
}

/** "Suggested that they sign": a bare form below a word of wanting. */
function isWanted(token: number, clause: Clause): boolean {
  const { tree, lexicon } = clause;
  const first = firstOfRow(tree, token);
  const governor = tree.heads[first]!;
  const isBare = /^VBP?$/.test(tree.xpos[token] ?? "") && tree.relations[first] === "ccomp" && governor >= 0;
  return isBare && lexicon.intents.has(lemmaAt(clause, governor));
}

/** Where a clause ends that shares nothing with the one above. */
function isClosed(token: number, tree: Tree): boolean {
  const relation = tree.relations[token]!;
  if (tree.heads[token]! < 0 || /^(acl:relcl|parataxis|appos|advcl)/.test(relation)) return true;
  return relation === "acl" && tree.xpos[token] === "VBN";
}

/** A finite verb is a fact, an infinitive is ahead, a bare form is wanted; a noun or a gerund leaves it to what governs it. */
function ownStage(token: number, clause: Clause): Assertion | null | "open" {
  const { tree } = clause;
  const xpos = tree.xpos[token] ?? "";
  const helpers = (tree.children[token] ?? []).filter((child) => /^aux/.test(tree.relations[child]!));
  if (/^VB[DZP]$/.test(xpos) || (/^VB[NG]$/.test(xpos) && helpers.length > 0)) return null;
  if (xpos === "VB") return helpers.length > 0 ? null : infinitive(token, clause);
  return "open";
}

/** "The last to sign" has signed; a verb that is only carried on ("managed to sign") leaves it to that one. */
function infinitive(token: number, clause: Clause): Assertion | null | "open" {
  const { tokens, tree, lexicon } = clause;
  const mark = (tree.children[token] ?? []).find((child) => tree.xpos[child] === "TO");
  const governor = tree.heads[token]!;
  if (mark === undefined) return governor < 0 || tree.relations[token] === "ccomp" ? "requested" : "open";
  if (governor < 0) return "planned";
  const isRanked = tokens.slice(Math.max(0, mark - RANK), mark).some(({ lower }) => lexicon.ranking.has(lower));
  if (isRanked) return null;
  return lexicon.implying.has(lemmaAt(clause, governor)) ? "open" : "planned";
}
