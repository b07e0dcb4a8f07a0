import type { Token } from "../text/document.ts";
import type { Calendar } from "./calendar.ts";
import { startsWithDigit } from "./line.ts";

/** A date as written out, checked against nothing; `end` is the token after it. */
export interface StatedDate {
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** A date in digits or with a month's name at a token: "2025-02-12", "12.02.2025", "Feb. 12, 2025", "12 February", "May 2024". */
export function statedDate(tokens: readonly Token[], at: number, calendar: Calendar): StatedDate | null {
  const token = tokens[at];
  if (!token) return null;
  if (startsWithDigit(token)) return numericDate(tokens, at, calendar) ?? dayFirst(tokens, at, calendar);
  return monthAt(token, calendar) ? monthFirst(tokens, at, calendar) : null;
}

/** Number of the month that a token names, else 0; months are written with a capital. */
export function monthAt(token: Token | undefined, calendar: Calendar): number {
  if (!token || token.form === token.lower) return 0;
  return calendar.words.at(token)?.month ?? 0;
}

/** Four digits that can be a year. */
export function yearAt(token: Token | undefined): number | null {
  if (token?.form.length !== 4) return null;
  const value = wholeNumber(token.form);
  return value !== null && value >= 1000 && value < 2200 ? value : null;
}

/** A day of the month: "9", "09", "9th". */
export function dayAt(token: Token | undefined): number | null {
  if (!token || !startsWithDigit(token)) return null;
  const { lower } = token;
  const digits = /^\d{1,2}(?:st|nd|rd|th)$/.test(lower) ? lower.slice(0, -2) : lower;
  if (digits.length > 2) return null;
  const value = wholeNumber(digits);
  return value !== null && value >= 1 && value <= 39 ? value : null;
}

/** The value of a run of digits, else null. */
export function wholeNumber(form: string): number | null {
  if (form.length === 0 || form.length > 9) return null;
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return null;
  }
  return Number(form);
}

function numericDate(tokens: readonly Token[], at: number, calendar: Calendar): StatedDate | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.form ?? "");
  if (dotted) return { end: at + 1, year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) };
  const mark = tokens[at + 1]?.form;
  if ((mark !== "-" && mark !== "/") || tokens[at + 3]?.form !== mark || !isTight(tokens, at, at + 5)) return null;
  const [a, b, c] = [0, 2, 4].map((step) => wholeNumber((tokens[at + step]?.form ?? "").replace(/T.*/, "")));
  if (a == null || b == null || c == null) return null;
  const end = at + 5;
  if (yearAt(tokens[at]) !== null) return { end, year: a, month: b, day: c };
  if (yearAt(tokens[at + 4]) === null) return null;
  const monthLeads = mark === "/" && calendar.slashOrder === "mdy" && a <= 12;
  return monthLeads ? { end, year: c, month: a, day: b } : { end, year: c, month: b, day: a };
}

/** No blanks between the tokens. */
export function isTight(tokens: readonly Token[], from: number, to: number): boolean {
  if (to > tokens.length) return false;
  for (let i = from + 1; i < to; i++) if (tokens[i]?.start !== tokens[i - 1]?.end) return false;
  return true;
}

function dayFirst(tokens: readonly Token[], at: number, calendar: Calendar): StatedDate | null {
  const day = dayAt(tokens[at]);
  if (day === null) return null;
  const from = skipLink(tokens, at + 1, calendar);
  const month = monthAt(tokens[from], calendar);
  if (month === 0) return null;
  const { end, year } = withYear(tokens, from + 1);
  return { end, year, month, day };
}

function monthFirst(tokens: readonly Token[], at: number, calendar: Calendar): StatedDate | null {
  const month = monthAt(tokens[at], calendar);
  const day = dayAt(tokens[at + 1]);
  const { end, year } = withYear(tokens, day === null ? skipLink(tokens, at + 1, calendar) : at + 2);
  return { end: day === null && year === null ? at + 1 : end, year, month, day };
}

/** Past the "of" of "9th of May". */
function skipLink(tokens: readonly Token[], at: number, calendar: Calendar): number {
  const token = tokens[at];
  return token && calendar.words.at(token)?.link ? at + 1 : at;
}

/** A year after a date, with or without a comma before it. */
function withYear(tokens: readonly Token[], at: number): { readonly end: number; readonly year: number | null } {
  const comma = tokens[at]?.form === "," ? 1 : 0;
  const year = yearAt(tokens[at + comma]);
  return year === null ? { end: at, year: null } : { end: at + comma + 1, year };
}
