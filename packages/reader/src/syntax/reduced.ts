import { gathered } from "../gathered.ts";
import { type Arc, withTags } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf, hasHelper, hasSubject, subjectIn } from "./words.ts";

const NONE: readonly Arc[] = [];
const PAST = /^VB[DN]$/;

/**
 * Participles of a noun that were taken for verbs in the past: "shells fired from Chad hit a mill", "handed over two men wanted in Chad".
 */
export function withReduced(tree: Tree): Tree {
  const found = gathered(tree.relations, (relation, verb) => {
    const arcs = PAST.test(tree.xpos[verb] ?? "") && !hasHelper(tree, verb) ? ofNoun(tree, verb, relation) : NONE;
    return arcs.length > 0 ? [{ verb, arcs }] : [];
  });
  if (found.length === 0) return tree;
  return withTags(
    tree,
    found.map(({ verb }) => verb),
    "VBN",
    found.flatMap(({ arcs }) => arcs),
  );
}

function ofNoun(tree: Tree, verb: number, relation: string): readonly Arc[] {
  if (childOf(tree, verb, "obj") !== undefined) return NONE;
  if (relation === "advcl") return ofSubject(tree, verb);
  if (relation === "conj") return ofPresent(tree, verb);
  return relation === "ccomp" ? ofObject(tree, verb) : NONE;
}

/** A noun right before a verb that is followed by another in the past, which has no subject: it is that one's, and so is what stands before it. */
function ofSubject(tree: Tree, verb: number): readonly Arc[] {
  const later = tree.heads[verb] ?? -1;
  const noun = subjectIn(tree, verb);
  if (later < verb || noun !== verb - 1 || tree.upos[noun] !== "NOUN") return NONE;
  if (tree.xpos[later] !== "VBD" || hasSubject(tree, later) || tree.lemmas.slice(verb, later).includes(","))
    return NONE;
  const before = (tree.children[verb] ?? []).filter((child) => child < noun);
  return [
    { token: verb, head: noun, relation: "acl" },
    { token: noun, head: later, relation: "nsubj" },
    ...before.map((token) => ({ token, head: later, relation: tree.relations[token] ?? "dep" })),
  ];
}

/** "Has a deal with Chad, agreed on in 2023": a past without a word of coordination behind the object of a present. */
function ofPresent(tree: Tree, verb: number): readonly Arc[] {
  const present = tree.heads[verb]!;
  const object = childOf(tree, present, "obj") ?? verb;
  const isOpen = /^VB[ZP]$/.test(tree.xpos[present] ?? "") && object < verb && tree.upos[object] === "NOUN";
  const isApart = isOpen && !hasSubject(tree, verb) && childOf(tree, verb, "cc") === undefined;
  return isApart ? [{ token: verb, head: object, relation: "acl" }] : NONE;
}

/** A verb without a subject right behind the object of another. */
function ofObject(tree: Tree, verb: number): readonly Arc[] {
  const object = verb - 1;
  const isBehind = tree.relations[object] === "obj" && tree.heads[object] === tree.heads[verb];
  const isOpen = isBehind && tree.upos[object] === "NOUN" && !hasSubject(tree, verb);
  return isOpen ? [{ token: verb, head: object, relation: "acl" }] : NONE;
}
