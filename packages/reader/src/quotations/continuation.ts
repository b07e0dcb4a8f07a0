import type { Span } from "@dragoman/model";
import type { Cast } from "../entities/cast.ts";
import { firstWhere } from "../sorted.ts";
import type { Document } from "../text/document.ts";
import { trim } from "./content.ts";
import type { Draft } from "./draft.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { closedAt, type Line, type Marks, openedAt } from "./line.ts";
import { lineFrom } from "./links.ts";
import { inOrder } from "./nesting.ts";
import { afterBeat, afterTold, announcedIn, inMedium, isAsked, ofSubject, overDash, underLabel } from "./orphans.ts";

const NEAR = 160;
const LOOK_BACK = 6;

/** What stands around the quotations. */
interface Around {
  readonly document: Document;
  readonly lines: readonly Line[];
  readonly cast: Cast;
  readonly lexicon: SpeechLexicon;
}

/**
 * Quotations that no cue has claimed: in the same paragraph they go on with the one before; at the head of the next
 * paragraph, whole sentences in marks inherit its speaker, or are those of the person it speaks of; a label names its own.
 */
export function continueQuotes(drafts: readonly Draft[], marks: Marks, around: Around): readonly Draft[] {
  const result: Draft[] = [];
  const waiting = [...inOrder(drafts)].reverse();
  const claimed = coverage(drafts);
  for (const { parts, speech } of marks.quoted) {
    const start = parts[0]?.[0] ?? 0;
    while (waiting.length > 0 && beginning(waiting.at(-1) as Draft) < start) result.push(waiting.pop() as Draft);
    if (speech && !isCovered(claimed, start, parts.at(-1)?.[1] ?? 0)) adopt(result, parts, around);
  }
  return inOrder([...result, ...waiting]);
}

function beginning(draft: Draft): number {
  return Math.min(draft.content[0]?.[0] ?? 0, draft.cue?.[0] ?? Number.MAX_SAFE_INTEGER);
}

/** Contents by their start, each with the furthest end so far. */
function coverage(drafts: readonly Draft[]): readonly Span[] {
  const spans = drafts.flatMap((draft) => draft.content).sort((a, b) => a[0] - b[0]);
  let furthest = 0;
  return spans.map(([start, end]): Span => {
    furthest = Math.max(furthest, end);
    return [start, furthest];
  });
}

/** Whether some content shares a character with the range. */
function isCovered(claimed: readonly Span[], start: number, end: number): boolean {
  const last = claimed[firstWhere(claimed, ([from]) => from >= end) - 1];
  return last !== undefined && last[1] > start;
}

function adopt(result: Draft[], parts: readonly Span[], around: Around): void {
  const { document, lines, cast, lexicon } = around;
  const start = parts[0]?.[0] ?? 0;
  const number = lineFrom(lines, start);
  const line = lines[number];
  const content = parts.map((part) => trim(document.text, part)).filter(([from, to]) => from < to);
  if (!line || content.length === 0) return;
  const label =
    underLabel(content, line, cast, lexicon) ??
    overDash(content, line, lines[number + 1], cast) ??
    inMedium(content, line, cast, lexicon) ??
    announcedIn(content, line, document.text, cast, lexicon);
  if (label) result.push(label);
  if (label || isTitle(document.text.slice(...(content[0] as Span))) || !isWholeSentence(start, line, lexicon)) return;
  const at = lastBefore(result, start);
  const before = result[at];
  const isSame = before?.paragraph === line.paragraph;
  if (isSame && mayGoOn(before) && isNear(document.text, before, start)) {
    result[at] = { ...before, content: [...before.content, ...content] };
    return;
  }
  const own = isAlone(document.text, parts) ? ofLineBefore(result, content, number, around) : null;
  const isApart = !isSame && lines[number - 1]?.paragraph !== line.paragraph;
  const next =
    own ?? (isApart && endsParagraph(document.text, parts) ? floating(before, content, number, around) : null);
  if (next) result.push(next);
}

/** Words in marks of whoever does something or has spoken in the sentence before. */
function ofLineBefore(
  drafts: readonly Draft[],
  content: readonly Span[],
  number: number,
  { document, lines, cast, lexicon }: Around,
): Draft | null {
  const line = lines[number] as Line;
  const words = document.text.slice(content[0]?.[0], content.at(-1)?.[1]);
  for (let at = number - 1; lines[at]?.paragraph === line.paragraph; at--) {
    const beat = afterBeat(content, line, lines[at], cast, lexicon);
    if (beat !== null && isUntold(beat, drafts)) return beat;
    const told = afterTold(words, content, line, lines[at], drafts, at < number - 1, lexicon);
    if (told !== null || !isQuestion(lines[at]!)) return told;
  }
  return null;
}

