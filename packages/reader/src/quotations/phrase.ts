import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { Hit } from "./cues.ts";
import type { SourcePlace, SpeechLexicon } from "./lexicon.ts";
import { closedAt, extent, hangsOn, type Line, openedAt, quoteAt } from "./line.ts";

/** The phrase that names who speaks. */
export interface Source {
  readonly line: Line;
  /** Token positions, half-open. */
  readonly tokens: readonly [from: number, to: number];
  readonly head: number;
  readonly place: SourcePlace;
  readonly confidence: number;
}

/** Confidence of a source that no arc of the tree bears out. */
export const SURFACE_CONFIDENCE = 0.6;

/** A head with what hangs on it, cut where a circumstance of the speech, a mark or the cue begins. */
export function phrase(hit: Hit, tree: Tree, head: number, place: SourcePlace, lexicon: SpeechLexicon): Source {
  let [from, to] = extent(tree, head);
  if (head < hit.at) to = Math.min(to, hit.at);
  else from = Math.max(from, hit.to);
  [from, to] = outsideMarks(hit.line, head, from, to);
  [from, to] = trimmed(hit.line, tree, head, from, to, lexicon);
  const confidence = (tree.confidence[head] as number) ?? SURFACE_CONFIDENCE;
  return { line: hit.line, tokens: [from, to], head: pastPrefix(tree, head, to), place, confidence };
}

/** The noun behind a prefix that the tree takes for the head: "the co-chairs". */
function pastPrefix({ heads, upos, xpos }: Tree, head: number, to: number): number {
  const isPrefix = xpos[head + 1] === "HYPH" && head + 2 < to && upos[head] === "NOUN" && upos[head + 2] === "NOUN";
  return isPrefix && heads[head + 2] === head ? head + 2 : head;
}

/** The subject of a sentence as somebody who may speak. */
export function subjectSource(line: Line, tree: Tree, head: number): Source {
  return { line, tokens: extent(tree, head), head, place: "own", confidence: 1 };
}

/** The part of a phrase before a relative clause. */
export function cutAt(source: Source, at: number): Source {
  let to = Math.min(source.tokens[1], at);
  while (to > source.head + 1 && source.line.tokens[to - 1]?.form === ",") to--;
  return { ...source, tokens: [source.tokens[0], to] };
}

function outsideMarks(line: Line, head: number, from: number, to: number): [number, number] {
  let start = head;
  while (start > from && !isMark(line, start - 1)) start--;
  let end = head + 1;
  while (end < to && !isMark(line, end)) end++;
  return [start, end];
}

/** Whether a token is an outer mark. */
export function isMark(line: Line, at: number): boolean {
  return (openedAt(line, at) >= 0 || closedAt(line, at) >= 0) && quoteAt(line, at) < 0;
}

/** Leaves commas, conjunctions and adverbs at the edges out, and what follows a name as time or place. */
function trimmed(
  line: Line,
  tree: Tree,
  head: number,
  from: number,
  to: number,
  lexicon: SpeechLexicon,
): [number, number] {
  let start = from;
  while (start < head && isLead(tree, start)) start++;
  let end = circumstanceIn(line, tree, head, to, lexicon);
  while (end > head + 1 && tree.upos[end - 1] === "PUNCT" && (line.tokens[end - 1] as Token).form !== ")") end--;
  return [start, end];
}

/** A word that leads to a phrase and is no part of it: "according to", "but also". */
function isLead(tree: Tree, at: number): boolean {
  return (
    /^(?:PUNCT|CCONJ|SCONJ|ADV|ADP)$/.test(tree.upos[at] as string) ||
    /^(?:case|fixed)$/.test(tree.relations[at] as string)
  );
}

/** Where a circumstance of the speech begins behind the head of a source, or the end. */
function circumstanceIn(line: Line, tree: Tree, head: number, to: number, lexicon: SpeechLexicon): number {
  for (let at = head + 1; at < to; at++) {
    const { form } = line.tokens[at] as Token;
    if (lexicon.circumstance.has(form) && isAfterName(tree, at, head)) return at;
    if (form !== ",") continue;
    if (at + 1 < to && (tree.xpos[at + 1] === "VBG" || !hangsOn(tree, at + 1, head))) return at;
    if (!lexicon.circumstance.has(line.tokens[at + 1]?.lower ?? "")) return to;
  }
  return to;
}

/** "President X in an interview", "X, in remarks to Y,": a preposition right after the name itself or a comma. */
function isAfterName(tree: Tree, at: number, head: number): boolean {
  // "The chairperson-in-office, Minister N": the name behind it still belongs to the phrase.
  const isInside = tree.xpos[at - 1] === "HYPH" && tree.upos[at + 3] === "PUNCT";
  if (tree.upos[at - 1] === "PUNCT") return tree.upos[at] === "ADP" && !isInside;
  if (tree.upos[at - 1] !== "PROPN" || tree.upos[head] !== "PROPN") return tree.upos[head] === "PRON";
  return true;
}
