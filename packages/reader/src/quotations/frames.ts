import { childOf } from "../syntax/words.ts";
import { findComplement } from "./after.ts";
import { type Complement, pastHearer } from "./complement.ts";
import type { Hit } from "./cues.ts";
import type { Frame, SpeechLexicon } from "./lexicon.ts";
import { closedAt, extent, FINITE, type Marks, openedAt, quoteAt } from "./line.ts";
import { goesOnInMarks, hasVerb, isRestOfClause, pastPlace, VERBAL } from "./medial.ts";
import { cutAt, phrase, type Source } from "./phrase.ts";
import { findPrecedent, type Precedent } from "./precedent.ts";

/** A cue with the frame that won, and what fills it. */
export interface Match {
  readonly frame: Frame;
  readonly hit: Hit;
  readonly source: Source | null;
  readonly before: Precedent | null;
  readonly after: Complement | null;
  /** First and last token of cue and source together, half-open. */
  readonly edges: readonly [from: number, to: number];
  readonly confidence: number;
}

/** What a frame is tried with. */
export interface Trial {
  readonly hit: Hit;
  readonly sources: readonly Source[];
  /** First token of the sentence that no earlier attribution holds. */
  readonly from: number;
  /** Positions of all cues of the sentence. */
  readonly others: ReadonlySet<number>;
  /** Quotations that other cues hold already. */
  readonly claimed: ReadonlySet<number>;
  /** What stands after the cue, by the token from which it is looked for. */
  readonly complements: Map<number, Complement | null>;
  readonly marks: Marks;
  readonly lexicon: SpeechLexicon;
}

const BEFORE: ReadonlySet<string> = new Set(["quote", "clause"]);

/** The first frame of the list that fits. */
export function matchFrames(frames: readonly Frame[], trial: Trial): Match | null {
  for (const frame of frames) {
    const match = tryFrame(frame, trial);
    if (match) return match;
  }
  return null;
}

function tryFrame(frame: Frame, trial: Trial): Match | null {
  const { hit } = trial;
  if (frame.classes && !frame.classes.includes(hit.cue.class)) return null;
  if (hit.isPassive !== (frame.source === "none")) return null;
  if (frame.source === "none")
    return hit.isLikened === frame.order.includes("clause") ? fill(frame, trial, agentOf(hit, trial.lexicon)) : null;
  for (const source of trial.sources) {
    const match = source.place === frame.source && isOrdered(frame, hit, source) ? fill(frame, trial, source) : null;
    if (match) return match;
  }
  return null;
}

/** "He was assured by N that C": the one by whom, if it is somebody who speaks. */
function agentOf(hit: Hit, lexicon: SpeechLexicon): Source | null {
  const { tree, tokens } = hit.line;
  const agent = tree ? childOf(tree, hit.at, "obl:agent") : undefined;
  if (!tree || agent === undefined) return null;
  const isSomebody = tree.upos[agent] === "PROPN" || lexicon.sources.has(tokens[agent]!.lower);
  const clause = tree.children[agent]!.find((child) => tree.relations[child] === "acl:relcl");
  const source = isSomebody ? phrase(hit, tree, agent, "own", lexicon) : null;
  return source && clause !== undefined ? cutAt(source, extent(tree, clause)[0]) : source;
}

function isOrdered(frame: Frame, hit: Hit, source: Source): boolean {
  const at = frame.order.indexOf("source");
  if (at < 0 || frame.source !== "own") return true;
  if (hit.cue.owner >= 0) return at > frame.order.indexOf("cue");
  if (hit.cue.person === "required" && at > frame.order.indexOf("cue")) return false;
  return at < frame.order.indexOf("cue") ? source.tokens[1] <= hit.at : source.tokens[0] >= hit.to;
}

function fill(frame: Frame, trial: Trial, source: Source | null): Match | null {
  const { hit } = trial;
  const edges = edgesOf(frame, trial, source);
  const first = frame.order[0] as string;
  const last = frame.order.at(-1) as string;
  const isBefore = BEFORE.has(first);
  const isAfter = last !== "source" && last !== "cue";
  if (isBefore && isAfter) return medial(frame, trial, source, edges);
  if (isAfter) return following(frame, trial, source, edges);
  const after = complementAt(trial, edges[1]);
  const isClosing = hit.cue.form === "phrase" && source !== null && closes(source);
  const before = findPrecedent(hit.line, edges[0], clauseStart(trial, edges[0], source), trial.marks, isClosing);
  if (before?.form !== first || !mayFollow(first, edges[0], before, after, trial)) return null;
  return { frame, hit, source, before, after: null, edges, confidence: product(source, 0.95) };
}

