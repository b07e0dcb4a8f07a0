import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { Complement } from "./complement.ts";
import type { Hit } from "./cues.ts";
import type { Trial } from "./frames.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { closedAt, dependent, extent, FINITE, isFiniteVerb, type Line, SUBJECTS } from "./line.ts";

/** Whether what stands behind an attribution goes on with the clause before it: "The bridge, the minister said, will stay open." */
export function isRestOfClause(
  trial: Trial,
  edges: readonly [number, number],
  next: number,
  isMarked: boolean,
): boolean {
  const { hit, lexicon } = trial;
  const { tree } = hit.line;
  if (!tree) return false;
  const isVerbal =
    isMarked &&
    (VERBAL.test(tree.xpos[next] ?? "") ||
      tree.upos[next] === "CCONJ" ||
      goesOnInMarks(trial, { form: "quote", start: next }, edges[0]));
  const isOne = [isFramed, isCutOff, isSpliced, isRest, isRelated, isJoinedClause].some((fits) =>
    fits(trial, edges, next),
  );
  return isVerbal || goesOn(hit, next, lexicon) || isOne;
}

/** A plural present may be tagged as a plain form. */
export const VERBAL: RegExp = /^(?:VBD|VBZ|VBP|MD|VB)$/;

/** `The road will stay shut, N said, "until winter"`: words in marks with a small letter behind a main clause and the comma of the attribution. */
export function goesOnInMarks(
  { hit, from }: Trial,
  { form, start }: Pick<Complement, "form" | "start">,
  edge: number,
): boolean {
  const { line } = hit;
  const { tokens, tree } = line;
  let comma = edge - 1;
  while (/^(?:DET|ADJ|NOUN|PROPN)$/.test(tree?.upos[comma] ?? "")) comma--;
  if (form !== "quote" || hit.cue.form === "phrase" || tokens[comma]?.form !== "," || closedAt(line, comma - 1) >= 0)
    return false;
  const isSmall = /^\p{Ll}/u.test(tokens[start]?.form ?? "") && tokens[start - 2]?.form === ",";
  const isMain = !/^(?:ADP|SCONJ|VERB|ADV|CCONJ)$/.test(tree?.upos[from] ?? "ADP");
  return isSmall && isMain && hasVerb(hit, from, edge);
}

/** Whether a finite verb stands before the attribution: "Speaking in Baku," is nobody's words. */
export function hasVerb({ line: { tree } }: Hit, from: number, edge: number): boolean {
  if (!tree) return edge - from > SHORT;
  for (let at = from; at < edge; at++) if (FINITE.test(tree.xpos[at] as string)) return true;
  return false;
}

/** "She wrote on X, ", "she said Monday, ": the comma behind where or when it was said. */
export function pastPlace({ line: { tokens, tree } }: Hit, from: number): number {
  if (tree?.upos[from] !== "ADP" && tree?.relations[from] !== "obl:unmarked") return from;
  const comma = tokens.findIndex(({ form }, at) => at > from && form === ",");
  return comma > 0 && comma - from <= LONGEST_PLACE ? comma : from;
}

const LONGEST_PLACE = 8;

/** "The bridge will open, she said, but not in May": a piece without a verb that is joined to what stands before the attribution. */
function isRest({ hit, from, lexicon }: Trial, edges: readonly [number, number], next: number): boolean {
  const { tree, tokens } = hit.line;
  if (!tree || hit.cue.form === "phrase" || !lexicon.joiners.has(tokens[next]?.lower ?? "")) return false;
  const rest = tokens.map((_, at) => at).slice(next + 1);
  const isVerbless = rest.every((at) => !/^(?:VERB|AUX)$/.test(tree.upos[at] as string));
  const isJoined = (at: number): boolean =>
    /^(?:conj|obl|nmod)$/.test(tree.relations[at] as string) && (tree.heads[at] as number) < edges[0];
  return isVerbless && rest.length > 1 && hasVerb(hit, from, edges[0]) && rest.some(isJoined);
}

/** "He is due in Lima, where, the minister said, he will sign". */
function isRelated({ hit: { at, line }, others, lexicon }: Trial, [edge]: readonly [number, number]): boolean {
  return isRelativeBefore(line, edge, lexicon) && ![...others].some((other) => other > at);
}

/** Whether a relative word between commas stands before an attribution. */
export function isRelativeBefore({ tokens }: Line, edge: number, { questions }: SpeechLexicon): boolean {
  const isBetween = tokens[edge - 1]?.form === "," && tokens[edge - 3]?.form === ",";
  return isBetween && questions.has(tokens[edge - 2]?.lower ?? "");
}

