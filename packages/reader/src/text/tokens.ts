import { classAt, classOf, DIGIT, isApostrophe, isBlank, isWord, LOWER, OTHER, UPPER } from "./characters.ts";
import { type Token, tokenOf } from "./document.ts";
import type { TextLexicon } from "./lexicon.ts";
import { wordAt } from "./word.ts";

const DOT = 0x2e;
const DOLLAR = 0x24;
/** A dollar of some state: "US$", "A$". */
const CURRENCY = /^[A-Z]{1,2}\$$/;

/** What follows a style that somebody bears: "HE the Minister", "HH Sheikh N". */
const NAMED = /^ (the )?\p{Lu}\p{Ll}/u;
const NEAR = 8;

/** The words and marks of `text.slice(from, to)`, split as in Universal Dependencies. */
export function tokenise(text: string, from: number, to: number, lexicon: TextLexicon): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const kind = classOf(text.charCodeAt(at));
    if (isBlank(kind)) at++;
    else at = isWord(kind) ? pushWord(tokens, text, at, to, lexicon) : pushMark(tokens, text, at, to, lexicon);
  }
  return tokens;
}

function push(tokens: Token[], text: string, start: number, end: number): void {
  tokens.push(tokenOf(wordAt(text, start, end), start, end));
}

function pushWord(tokens: Token[], text: string, start: number, to: number, lexicon: TextLexicon): number {
  const end = wordEnd(text, start, to, lexicon);
  if (end < to) {
    const next = text.charCodeAt(end);
    if (next === DOT && keepsDot(text, start, end, to, lexicon)) {
      push(tokens, text, start, end + 1);
      return end + 1;
    }
    if (isApostrophe(next) && isWord(classAt(text, end + 1)))
      return pushApostrophe(tokens, text, start, end, to, lexicon);
    if (next === DOLLAR && end - start <= 2 && CURRENCY.test(text.slice(start, end + 1))) {
      push(tokens, text, start, end + 1);
      return end + 1;
    }
  }
  const word = wordAt(text, start, end);
  if (lexicon.styles.has(word.form) && NAMED.test(text.slice(end, end + NEAR))) return end;
  const split = lexicon.joined.get(word.lower);
  if (split === undefined) tokens.push(tokenOf(word, start, end));
  else {
    push(tokens, text, start, start + split);
    push(tokens, text, start + split, end);
  }
  return end;
}

/** End of the run of letters and digits, with the dots, commas and colons that belong to numbers and initials. */
function wordEnd(text: string, start: number, to: number, lexicon: TextLexicon): number {
  let dotted = false;
  for (let at = start + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isWord(classOf(code))) continue;
    const before = classAt(text, at - 1);
    const after = at + 1 < to ? classAt(text, at + 1) : OTHER;
    if (!isWord(after)) return at;
    if (code === DOT) {
      const isShort = lexicon.abbreviations.has(text.slice(start, at + 2).toLowerCase());
      if (!dotJoins(before, after, dotted, at - start) && !isShort) return at;
      dotted = true;
    } else if (!joins(code, before, after)) return at;
  }
  return to;
}

/** Whether a dot between two letters or digits is inside a word: "3.5", "U.S", "www.x". */
function dotJoins(before: number, after: number, dotted: boolean, length: number): boolean {
  if (before === DIGIT || after === DIGIT) return before === after;
  return dotted || length === 1 || after === LOWER;
}

/** "10,000", "10:30"; "AT&T", "a_b", "a@b". */
function joins(code: number, before: number, after: number): boolean {
  if (code === 0x2c || code === 0x3a) return before === DIGIT && after === DIGIT;
  return (code === 0x40 || code === 0x5f || code === 0x26) && isWord(before);
}

function keepsDot(text: string, start: number, end: number, to: number, lexicon: TextLexicon): boolean {
  if (end - start === 1 && classAt(text, start) === UPPER) return true;
  if (end - start > 8) return false;
  const use = lexicon.abbreviations.get(wordAt(text, start, end).lower);
  if (use === "numbered") return classAt(text, skipBlanks(text, end + 1, to)) === DIGIT;
  return use !== undefined || (end - start > 1 && isInitials(text, start, end));
}

/** "U.S", "a.m". */
function isInitials(text: string, start: number, end: number): boolean {
  if ((end - start) % 2 === 0) return false;
  for (let at = start; at < end; at++) {
    const kind = classAt(text, at);
    if ((at - start) % 2 === 0 ? kind !== LOWER && kind !== UPPER : text.charCodeAt(at) !== DOT) return false;
  }
  return true;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(classAt(text, at))) at++;
  return at;
}

/** A word with an apostrophe in it: a clitic is split off, a name like "O'Brien" stays whole. */
function pushApostrophe(
  tokens: Token[],
  text: string,
  start: number,
  mark: number,
  to: number,
  lexicon: TextLexicon,
): number {
  const end = cliticEnd(text, mark, to);
  const clitic = text.slice(mark + 1, end).toLowerCase();
  const negative = mark - start > 1 && lexicon.clitics.has(`${text[mark - 1]?.toLowerCase()}'${clitic}`);
  if (negative || lexicon.clitics.has(`'${clitic}`)) {
    const border = negative ? mark - 1 : mark;
    push(tokens, text, start, border);
    push(tokens, text, border, end);
  } else push(tokens, text, start, end);
  return end;
}

function cliticEnd(text: string, mark: number, to: number): number {
  let end = mark + 1;
  while (end < to && isWord(classAt(text, end))) end++;
  return end;
}

function pushMark(tokens: Token[], text: string, start: number, to: number, lexicon: TextLexicon): number {
  const code = text.charCodeAt(start);
  let end = start + 1;
  if (isApostrophe(code) && tokens.at(-1)?.end === start && end < to && isWord(classAt(text, end))) {
    const clitic = cliticEnd(text, start, to);
    if (clitic - start <= 3 && lexicon.clitics.has(`'${text.slice(end, clitic).toLowerCase()}`)) end = clitic;
  } else if (isDoubled(text, start, to)) end++;
  else if (repeats(code)) while (end < to && text.charCodeAt(end) === code) end++;
  else if (code >= 0xd800 && code < 0xdc00) end = Math.min(to, start + 2);
  push(tokens, text, start, end);
  return end;
}

/** Quote marks typed as two: `` and ''. */
function isDoubled(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x27 || code === 0x60) && at + 1 < to && text.charCodeAt(at + 1) === code;
}

/** Marks whose runs are one token: "...", "--", "!!". */
function repeats(code: number): boolean {
  return (
    code === DOT || code === 0x2d || code === 0x21 || code === 0x3f || code === 0x2a || code === 0x3d || code === 0x5f
  );
}