/** Words behind the cue, in the form that the frame wants. */
function following(frame: Frame, trial: Trial, source: Source | null, edges: readonly [number, number]): Match | null {
  const { hit } = trial;
  const after = complementAt(trial, edges[1]);
  const last = frame.order.at(-1) as string;
  if (after?.form !== last) return null;
  if (frame.order[0] === "cue" && isPredicate(hit, after, FINITE)) return null;
  if (isPredicate(hit, after, VERBAL) && isApart(trial, edges[0])) return null;
  if (isJoined(hit, after, edges[0]) || goesOnInMarks(trial, after, edges[0])) return null;
  if (last === "quote" && trial.claimed.has(quoteAt(hit.line, after.start))) return null;
  return { frame, hit, source, before: null, after, edges, confidence: product(source, after.confidence) };
}

/**
 * Where a clause before its cue begins: behind the semicolon of "S said C; C2, T said", where another cue stands before it, and
 * behind the colon of "S is honest: C, he said", where that is told of who speaks.
 */
function clauseStart(
  { hit, from, others, lexicon }: Trial,
  edge: number,
  source: Source | null,
  isOpen = false,
): number {
  const { tokens, tree } = hit.line;
  const lastMark = (mark: string): number => {
    for (let at = edge - 2; at > from; at--) if (tokens[at]?.form === mark && quoteAt(hit.line, at) < 0) return at;
    return -1;
  };
  const stop = others.size > 1 ? lastMark(";") : -1;
  if (stop >= 0 && [...others].some((one) => one < stop) && (isOpen || hasVerb(hit, stop + 1, edge))) return stop + 1;
  if (source === null || !lexicon.pronouns.has(tokens[source.head]?.lower ?? "")) return from;
  const colon = lastMark(":");
  const isTold = (at: number): boolean =>
    /^nsubj/.test(tree?.relations[at] ?? "") &&
    (tree?.upos[at] === "PROPN" || lexicon.sources.get(tokens[at]?.lower ?? "") === "person");
  return tokens.slice(0, Math.max(0, colon)).some((_, at) => at >= from && isTold(at)) ? colon + 1 : from;
}

/** "The dam is full according to the ministry.": the source ends its sentence. */
function closes({ line: { tokens }, tokens: [, to] }: Source): boolean {
  return to >= tokens.length - 1;
}

/** `says N "has no idea"`: words in marks that begin with a finite verb have the name before them for subject. */
function isPredicate({ line: { tree } }: Hit, { form, start }: Complement, tags: RegExp): boolean {
  return form === "quote" && tags.test(tree?.xpos[start] ?? "");
}

/** `C, she wrote, "and D"`: words in marks that go on from the clause before the attribution. */
function isJoined({ line: { tokens, tree }, line }: Hit, { form, start }: Complement, edge: number): boolean {
  const isLed = form === "quote" && tree?.upos[start] === "CCONJ" && openedAt(line, start - 1) >= 0;
  return isLed && tokens[edge - 1]?.form === "," && closedAt(line, edge - 2) < 0;
}

/** `The emir, he said, "has no idea"`: the subject of the words in marks stands before the attribution. */
function isApart({ hit, from }: Trial, edge: number): boolean {
  let start = edge - 1;
  while (start > from && closedAt(hit.line, start - 1) < 0) start--;
  return edge > start + 1 && hit.line.tokens[edge - 1]?.form === "," && !hasVerb(hit, start, edge);
}

function complementAt(trial: Trial, edge: number): Complement | null {
  const known = trial.complements.get(edge);
  if (known !== undefined) return known;
  const found = findComplement(trial.hit, edge, trial.others, trial.lexicon);
  trial.complements.set(edge, found);
  return found;
}

function edgesOf(frame: Frame, { hit, lexicon }: Trial, source: Source | null): readonly [number, number] {
  if (!source || /^(?:none|inherited|following)$/.test(frame.source)) return [hit.at, hit.to];
  if (frame.source === "quoted") return quotingEdges(hit, source);
  const first = Math.min(hit.at, source.tokens[0]);
  const from = isPresented(hit, first, lexicon) ? first - 2 : first;
  return [hit.isLikened && from > 0 ? from - 1 : from, Math.max(hit.to, source.tokens[1])];
}

/** `"…," was how N put it`: what leads from words in marks to the attribution. */
function isPresented({ line }: Hit, first: number, { questions }: SpeechLexicon): boolean {
  const isMarked = line.tree?.upos[first - 2] === "AUX" && closedAt(line, first - 3) >= 0;
  return isMarked && questions.has(line.tokens[first - 1]?.lower ?? "");
}

