import type { Tree } from "../syntax/tree.ts";
import type { Direction } from "./direction.ts";
import { type Line, word } from "./line.ts";

/** Steps from a time up to the verb of its clause, and from there to what governs an infinitive. */
const CLIMB = 12;

/** Whether the clause that holds the tokens tells a future or a past, by the form of its verb; null when the tree does not say. */
export function tenseOf(tree: Tree, line: Line, from: number, end: number): Direction {
  const last = hookOf(tree, from, end);
  const hook = tree.relations[last] === "conj" && tree.upos[tree.heads[last]!] === "PROPN" ? tree.heads[last]! : last;
  if (hook < 0 || PREMODIFIERS.has(tree.relations[hook] as string)) return null;
  const first = endOf(tree, line, hook);
  let at = first;
  for (let i = 0; i < CLIMB && at >= 0; i++) {
    if (word(line, at).cue === "future") return "future";
    const step = isVerb(tree, at) ? verbTense(tree, line, at, at !== first) : "up";
    if (step !== "up") return step;
    at = tree.heads[at] ?? -1;
  }
  return null;
}

/** The word on which an expression hangs; where that is a part of its verb ("comes to an end on 3 May", not "looks at the storm on 3 May", "comes after a meeting in Lima on 3 May"), the verb. */
function endOf(tree: Tree, line: Line, hook: number): number {
  const noun = tree.heads[hook] ?? -1;
  if (tree.xpos[noun] !== "NN" || tree.relations[noun] !== "obl") return noun;
  const isOwn = (child: number) => {
    const { article, number, lead } = word(line, child);
    return child !== hook && ((article && number === undefined) || lead || tree.relations[child] === "nmod");
  };
  return tree.children[noun]!.some(isOwn) ? noun : tree.heads[noun]!;
}

/** "the June agreement": the noun, not the clause, is dated. */
const PREMODIFIERS: ReadonlySet<string> = new Set(["compound", "amod", "nummod", "nmod:poss", "nmod:unmarked"]);

/** The token of the expression that hangs on a word outside; -1 when it is the root. */
function hookOf(tree: Tree, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const head = tree.heads[i] ?? -1;
    if (head >= 0 && (head < from || head >= end)) return i;
  }
  return -1;
}

function isVerb(tree: Tree, at: number): boolean {
  return tree.upos[at] === "VERB" || tree.upos[at] === "AUX" || hasAuxiliary(tree, at);
}

function hasAuxiliary(tree: Tree, at: number): boolean {
  return tree.children[at]?.some((child) => isAuxiliary(tree, child)) ?? false;
}

function isAuxiliary(tree: Tree, at: number): boolean {
  const relation = tree.relations[at];
  return relation === "aux" || relation === "aux:pass" || relation === "cop";
}

/** What a verb tells of its time; `up` where the verb above it tells. A noun between hides what an infinitive tells. */
function verbTense(tree: Tree, line: Line, at: number, isRemote: boolean): Direction | "up" {
  const auxiliaries = (tree.children[at] ?? []).filter((child) => isAuxiliary(tree, child));
  if (auxiliaries.some((child) => word(line, child).maybe)) return null;
  const helped = auxiliaryTense(tree, auxiliaries);
  if (helped) return helped;
  const { cue, cueTo } = word(line, at);
  if (cue === "future" || cueTo !== undefined) return "future";
  return formTense(tree, line, at, isRemote, auxiliaries);
}

/** What the form of a verb tells; the present of a main clause tells what is scheduled. */
function formTense(
  tree: Tree,
  line: Line,
  at: number,
  isRemote: boolean,
  auxiliaries: readonly number[],
): Direction | "up" {
  const form = tree.xpos[at] ?? "";
  if (/^VBN?$/.test(form) && isInfinitive(tree, at)) return isRemote ? null : infinitiveTense(tree, line, at);
  switch (form) {
    case "VBD":
      return "past";
    case "VBN":
      return auxiliaries.length > 0 ? null : "past";
    case "VBZ":
    case "VBP":
      return isScheduled(tree, at, isRemote) ? "future" : null;
    case "VBG":
      return auxiliaries.some((child) => tree.lemmas[child] === "be") ? "future" : "up";
    case "VB":
      return "up";
    default:
      return null;
  }
}

/** "Leaves in May", "when he comes in May", but not "knows that it rains in May". */
function isScheduled(tree: Tree, at: number, isRemote: boolean): boolean {
  if (isRemote) return false;
  const isWhen = /^(advcl|acl:relcl)$/.test(tree.relations[at]!);
  return tree.relations[at] === "root" || (isWhen && tree.children[at]!.some((child) => tree.xpos[child] === "WRB"));
}

/** "will", "was", "has" beside the verb. */
function auxiliaryTense(tree: Tree, auxiliaries: readonly number[]): Direction {
  if (auxiliaries.some((child) => tree.lemmas[child] === "have")) return "past";
  if (auxiliaries.some((child) => tree.xpos[child] === "MD")) return "future";
  return auxiliaries.some((child) => tree.xpos[child] === "VBD") ? "past" : null;
}

function isInfinitive(tree: Tree, at: number): boolean {
  return tree.children[at]?.some((child) => tree.xpos[child] === "TO") ?? false;
}

/** What is to be done lies ahead, unless the word above says that it was begun or managed, or that it was "the first to be signed". */
function infinitiveTense(tree: Tree, line: Line, at: number): Direction {
  const above = tree.heads[at] ?? -1;
  const isRanked = (child: number): boolean =>
    child < above && (word(line, child).ordinal !== undefined || (word(line, child).shift ?? 0) < 0);
  if (tree.relations[at] === "acl" && tree.children[above]?.some(isRanked)) return null;
  return word(line, above).cue === "past" ? "past" : "future";
}
