import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { headOf } from "./words.ts";

/** Words from the start of a line to the comma behind the first name. */
const FIRST = 4;

/** Words that may stand from there to the verb. */
const ROW = 12;

/** "Iran, Iraq to build a road", "Xi, Putin hold talks": names that headlines put in a row without "and" do together what the verb tells. */
export function withHeadlines(tree: Tree): Tree {
  const comma = tree.lemmas.slice(0, FIRST + 1).indexOf(",");
  if (comma < 1 || !isNames(tree, 0, comma)) return tree;
  const heads = [headOf(tree.heads, [0, comma])];
  let from = comma + 1;
  let at = from;
  for (; at < comma + ROW && isPart(tree, at); at++) {
    if (tree.lemmas[at] !== ",") continue;
    heads.push(headOf(tree.heads, [from, at]));
    from = at + 1;
  }
  const verb = tree.xpos[at] === "TO" ? at + 1 : at;
  const isDone = tree.upos[verb] === "VERB" && tree.xpos[verb] === (verb > at ? "VB" : "VBP");
  if (!isDone || from === at || tree.upos[from] !== "PROPN") return tree;
  const end = tree.upos.findIndex((upos, word) => word > from && upos !== "PROPN");
  const names = [...heads, headOf(tree.heads, [from, end])];
  const row = end < at ? ownersOf(names, at - 1, verb) : doersOf(names, verb);
  return withArcs(tree, [...row, ...clauseOf(tree, verb)]);
}

function isPart({ upos, lemmas }: Tree, at: number): boolean {
  return lemmas[at] === "," ? upos[at - 1] === "PROPN" : /^(PROPN|NOUN)$/.test(upos[at] ?? "");
}

function doersOf([first = 0, ...others]: readonly number[], verb: number): readonly Arc[] {
  const row = others.map((token) => ({ token, head: first, relation: "conj" }));
  return [{ token: first, head: verb, relation: "nsubj" }, ...row];
}

/** "Chad, Mali ministers meet": the names of those whose ministers the noun means. */
function ownersOf(names: readonly number[], noun: number, verb: number): readonly Arc[] {
  const row = names.map((token) => ({ token, head: noun, relation: "compound" }));
  return [{ token: noun, head: verb, relation: "nsubj" }, ...row];
}

/** The verb as root, where a name was taken for it. */
function clauseOf(tree: Tree, verb: number): readonly Arc[] {
  const isBehindRoot = tree.relations.indexOf("root") < verb;
  return isBehindRoot ? [{ token: verb, head: -1, relation: "root" }] : [];
}

function isNames({ upos }: Tree, from: number, to: number): boolean {
  return upos.slice(from, to).every((one) => one === "PROPN");
}
