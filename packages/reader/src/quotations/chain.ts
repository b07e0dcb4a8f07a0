import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { Hit } from "./cues.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { closedAt, dependent, type Line } from "./line.ts";

const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "nsubj:outer"]);
const SURE = 0.6;

/** Whether a cue without a subject of its own goes on from the one before: "…, adding that", "… and said that". */
export function goesOn(hit: Hit, lexicon: SpeechLexicon): boolean {
  const { line, at, cue } = hit;
  const { tree, tokens } = line;
  if (!tree) return cue.form === "gerund" && tokens[at - 1]?.form === ",";
  if (dependent(tree, at, SUBJECT) >= 0) return false;
  let before = at - 1;
  while (before > 0 && /^(?:ADV|AUX)$/.test(tree.upos[before] as string)) before--;
  if (closedAt(line, before) >= 0 && tokens[before - 1]?.form === ",") before--;
  const word = (tokens[before] as Token | undefined)?.lower ?? "";
  const isLinked = (word === "," && cue.form === "gerund") || lexicon.joiners.has(word);
  if (!isLinked) return false;
  if (cue.form === "gerund")
    return cue.class === "neutral" || cue.class === "emphasis" || (tree.confidence[at] as number) < SURE;
  return cue.form !== "participle" && !hasOwnVerb(hit);
}

/** The last of some earlier cues that stands in no clause of another one. */
export function lastFree(line: Line, cues: readonly number[]): number {
  const { tree } = line;
  if (!tree) return cues.at(-1) ?? -1;
  return cues.findLast((at) => !cues.some((other) => other < at && isEmbedded(tree, at, other))) ?? -1;
}

/** Whether a path of heads leads from one token to another through a clause of its own. */
function isEmbedded(tree: Tree, token: number, above: number): boolean {
  let isClause = false;
  for (let at = token, steps = 0; at >= 0 && steps <= tree.upos.length; steps++) {
    if (at === above) return isClause;
    isClause ||= /^(?:ccomp|acl|csubj)/.test(tree.relations[at] as string);
    at = tree.heads[at] as number;
  }
  return false;
}

/** Whether the tree surely joins a finite cue to a verb of the same form that is no cue. */
function hasOwnVerb(hit: Hit): boolean {
  const { tree } = hit.line;
  if (tree?.relations[hit.at] !== "conj") return false;
  const head = tree.heads[hit.at] as number;
  return (tree.confidence[hit.at] as number) >= SURE && tree.xpos[head] === tree.xpos[hit.at];
}
