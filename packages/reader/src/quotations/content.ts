import type { Span } from "@dragoman/model";
import type { Quoted, Token } from "../text/document.ts";
import { connected, endBefore, isContrasted } from "./ends.ts";
import type { Match } from "./frames.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { closedAt, extent, FINITE, type Line, type Marks, openedAt, quoteAt } from "./line.ts";
import { pastLists } from "./lists.ts";
import { isRelativeBefore } from "./medial.ts";

/** What content is cut from. */
export interface Page {
  readonly text: string;
  readonly marks: Marks;
  readonly lexicon: SpeechLexicon;
}

/** What may end the words of a match: later attributions of its sentence, and gerunds that go on from it. */
export interface Bounds {
  readonly later: readonly Match[];
  readonly stops: readonly number[];
}

/** The words of a match with the cue, outer marks, final stop and leading "that" left out. */
export function contentOf(match: Match, bounds: Bounds, page: Page): readonly Span[] {
  const parts: Span[] = [];
  if (match.before) parts.push(...(relativeBefore(match, page.lexicon) ?? withoutJoiner(match, page.lexicon)));
  if (match.after) parts.push(...afterParts(match, bounds, page));
  return parts.map((part) => trim(page.text, part)).filter(([start, end]) => start < end);
}

/** "…, which, S said, will stay open": the words begin with the relative pronoun; "…, where, S said, it is dry": behind it. */
function relativeBefore({ edges, after, hit: { line } }: Match, lexicon: SpeechLexicon): readonly Span[] | null {
  const token = line.tokens[edges[0] - 2];
  if (!after || !token) return null;
  if (lexicon.relatives.has(token.lower)) return [[token.start, token.end]];
  return isRelativeBefore(line, edges[0], lexicon) ? [] : null;
}

/** "But C, S said", "However, C, S said": the word that ties the sentence to the one before is not among those said. */
function withoutJoiner({ before, hit: { line } }: Match, lexicon: SpeechLexicon): readonly Span[] {
  const [first, ...rest] = before?.content ?? [];
  if (!first) return [];
  if (before?.form === "quote") return before.content;
  const at = line.tokens.findIndex((token) => token.start === first[0]);
  const word = line.tokens[at]?.lower ?? "";
  const isJoiner = line.tree?.upos[at] === "CCONJ" && lexicon.joiners.has(word);
  const isConnective = lexicon.connectives.has(word) && line.tokens[at + 1]?.form === ",";
  const next = line.tokens[isConnective ? at + 2 : at + 1];
  return (isJoiner || isConnective) && next ? [[next.start, first[1]], ...rest] : [first, ...rest];
}

function afterParts(match: Match, bounds: Bounds, { marks, lexicon }: Page): readonly Span[] {
  const { after, hit } = match;
  if (!after) return [];
  const quote = after.form === "quote" ? quoteAt(hit.line, after.start) : -1;
  if (quote >= 0 && isWhole(match, quote)) return (marks.quoted[quote] as Quoted).parts;
  const { line } = hit;
  const end = lastToken(match, bounds, lexicon);
  if (end <= after.start) return [];
  const start = (line.tokens[openedAt(line, after.start - 1) >= 0 ? after.start - 1 : after.start] as Token).start;
  return throughQuote(line, start, end, marks);
}

/** Whether the words in marks are all that is said: a stop after them, or a verb in them and a circumstance behind. */
function isWhole(match: Match, quote: number): boolean {
  const { line } = match.hit;
  const { start } = match.after as NonNullable<Match["after"]>;
  let closing = start;
  while (closing < line.tokens.length && closedAt(line, closing) !== quote) closing++;
  while (closedAt(line, closing + 1) === quote) closing++;
  const { tree } = line;
  if (closing >= line.tokens.length - 1 || !tree) return true;
  const next = tree.upos[closing + 1] as string;
  if (next === "PUNCT" || /[!?]$/.test(line.tokens[closing - 1]?.form ?? "")) return true;
  if (match.hit.cue.class === "neutral" && !tree.xpos.slice(closing).some((tag) => FINITE.test(tag))) return true;
  const isSentence = tree.xpos.slice(start, closing).some((tag) => FINITE.test(tag));
  return isSentence && /^(?:ADP|ADV|SCONJ|CCONJ|PART|NUM)$/.test(next);
}

