import { isRelative } from "../rules/reach.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import type { Anchor } from "./near.ts";
import type { PartyMention } from "./party.ts";

/** A deed in its sentence: its words, and the head of the document it is about. */
export interface Deed {
  readonly anchor: Anchor;
  readonly document: number | null;
  readonly tokens: readonly Token[];
  readonly tree: Tree;
  /** Prepositions before parties. */
  readonly parting: ReadonlySet<string>;
  readonly genitive: string;
  /** Preposition before an agent. */
  readonly agentive: string;
}

/**
 * Whether a party stands where those of a deed stand: as its subject, agent or owner, as that of a clause that tells of it,
 * after "with" or "between", or in the name of the document. Whoever is only mentioned is none.
 */
export function isTied({ head, tokens: [from, to] }: PartyMention, deed: Deed): boolean {
  const { tree, document, anchor } = deed;
  if (to <= anchor.head && isBare(tree, to, anchor.head)) return true;
  const path = telling(tree, anchor.head);
  let isPartner = false;
  for (let at = head, step = 0; at >= 0 && step < tree.heads.length; at = tree.heads[at]!, step++) {
    if (path.includes(at) || at === document) return true;
    const governor = tree.heads[at]!;
    if (isAside(tree, at)) return false;
    isPartner ||= isShared(at, deed);
    if (governor === document) return isPartner || from < document || !isOblique(tree, at);
    if (path.includes(governor)) return isPartner || !isOblique(tree, at) || isMet(head, at, path, tree);
  }
  return false;
}

/** Whether nothing but auxiliaries and adverbs stands between a party and the verb. */
function isBare(tree: Tree, from: number, verb: number): boolean {
  if (tree.upos[verb] !== "VERB") return false;
  for (let at = from; at < verb; at++) if (!/^(AUX|ADV|PART)$/.test(tree.upos[at]!)) return false;
  return true;
}

/** The deed and what governs it, up to the verb that has a doer of its own. */
function telling(tree: Tree, anchor: number): readonly number[] {
  const path = ancestors(tree, anchor);
  const end = path.findIndex((at) =>
    (tree.children[at] ?? []).some(
      (child) => tree.relations[child] === "nsubj" && !path.includes(child) && !isRelative(tree, child),
    ),
  );
  return end < 0 ? path : path.slice(0, end + 1);
}

function isAside(tree: Tree, token: number): boolean {
  const relation = tree.relations[token]!;
  return /^(acl|advcl|parataxis|ccomp)/.test(relation) || (relation === "conj" && tree.upos[token] === "VERB");
}

/** "A met B and signed …": whom the first of two deeds is done with, not whose it is ("welcomed the club's ally and signed"). */
function isMet(party: number, token: number, path: readonly number[], tree: Tree): boolean {
  for (let at = party; at !== token; at = tree.heads[at]!)
    if (/^(nmod:poss|appos)/.test(tree.relations[at]!)) return false;
  const step = path.indexOf(tree.heads[token]!);
  return tree.relations[token] === "obj" && step > 0 && tree.relations[path[step - 1]!] === "conj";
}

/** "with A", "between A and B", "by A", of a document "of A and B" too. */
function isShared(token: number, { tree, tokens, document, parting, genitive, agentive }: Deed): boolean {
  if (!/^(obl|nmod|conj)/.test(tree.relations[token]!)) return false;
  const word = (child: number): string => (tree.relations[child] === "case" ? tokens[child]!.lower : "");
  const isOwner = tree.heads[token] === document;
  return (tree.children[token] ?? []).some(
    (child) => parting.has(word(child)) || word(child) === agentive || (isOwner && word(child) === genitive),
  );
}

/** An object, a place, a time: no doer. */
function isOblique(tree: Tree, token: number): boolean {
  const relation = tree.relations[token]!;
  return /^(obl|nmod$|obj|iobj|advmod)/.test(relation) && relation !== "obl:agent";
}