/** "The road had closed, she said, and men had gone there": a clause in the same tense, with its own subject and an auxiliary. */
function isJoinedClause(
  { hit, from, others, lexicon }: Trial,
  edges: readonly [number, number],
  next: number,
): boolean {
  const { tree, tokens } = hit.line;
  if (tree?.xpos[hit.at] !== "VBD" || !lexicon.joiners.has(tokens[next]?.lower ?? "")) return false;
  if ([...others].some((at) => at > next)) return false;
  const first = tree.xpos.findIndex((tag, at) => at >= from && FINITE.test(tag));
  const second = tree.xpos.findIndex((tag, at) => at > next && FINITE.test(tag));
  if (first < 0 || first >= edges[0] || tree.upos[second] !== "AUX") return false;
  const subject = clauseSubject(tree, second);
  const isOwn = subject > next && extent(tree, subject)[0] === next + 1;
  return isOwn && isShifted(tree, first, tokens) === isShifted(tree, second, tokens);
}

/** A past, "would" or "might". */
function isShifted(tree: Tree, at: number, tokens: readonly Token[]): boolean {
  return tree.xpos[at] === "VBD" || /(?:ld|ght)$/.test(tokens[at]?.lower ?? "");
}

/** "That is why, the minister said, the bridge opened": too little before the attribution to stand alone. */
function isCutOff({ hit, from, others }: Trial, edges: readonly [number, number], next: number): boolean {
  const { tree, tokens } = hit.line;
  if (!tree || edges[0] - from > SHORT) return false;
  // "She had, she said, 40 sheep": a verb that wants its object.
  if (tree.upos[next] === "NUM" && FINITE.test(tree.xpos[edges[0] - 2] ?? "")) return true;
  if (tokens.length - next < SHORT) return false;
  return /^(?:DET|PRON|PROPN|NOUN|ADJ)$/.test(tree.upos[next] as string) && ![...others].some((at) => at > hit.at);
}

/** "It was the third time, the minister said, the bridge had closed": a clause on either side. */
function isSpliced({ hit, from, others, lexicon }: Trial, edges: readonly [number, number], next: number): boolean {
  const { tree, tokens } = hit.line;
  if (lexicon.human.has(tokens[next]?.lower ?? "")) return false;
  if (!tree || hit.cue.form === "phrase" || !hasVerb(hit, from, edges[0]) || [...others].some((at) => at > hit.at))
    return false;
  return tokens.some((_, verb) => {
    const subject = verb > next && isFiniteVerb(tree, verb) ? clauseSubject(tree, verb) : -1;
    return subject >= next && extent(tree, subject)[0] === next;
  });
}

/** The subject of a finite verb, or of what it helps. */
function clauseSubject(tree: Tree, verb: number): number {
  const head = /^(?:aux|cop)/.test(tree.relations[verb] as string) ? (tree.heads[verb] as number) : verb;
  return dependent(tree, head, SUBJECTS);
}

const SHORT = 5;

/** "In spring, the minister said, the bridge will open", "If it rains, he said, …": no main clause before the attribution. */
function isFramed({ hit, from }: Trial, edges: readonly [number, number], next: number): boolean {
  const { tree } = hit.line;
  const isOpener = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(tree?.upos[next] as string) || tree?.xpos[next] === "VBG";
  if (!tree || hit.cue.form === "phrase" || !isOpener) return false;
  const first = tree.upos[from] as string;
  const isSubordinate = first === "SCONJ" || first === "PART" || tree.xpos[from] === "WRB";
  if (
    !isSubordinate &&
    (first !== "ADP" || tree.xpos.some((tag, at) => at >= from && at < edges[0] && FINITE.test(tag)))
  )
    return false;
  return tree.xpos.some((tag, at) => at > next && FINITE.test(tag));
}

/** Whether the sentence's own clause continues after the attribution. */
function goesOn(hit: Hit, next: number, lexicon: SpeechLexicon): boolean {
  const { tree, tokens } = hit.line;
  if (!tree || lexicon.joiners.has(tokens[next]?.lower ?? "")) return false;
  const xpos = tree.xpos[next] as string;
  // "The treaty, she concedes, paid for it": no participle, where no verb stands before.
  if (FINITE.test(xpos) || (xpos === "VBN" && hit.cue.form !== "phrase" && tree.upos[hit.at - 1] === "PRON"))
    return true;
  const head = tree.heads[hit.at] as number;
  if (hit.cue.form !== "phrase") return head > next && tree.relations[hit.at] === "parataxis";
  return tree.upos[next] === "SCONJ";
}
