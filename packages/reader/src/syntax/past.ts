import { gathered } from "../gathered.ts";
import { type Arc, withTags } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf, hasHelper, hasSubject } from "./words.ts";

const NONE: readonly never[] = [];
const PAST = /^VB[DN]$/;
const NOUN = /^(NOUN|PROPN)$/;

/**
 * Verbs in the past that were taken for participles: "denied that guards had been killed, accused Chad", "its chairman, the Chadian envoy,
 * called on Mali to pay", "the two called for peace, and the envoy left", "a trader, who asked not to be named, said by phone that",
 * "guards crossed into Chad, the ministry said".
 */
export function withPast(tree: Tree): Tree {
  const found = gathered(tree.relations, (relation, verb) => {
    const arcs = PAST.test(tree.xpos[verb]!) ? ofClause(tree, verb, relation) : NONE;
    return arcs.length > 0 && !hasHelper(tree, verb) ? [{ verb, arcs }] : NONE;
  });
  if (found.length === 0) return tree;
  return withTags(
    tree,
    found.map(({ verb }) => verb),
    "VBD",
    found.flatMap(({ arcs }) => arcs),
  );
}

function ofClause(tree: Tree, verb: number, relation: string): readonly Arc[] {
  switch (relation) {
    case "conj":
      return behindPassive(tree, verb);
    case "acl":
      return ofNoun(tree, verb);
    case "root":
      return ofTeller(tree, verb);
    default:
      return NONE;
  }
}

/** "A trader, who asked not to be named, said by phone that": who says something, and to whom nothing is done. */
function ofTeller(tree: Tree, verb: number): readonly Arc[] {
  const suffers = childOf(tree, verb, "nsubj:pass");
  if (suffers === undefined || suffers > verb || childOf(tree, verb, "ccomp") === undefined) return NONE;
  const means = childOf(tree, verb, "obl:agent");
  return [
    { token: suffers, head: verb, relation: "nsubj" },
    ...(means === undefined ? [] : [{ token: means, head: verb, relation: "obl" }]),
  ];
}

/** What has an object of its own goes on from the verb in the past over a passive clause, and not from that clause. */
function behindPassive(tree: Tree, verb: number): readonly Arc[] {
  const passive = tree.heads[verb] ?? -1;
  const above = tree.heads[passive] ?? -1;
  const hasObject = childOf(tree, verb, "obj") !== undefined && !hasSubject(tree, verb);
  const joint = tree.lemmas[childOf(tree, verb, "cc") ?? -1] ?? "and";
  if (!hasObject || joint !== "and" || childOf(tree, passive, "aux:pass") === undefined) return NONE;
  const isClause = tree.relations[passive] === "ccomp" && tree.xpos[above] === "VBD" && above < passive;
  return isClause ? [{ token: verb, head: above, relation: "conj" }] : NONE;
}

function ofNoun(tree: Tree, verb: number): readonly Arc[] {
  const noun = tree.heads[verb] ?? -1;
  if (noun > verb || !NOUN.test(tree.upos[noun] ?? "")) return NONE;
  if (tree.relations[noun] === "root") return behindApposition(tree, verb, noun);
  const told = beforeTeller(tree, verb, noun);
  return told.length > 0 ? told : beforeJoined(tree, verb, noun);
}

/** "Guards crossed into Chad, the ministry said": a noun before another subject of the main verb does what stands right behind it. */
function beforeTeller(tree: Tree, verb: number, noun: number): readonly Arc[] {
  const teller = tree.heads[noun] ?? -1;
  const isFree = /^(dislocated|nsubj)$/.test(tree.relations[noun]!) && tree.relations[teller] === "root";
  if (!isFree || teller < verb || verb !== noun + 1) return NONE;
  const subject = (tree.children[teller] ?? []).find((child) => child > verb && tree.relations[child] === "nsubj");
  const comma = tree.lemmas.indexOf(",", verb);
  if (subject === undefined || comma < 0 || comma > subject || childOf(tree, teller, "cc") !== undefined) return NONE;
  return [
    { token: verb, head: teller, relation: "ccomp" },
    { token: noun, head: verb, relation: "nsubj" },
  ];
}

/** A noun that was taken for the whole sentence, and explained between commas, does what stands behind them and wants more words. */
function behindApposition(tree: Tree, verb: number, noun: number): readonly Arc[] {
  const below = tree.children[noun] ?? [];
  const isExplained = below.some((child) => noun < child && child < verb && tree.relations[child] === "appos");
  const isClause = below.some((child) => /^(cop|nsubj|conj|parataxis)/.test(tree.relations[child] ?? ""));
  const goesOn = (tree.children[verb] ?? []).some((child) => /^(obj|[cx]comp)$/.test(tree.relations[child] ?? ""));
  if (!isExplained || isClause || !goesOn || tree.lemmas[verb - 1] !== ",") return NONE;
  return [
    { token: verb, head: -1, relation: "root" },
    { token: noun, head: verb, relation: "nsubj" },
  ];
}

/** The first of two subjects of a verb does what stands right behind it, if "and" joins the second. */
function beforeJoined(tree: Tree, verb: number, noun: number): readonly Arc[] {
  const later = tree.heads[noun] ?? -1;
  if (tree.relations[noun] !== "nsubj" || later < verb || tree.lemmas[verb - 1] === ",") return NONE;
  const below = tree.children[later] ?? [];
  const joint = below.find((child) => tree.relations[child] === "cc" && child > verb) ?? later;
  const hasOther = below.some((child) => joint < child && child < later && tree.relations[child] === "nsubj");
  if (!hasOther) return NONE;
  const before = below.filter((child) => child < verb && child !== noun);
  return [
    { token: verb, head: tree.heads[later] ?? -1, relation: tree.relations[later] ?? "root" },
    { token: later, head: verb, relation: "conj" },
    ...[noun, ...before].map((token) => ({ token, head: verb, relation: tree.relations[token] ?? "dep" })),
  ];
}
