import type { Token } from "../text/document.ts";
import { type Calendar, TimeWord } from "./calendar.ts";

/** A sentence as the grammar of times sees it. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly calendar: Calendar;
  /** What each token can mean; null for most. */
  readonly words: readonly (TimeWord | null)[];
}

const PLAIN = new TimeWord();

/** Meanings of a token, none outside the sentence. */
export function word(line: Line, at: number): TimeWord {
  return line.words[at] ?? PLAIN;
}

/** Whether a token begins with a digit. */
export function startsWithDigit(token: Token | undefined): boolean {
  const code = token?.form.charCodeAt(0) ?? 0;
  return code >= 0x30 && code <= 0x39;
}

/** Whether no blank stands between a token and the one before it. */
export function isGlued(line: Line, at: number): boolean {
  return line.tokens[at] !== undefined && line.tokens[at]?.start === line.tokens[at - 1]?.end;
}

/** Past the article at a token, if there is one. */
export function skipArticle(line: Line, at: number): number {
  return word(line, at).article ? at + 1 : at;
}

/** Past words like "more" and "fiscal" before a unit. */
export function skipFillers(line: Line, at: number): number {
  return word(line, at).filler ? skipFillers(line, at + 1) : at;
}

/** The sentence's end or a mark. */
export function isClauseEnd(line: Line, at: number): boolean {
  const form = line.tokens[at]?.form;
  return form === undefined || /^[.,;:!?)”"]$/.test(form);
}

/** A hyphen or dash. */
export function isDash(token: Token | undefined): boolean {
  return token?.form.length === 1 && "-‑–—−".includes(token.form);
}
