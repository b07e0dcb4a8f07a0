import { classOf, DIGIT, isWord, LOWER, UPPER } from "./characters.ts";
import type { Token } from "./document.ts";
import type { TextLexicon } from "./lexicon.ts";

/** Longest sentence in tokens; a longer one is cut, at its last semicolon or comma where there is one. */
export const LONGEST_SENTENCE = 250;

/** Where sentences of a paragraph end. */
export interface Borders {
  /** Token positions, each the first of the next sentence; the last is the number of tokens. */
  readonly ends: readonly number[];
  /** Token positions at which a sentence had to be cut. */
  readonly cuts: readonly number[];
}

/** Parts the tokens of a paragraph into sentences; a border inside a quotation is allowed. */
export function sentenceBorders(tokens: readonly Token[], lexicon: TextLexicon): Borders {
  const ends: number[] = [];
  const cuts: number[] = [];
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    const end = borderAfter(tokens, i, start, lexicon);
    if (end > 0) {
      ends.push(end);
      start = end;
      i = end - 1;
    } else if (i - start + 1 >= LONGEST_SENTENCE && i + 1 < tokens.length) {
      start = cutPoint(tokens, start, i);
      ends.push(start);
      cuts.push(start);
    }
  }
  if (start < tokens.length) ends.push(tokens.length);
  return { ends, cuts };
}

/** First token of the next sentence when one ends at `at`, else 0. */
function borderAfter(tokens: readonly Token[], at: number, start: number, lexicon: TextLexicon): number {
  const token = tokens[at] as Token;
  const last = token.form.charCodeAt(token.form.length - 1);
  if (last !== 0x2e && last !== 0x21 && last !== 0x3f && last !== 0x2026) return 0;
  const abbreviation = token.form.length > 1 && last === 0x2e && isWord(classOf(token.form.charCodeAt(0)));
  if (abbreviation) return borderAfterAbbreviation(tokens, at, lexicon);
  if (last === 0x2e && isItemNumber(tokens, at, start)) return 0;
  const next = skipClosers(tokens, at + 1);
  if (next >= tokens.length) return tokens.length;
  if (!beginsSentence(tokens, next)) return 0;
  return next > at + 1 && isAttribution(tokens, next, last === 0x2e, lexicon) ? 0 : next;
}

/** `wrote on X. "C."`: a letter that is no initial of a name, and a mark that opens behind a blank. */
function isLetterAlone(before: Token | undefined, letter: Token, next: Token): boolean {
  const isOpened = /^["“«„]/.test(next.form) && next.start > letter.end;
  return isOpened && before !== undefined && classOf(before.form.charCodeAt(0)) === LOWER;
}

/** "U.S. The", "p.m. He": only before a word that begins sentences, and never after a title or month. */
function borderAfterAbbreviation(tokens: readonly Token[], at: number, lexicon: TextLexicon): number {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!next) return 0;
  if (token.form.length === 2) return isLetterAlone(tokens[at - 1], token, next) ? at + 1 : 0;
  const use = lexicon.abbreviations.get(token.lower.slice(0, -1));
  if (use === "before" || use === "numbered") return 0;
  const begins = classOf(next.form.charCodeAt(0)) === UPPER && lexicon.starters.has(next.lower);
  return begins || isQuoted(token, next, tokens[at + 2], lexicon) ? at + 1 : 0;
}

/** `at 5 p.m. "C."`, `in the U.S. "We …"`: a mark that opens behind a blank, and a word that begins a sentence. */
function isQuoted({ form, end }: Token, next: Token, first: Token | undefined, { starters }: TextLexicon): boolean {
  if (!first || !/^["“«„]/.test(next.form) || next.start === end || next.end !== first.start) return false;
  const isSmall = classOf(form.charCodeAt(0)) === LOWER;
  return classOf(first.form.charCodeAt(0)) === UPPER && (isSmall || starters.has(first.lower));
}

/** "1." or "a." at the head of a paragraph's item. */
function isItemNumber(tokens: readonly Token[], at: number, start: number): boolean {
  if (at !== start + 1) return false;
  const number = (tokens[start] as Token).form;
  return number.length <= 3 && (classOf(number.charCodeAt(0)) === DIGIT || number.length === 1);
}

/** Past the brackets and closing marks that hug the final stop. */
function skipClosers(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && isCloser(tokens, at)) at++;
  return at;
}

function isCloser(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.start !== tokens[at - 1]?.end) return false;
  switch (token.form) {
    case ")":
    case "]":
    case "”":
    case "»":
    case "’":
    case "''":
    case "!":
    case "?":
      return true;
    case '"':
    case "'":
      return tokens[at + 1]?.start !== token.end || !isWord(classOf(tokens[at + 1]?.form.charCodeAt(0) ?? 0));
    default:
      return false;
  }
}

function beginsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const kind = classOf(token.form.charCodeAt(0));
  if (kind === LOWER) return false;
  const before = tokens[at - 1] as Token;
  if (token.start > before.end) return !",;:)".includes(token.form);
  const word = tokens[at - 2]?.form ?? "";
  return kind === UPPER && word.length > 1 && classOf(word.charCodeAt(word.length - 1)) === LOWER;
}

/** After a closed quotation: "Why now?" Premier Lee asked. A full stop inside the marks needs the verb right before the end. */
function isAttribution(tokens: readonly Token[], at: number, afterStop: boolean, lexicon: TextLexicon): boolean {
  const limit = Math.min(tokens.length, at + 7);
  for (let i = at; i < limit; i++) {
    const token = tokens[i] as Token;
    if (lexicon.attributions.has(token.lower)) {
      const next = tokens[i + 1];
      return i > at && (afterStop ? !next || next.form === "." : next?.form !== ":");
    }
    if (!isWord(classOf(token.form.charCodeAt(0)))) return false;
  }
  return false;
}

/** After the last semicolon of the second half, else the last comma, else the bound itself. */
function cutPoint(tokens: readonly Token[], start: number, at: number): number {
  const half = start + (LONGEST_SENTENCE >> 1);
  for (const mark of [";", ","]) {
    for (let i = at; i > half; i--) if (tokens[i]?.form === mark) return i + 1;
  }
  return at + 1;
}