/** From the outlet or person before the quoting verb. */
function quotingEdges(hit: Hit, source: Source): readonly [number, number] {
  const { tree } = hit.line;
  if (!tree) return [source.tokens[0], hit.to];
  const verb = tree.heads[hit.at] as number;
  const isSubject = (child: number): boolean =>
    tree.relations[child]!.startsWith("nsubj") && quoteAt(hit.line, child) < 0;
  const subject = (tree.children[verb] ?? []).find(isSubject);
  const from = subject === undefined ? verb : extent(tree, subject)[0];
  return [Math.min(from, source.tokens[0]), hit.to];
}

/** Words before the cue: any quotation; a clause only where nothing else follows the cue that it governs. */
function mayFollow(form: string, edge: number, before: Precedent, after: Complement | null, trial: Trial): boolean {
  const { hit, from } = trial;
  if (trial.claimed.has(before.quote)) return false;
  const { takes } = hit.cue;
  if (form === "quote") return takes.has("quote") || (takes.has("noun") && after === null);
  if (!hit.cue.follows || (after && !isWhen(after, trial)) || isCircumstance(hit, from, edge)) return false;
  return (
    (before.quote >= 0 && isSentenceStart(hit, from)) || hasVerb(hit, from, edge) || hasMarkedVerb(hit, from, edge)
  );
}

/** `The rebels "crushed" the army`: a lone word in marks between a noun and its object, taken for a noun or participle. */
function hasMarkedVerb(hit: Hit, from: number, edge: number): boolean {
  const { line } = hit;
  const { tree } = line;
  if (!line.hasQuote || !tree || !isSentenceStart(hit, from)) return false;
  for (let at = from + 2; at < edge - 2; at++) {
    const isLone = openedAt(line, at - 1) >= 0 && closedAt(line, at + 1) >= 0 && /^(?:VBN|NNS)$/.test(tree.xpos[at]!);
    if (isLone && /^(?:NOUN|PROPN)$/.test(tree.upos[at - 2]!) && /^(?:DET|PROPN|PRON)$/.test(tree.upos[at + 2]!))
      return true;
  }
  return false;
}

/** "C, S had warned on Monday.": a main clause before, and nothing but when or where it was said behind the cue. */
function isWhen({ form }: Complement, { hit: { to, line }, from, lexicon }: Trial): boolean {
  const { tree, tokens } = line;
  if (form !== "phrase" || !tree || tree.upos[from] === "SCONJ" || tree.xpos[from] === "WRB") return false;
  const isTold = tokens
    .slice(to)
    .every(({ lower }, i) => tree.upos[to + i] !== "ADP" || lexicon.circumstance.has(lower));
  return isTold && lexicon.circumstance.has(tokens[to]?.lower ?? "");
}

/** "As he talked to the press, S mentioned N", "Today, as the rules demand, S announced N": words beside a cue that has an object of its own. */
function isCircumstance({ at, cue, line: { tree } }: Hit, from: number, edge: number): boolean {
  const isLed = tree?.upos[from] === "SCONJ" || (edge < at && cue.person === "none");
  return isLed && (tree?.children[at] ?? []).some((child) => child > at && tree?.relations[child] === "obj");
}

/** Not "In his book "Dawn", S noted": a clause that ends in marks begins with its subject or verb. */
function isSentenceStart(hit: Hit, from: number): boolean {
  return hit.line.tree?.upos[from] !== "ADP";
}

/** "The bridge, the minister said, will stay open." */
function medial(frame: Frame, trial: Trial, source: Source | null, edges: readonly [number, number]): Match | null {
  const { hit } = trial;
  const { tokens } = hit.line;
  const edge = pastHearer(hit, edges[1]);
  const place = pastPlace(hit, edge);
  const isMarked = openedAt(hit.line, place + 1) >= 0;
  const comma = isMarked ? place : edge;
  const next = isMarked ? comma + 2 : comma + 1;
  const isTaken = hit.cue.follows || (isMarked && hit.cue.takes.has("quote"));
  const before = isTaken
    ? findPrecedent(hit.line, edges[0], clauseStart(trial, edges[0], source, true), trial.marks)
    : null;
  if (before?.form !== "clause" || tokens[comma]?.form !== "," || next >= tokens.length - 1) return null;
  if (hit.line.tree?.upos[next] === "SCONJ" && trial.lexicon.complementisers.has(tokens[next]!.lower)) return null;
  if (!isRestOfClause(trial, edges, next, isMarked)) return null;
  const after: Complement = { form: "clause", start: next, head: -1, hearer: null, confidence: 0.8 };
  return { frame, hit, source, before, after, edges, confidence: product(source, 0.8) };
}

function product(source: Source | null, confidence: number): number {
  return Math.round((source?.confidence ?? 0.9) * confidence * 100) / 100;
}