/** Where the last word stands in marks that go on, the words go on to their end. */
function throughQuote(line: Line, start: number, end: number, marks: Marks): readonly Span[] {
  const last = (line.tokens[end - 1] as Token).end;
  const quote = quoteAt(line, end - 1);
  if (quote < 0) return [[start, last]];
  const { parts } = marks.quoted[quote] as Quoted;
  const first = parts.findIndex((part) => part[1] >= last);
  if (first < 0) return [[start, last]];
  const part = parts[first] as Span;
  if (end < line.tokens.length - 1 && part[1] < line.span[1] - 2) return [[start, last]];
  return [[start, part[1]], ...parts.slice(first + 1)];
}

/** End of the words after a cue: the sentence's end, or where another attribution or a second verb of the speaker begins. */
function lastToken(match: Match, { later, stops }: Bounds, lexicon: SpeechLexicon): number {
  const { line } = match.hit;
  const after = match.after as NonNullable<Match["after"]>;
  let end = line.tokens.length;
  if (match.frame.source === "following" && match.source) end = Math.min(end, match.source.tokens[0]);
  if (line.tree && NARROW.has(after.form) && !isContinued(line, phraseEnd(match), lexicon))
    end = Math.min(end, phraseEnd(match));
  if (after.form === "as" || after.form === "name") end = Math.min(end, lastMark(match, end, lexicon));
  for (const other of later) {
    if (other.hit.at > after.start && endsHere(match, other, lexicon))
      end = Math.min(end, connected(line, beginning(line, other), after.start, lexicon));
  }
  for (const stop of stops) {
    if (stop > after.start && match.hit.cue.form !== "phrase")
      end = Math.min(end, connected(line, stop, after.start, lexicon));
  }
  return line.tree ? endBefore(match, end, lexicon) : end;
}

/** The first token of an attribution, a preposition that leads to it included, or of the words in marks before it. */
function beginning(line: Line, other: Match): number {
  const start = isOpened(line, other) ? (other.before?.content[0]?.[0] ?? 0) : Number.MAX_SAFE_INTEGER;
  let at = other.edges[0];
  while (at > 0 && (line.tokens[at - 1]?.end ?? 0) > start) at--;
  if ((other.hit.form === "gerund" && line.tree?.relations[at - 1] === "mark") || isTerm(line, other)) at--;
  return openedAt(line, at - 1) >= 0 ? at - 1 : at;
}

/** `…, which N called "a crime".`: a name for all that was told, up to the end of the sentence. */
function isTerm(line: Line, { after, edges: [from, to], source }: Match): boolean {
  if (!(after?.form === "as" || after?.form === "name") || source?.place !== "own") return false;
  const comma = closedAt(line, from - 2) >= 0 ? from - 3 : from - 2;
  const isRelative = line.tree?.xpos[from - 1] === "WDT" && line.tokens[comma]?.form === ",";
  const goesOn = (at: number): boolean => line.tokens[at]?.form === "," || FINITE.test(line.tree?.xpos[at] ?? "");
  return isRelative && line.tokens.every((_, at) => at < to || !goesOn(at) || quoteAt(line, at) >= 0);
}

/** Whether words in marks stand before an attribution, or a clause behind a semicolon. */
function isOpened({ tokens }: Line, { before }: Match): boolean {
  if (before?.form !== "clause") return before !== null;
  const at = tokens.findIndex(({ start }) => start === before.content[0]?.[0]);
  return tokens[at - 1]?.form === ";";
}

/** "reaffirmed the alliance and that he would wait": a clause joined to a phrase. */
function isContinued({ tokens }: Line, end: number, { joiners, complementisers }: SpeechLexicon): boolean {
  return joiners.has(tokens[end]?.lower ?? "") && complementisers.has(tokens[end + 1]?.lower ?? "");
}

const NARROW: ReadonlySet<string> = new Set(["phrase", "infinitive", "intent", "as", "name"]);
const INNER = /^(?:i?obj|obl|advcl|xcomp|ccomp|advmod)/;