/** "And if it does not?": what the article itself asks. */
function isQuestion({ tokens, hasQuote }: Line): boolean {
  return !hasQuote && tokens.at(-1)?.form === "?";
}

/** "All Bets Are Off": capitals throughout, as in a title or slogan. */
function isTitle(words: string): boolean {
  const all = words.split(/\s+/);
  const long = all.filter((word) => word.length > 3);
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word));
  return long.length > 1 && long.every((word) => capitals.includes(word)) && capitals.length * 2 > all.length;
}

function mayGoOn(before: Draft): boolean {
  return before.cue !== null && (before.kind === "direct" || endsInMarks(before));
}

/** A paragraph in marks: the one who spoke in the paragraph before goes on, else the person whom that is about. */
function floating(
  before: Draft | undefined,
  content: readonly Span[],
  number: number,
  { lines, cast, lexicon }: Around,
): Draft | null {
  const line = lines[number] as Line;
  const { paragraph } = line;
  if (before && paragraph - before.paragraph === 1) {
    const isTold = before.cue !== null && before.line === lines[number - 1] && !isAsked(before, lexicon);
    if (!mayGoOn(before) && !isTold) return null;
    const gone = { rule: "quote.floating", kind: "direct", cue: null, match: null, confidence: 0.6 } as const;
    return { ...before, ...gone, content, line, paragraph };
  }
  return ofSubject(content, line, above(lines, number), cast, lexicon);
}

/** The last sentences of the paragraph before that of a sentence. */
function above(lines: readonly Line[], number: number): readonly Line[] {
  const paragraph = (lines[number]?.paragraph ?? 0) - 1;
  return lines.slice(Math.max(0, number - LOOK_BACK), number).filter((line) => line.paragraph === paragraph);
}

/** "C is "not enough," S said.": what follows in marks goes on from the marked words. */
function endsInMarks({ kind, match }: Draft): boolean {
  return kind === "mixed" && (match?.before?.quote ?? -1) >= 0;
}

/** The mark stands at the head of a sentence, or behind the comma of an attribution: ", he said, but "…"", or goes on from another: ""…" and "…"". */
function isWholeSentence(start: number, line: Line, lexicon: SpeechLexicon): boolean {
  let at = line.tokens.findIndex((token) => token.start >= start) - 1;
  while (at >= 0 && openedAt(line, at) >= 0) at--;
  const isJoined = at >= 0 && lexicon.joiners.has(line.tokens[at]?.lower ?? "");
  if (isJoined) at--;
  return at < 0 || line.tokens[at]?.form === "," || (isJoined && closedAt(line, at) >= 0);
}

/** Nothing but the attribution and other words in marks between the quotation and what is said before. */
function isNear(text: string, before: Draft, start: number): boolean {
  const end = Math.max(before.content.at(-1)?.[1] ?? 0, before.cue?.[1] ?? 0, before.sourceSpan?.[1] ?? 0);
  const between = text.slice(end, start - 1);
  return between.length < NEAR && !/[.!?]["”’»]?\s+[^\s"“„«‘'`]/.test(between.trimEnd());
}

/** A finished sentence at the end of its paragraph, its stop inside or outside of the marks: no title, no caption. */
function endsParagraph(text: string, parts: readonly Span[]): boolean {
  const end = parts.at(-1)?.[1] ?? 0;
  const behind = text.slice(end, end + 8);
  return (
    (/[.!?…]/.test(text[end - 1] ?? "") && /^["”’»']*\s*(?:\n|$)/.test(behind)) || /^["”’»']\.\s*(?:\n|$)/.test(behind)
  );
}

/** Whether the words have their stop in the marks or right behind, where a sentence begins or nothing is. */
function isAlone(text: string, parts: readonly Span[]): boolean {
  const end = parts.at(-1)?.[1] ?? 0;
  const behind = text.slice(end - 1, end + 8);
  return /^(?:[.!?…]["”’»']*|.["”’»']+\.)\s*(?:$|\n|\p{Lu}|["“„«])/u.test(behind);
}

/** Whether the sentence before the words says nothing itself. */
function isUntold({ source }: Draft, drafts: readonly Draft[]): boolean {
  return drafts.every(({ line, cue }) => cue === null || line?.index !== source?.line.index);
}

/** The latest draft that is over before an offset. */
function lastBefore(drafts: readonly Draft[], offset: number): number {
  for (let at = drafts.length - 1; at >= Math.max(0, drafts.length - LOOK_BACK); at--) {
    const draft = drafts[at] as Draft;
    if (Math.max(draft.content.at(-1)?.[1] ?? 0, draft.cue?.[1] ?? 0) <= offset) return at;
  }
  return -1;
}