/** End of what hangs on the cue without a break: object, infinitive, prepositional phrases. */
function phraseEnd(match: Match): number {
  const { line, at } = match.hit;
  const tree = line.tree as NonNullable<Line["tree"]>;
  const { head, start } = match.after as NonNullable<Match["after"]>;
  let end = Math.max(start + 1, extent(tree, head)[1]);
  for (const child of tree.children[at] ?? []) {
    const [from, to] = extent(tree, child);
    if (from <= end && to > end && INNER.test(tree.relations[child] as string)) end = to;
  }
  return pastLists(line, tree, start, end);
}

/** `called the raid "a crime" in a letter`: the name ends with its marks, whatever circumstance follows; without marks at the end given. */
function lastMark({ hit: { line }, after }: Match, end: number, lexicon: SpeechLexicon): number {
  for (let at = end - 1; at > (after?.start ?? end); at--)
    if (closedAt(line, at) >= 0) return isOutside(line, at + 1, lexicon) || isGapped(line, at + 1, lexicon) ? at : end;
  return end;
}

/** `one called it "cheap" and the other a gift`: another takes the verb over. */
function isGapped({ tokens, tree }: Line, at: number, { joiners, likeness }: SpeechLexicon): boolean {
  if (!joiners.has(tokens[at]?.lower ?? "") || !/^(?:DET|PROPN)$/.test(tree?.upos[at + 1] ?? "")) return false;
  let next = at + 1;
  while (/^(?:DET|PROPN|NOUN|ADJ)$/.test(tree?.upos[next] ?? "")) next++;
  return likeness.has(tokens[next]?.lower ?? "") || (tree?.xpos[next] === "VBG" && tree.upos[at + 1] === "PROPN");
}

/** Whether what follows the marks is a circumstance: "in a letter", but not "for the union". */
function isOutside({ tree, tokens }: Line, at: number, { circumstance }: SpeechLexicon): boolean {
  const tag = tree?.upos[at] ?? "PUNCT";
  return tag === "ADP" ? circumstance.has(tokens[at]?.lower ?? "") : /^(?:ADV|SCONJ|PUNCT)$/.test(tag);
}

/** Whether a later attribution ends the words of an earlier one, rather than standing inside them. */
function endsHere(match: Match, other: Match, lexicon: SpeechLexicon): boolean {
  const { tree } = match.hit.line;
  if (other.before) return other.before.form === "quote" || isTail(match, other);
  if (isLedInside(other, lexicon)) return false;
  if (isTerm(match.hit.line, other)) return true;
  if (other.source?.place === "inherited" && sameSource(match, other)) return true;
  if (other.source?.place === "own" && isContrasted(match.hit.line, other.edges[0], lexicon)) return true;
  if (!tree) return other.hit.cue.form === "gerund";
  const head = tree.heads[other.hit.at] as number;
  return head === match.hit.at && /^(?:conj|advcl|parataxis)$/.test(tree.relations[other.hit.at] as string);
}

/** "thanked N for warmly welcoming M", but not "said C before adding D": a gerund that a preposition ties to the words before. */
function isLedInside({ hit: { form, at, line } }: Match, { circumstance }: SpeechLexicon): boolean {
  const { tree, tokens } = line;
  let before = at - 1;
  while (tree?.upos[before] === "ADV") before--;
  const isLed = /^(?:ADP|SCONJ)$/.test(tree?.upos[before] ?? "") && tree?.relations[before] === "mark";
  const isOfTime = circumstance.has(tokens[before]?.lower ?? "");
  return form === "gerund" && isLed && !isOfTime && tokens[before - 1]?.form !== ",";
}

function isTail(match: Match, other: Match): boolean {
  return other.edges[0] > match.edges[1] && other.frame.source === "own";
}

function sameSource(match: Match, other: Match): boolean {
  return match.source?.head === other.source?.head;
}

const EDGE = /^[\s"'“”„‟‘’‚«»`.,;:!?…—–-]$/;

/** Leaves blanks, marks and stops at both ends out. */
export function trim(text: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  while (start < end && EDGE.test(text[start] as string)) start++;
  while (end > start && EDGE.test(text[end - 1] as string)) end--;
  return [start, end];
}
