import { isDay } from "@dragoman/model";
import { isCapital } from "../../text/names.ts";
import type { Expression, Match, YearSaid } from "../expression.ts";
import { isDash, isGlued, type Line, skipArticle, startsWithDigit, word } from "../line.ts";
import { amountAt } from "../number.ts";
import { dayAt, monthAt, type StatedDate, statedDate, wholeNumber, yearAt } from "../stated.ts";

/** A date with a month: "Wednesday, February 12", "12 Feb. 2025", "July last year", "26.05.2025", "the 9th of May". */
export function dateAt(line: Line, at: number): Match | null {
  const from = afterWeekday(line, at);
  const start = skipArticle(line, from);
  const stated = statedDate(line.tokens, start, line.calendar);
  if (!stated || !isCalendarDate(stated)) return null;
  if (start > from && !startsWithDigit(line.tokens[start])) return null;
  if (stated.day === null && stated.year === null) return from > at ? null : bareMonth(line, start, stated);
  const year = stated.year === null ? yearAfter(line, stated.end) : null;
  const bracket = from > at && line.tokens[from - 1]?.form === "(" && line.tokens[stated.end]?.form === ")" ? 1 : 0;
  const { month, day } = stated;
  if (year) return { end: year.end, expression: { type: "date", year: year.year, month, day } };
  return { end: stated.end + bracket, expression: { type: "date", year: stated.year, month, day } };
}

function isCalendarDate({ year, month, day }: StatedDate): boolean {
  return isDay(year, month, day ?? 1);
}

/** Past "Wednesday,", "Wednesday (" before a date in full, or "last" before a month and day. */
function afterWeekday(line: Line, at: number): number {
  if (word(line, at).shift === -1 && dayAt(line.tokens[at + 2]) !== null) return at + 1;
  if (word(line, at).weekday === undefined) return at;
  const form = line.tokens[at + 1]?.form;
  return form === "," || form === "(" ? at + 2 : at + 1;
}

/** A month alone counts unless a day that it does not have stands before it; a name that is a common word needs a preposition. */
function bareMonth(line: Line, at: number, { month, end }: StatedDate): Match | null {
  const year = yearAfter(line, end);
  if (year) return { end: year.end, expression: { type: "date", year: year.year, month, day: null } };
  const before = word(line, at - 1);
  const guarded = word(line, at).guarded;
  const led = before.preposition || before.lead || before.link || before.opensRange || before.modifier || before.range;
  if ((guarded && !led) || dayAt(line.tokens[at - 1]) !== null) return null;
  return { end, expression: { type: "date", year: null, month, day: null } };
}

/** Days of a week. */
const WEEK = 7;

/** Whole weeks of a month. */
const WEEKS = 4;

/** "The first week of February": its first seven days, and so on to the fourth. */
export function weekOfMonthAt(line: Line, at: number): Match | null {
  const from = skipArticle(line, at);
  const { ordinal } = word(line, from);
  const { unit, plural } = word(line, from + 1);
  const isCounted = ordinal !== undefined && ordinal >= 1 && ordinal <= WEEKS;
  if (!isCounted || unit !== "week" || plural || !word(line, from + 2).link) return null;
  const found = dateAt(line, from + 3);
  if (found?.expression.type !== "date" || found.expression.day !== null) return null;
  const month = found.expression;
  const day = (which: number): Expression => ({ ...month, day: which });
  const range: Expression = { type: "range", from: day((ordinal - 1) * WEEK + 1), to: day(ordinal * WEEK) };
  return { end: found.end, expression: range };
}

/** "The first of November", "the third of May 2024". */
export function countedDayAt(line: Line, at: number): Match | null {
  const from = skipArticle(line, at);
  const { ordinal } = word(line, from);
  if (from === at || ordinal === undefined || ordinal < 1 || !word(line, from + 1).link) return null;
  const found = dateAt(line, from + 2);
  if (found?.expression.type !== "date" || found.expression.day !== null) return null;
  return { end: found.end, expression: { ...found.expression, day: ordinal } };
}

/** "last year", "of this year", "the same year" after a month or day. */
export function yearAfter(line: Line, at: number): { readonly end: number; readonly year: YearSaid } | null {
  const from = skipArticle(line, word(line, at).link ? at + 1 : at);
  const { shift, anaphor } = word(line, from);
  if (word(line, from + 1).unit !== "year" || word(line, from + 1).plural) return null;
  if (shift !== undefined) return { end: from + 2, year: { shift, origin: "publication" } };
  return anaphor === undefined ? null : { end: from + 2, year: { shift: anaphor, origin: "previous" } };
}

/** Days under one month: "May 26 and 29", "26-27 May 2024", "2 to 5 June"; "May 26 and 27" lasts two days. */
export interface DayList {
  readonly end: number;
  /** Token ranges of the single days, parallel to `dates`. */
  readonly spans: readonly (readonly [number, number])[];
  readonly dates: readonly Expression[];
  /** Whether the days between are meant too. */
  readonly isRange: boolean;
}

export function dayListAt(line: Line, at: number): DayList | null {
  const month = monthAt(line.tokens[at], line.calendar);
  const first = month ? at + 1 : at;
  const days = daysAt(line, first);
  if (!days) return null;
  if (month) return listOf(line, month, days, [at, first + 1], days.end);
  const after = word(line, days.end).link ? days.end + 1 : days.end;
  const named = monthAt(line.tokens[after], line.calendar);
  return named ? listOf(line, named, days, [first, first + 1], after + 1) : null;
}

interface Days {
  readonly end: number;
  readonly first: number;
  readonly second: number;
  readonly isRange: boolean;
}

function daysAt(line: Line, at: number): Days | null {
  const first = dayAt(line.tokens[at]);
  const second = dayAt(line.tokens[at + 2]);
  const joint = line.tokens[at + 1];
  const { and, range } = word(line, at + 1);
  if (first === null || second === null || first >= second || !(and || range || isDash(joint))) return null;
  const isClock =
    isGlued(line, at + 3) && /^[:.%]$/.test(line.tokens[at + 3]?.form ?? "") && startsWithDigit(line.tokens[at + 4]);
  return isClock ? null : { end: at + 3, first, second, isRange: !and || second === first + 1 };
}

function listOf(line: Line, month: number, days: Days, lead: readonly [number, number], after: number): DayList | null {
  const comma = line.tokens[after]?.form === "," ? 1 : 0;
  const stated = yearAt(line.tokens[after + comma]);
  const said = stated === null ? yearAfter(line, after) : null;
  const year = stated ?? said?.year ?? null;
  const end = stated === null ? (said?.end ?? after) : after + comma + 1;
  if (!isDay(stated, month, days.second)) return null;
  const dates = [days.first, days.second].map((day): Expression => ({ type: "date", year, month, day }));
  return { end, spans: [lead, [lead[1] + 1, end]], dates, isRange: days.isRange };
}

/** A year by itself, or a span of years: "2024", "2024-2027", "2013–16", "nineteen ninety-six", "fiscal 2024". */
export function yearsAt(line: Line, at: number): Match | null {
  if (word(line, at).filler && yearAt(line.tokens[at + 1]) !== null) return yearsAt(line, at + 1);
  const year = yearAt(line.tokens[at]);
  if (year === null) return spelledYear(line, at);
  if (!isYear(line, at, year)) return null;
  const to = endYear(line, at, year);
  if (to) {
    const range: Expression = { type: "range", from: { type: "year", year }, to: { type: "year", year: to } };
    return { end: at + 3, expression: range };
  }
  return { end: at + 1, expression: { type: "year", year } };
}

/** What makes "020-2024" and "Expo-2005" one name. */
function isNameOrNumber(line: Line, at: number): boolean {
  return startsWithDigit(line.tokens[at]) || (isCapital(line.tokens[at]) && !line.words[at]);
}

/** "nineteen ninety-six", "twenty twenty-five". */
function spelledYear(line: Line, at: number): Match | null {
  const century = word(line, at).number ?? 0;
  const rest = century >= 15 && century <= 20 ? amountAt(line, at + 1) : null;
  if (!rest || rest.amount === null || rest.amount < 10 || rest.amount > 99 || startsWithDigit(line.tokens[at + 1]))
    return null;
  const after = word(line, rest.end);
  return after.unit || after.counted
    ? null
    : { end: rest.end, expression: { type: "year", year: century * 100 + rest.amount } };
}

function endYear(line: Line, at: number, year: number): number | null {
  const joint = line.tokens[at + 1];
  const next = line.tokens[at + 2];
  if (!(isDash(joint) || joint?.form === "/") || !isGlued(line, at + 1) || !isGlued(line, at + 2)) return null;
  const value = next?.form.length === 2 ? Math.floor(year / 100) * 100 + (wholeNumber(next.form) ?? -1) : yearAt(next);
  return value !== null && value > year && value - year < 200 ? value : null;
}

/** Years stand between 1500 and 2100 and are neither counted, nor money, nor the number of a resolution. */
function isYear(line: Line, at: number, year: number): boolean {
  if (year < 1500 || year >= 2100) return false;
  const before = word(line, at - 1);
  const after = word(line, at + 1);
  if (at > 0 && !line.words[at - 1] && isCapital(line.tokens[at - 1])) return false;
  const isStated = after.article && (before.preposition || before.lead) && !word(line, at + 2).unit;
  if (before.numbered || after.counted || after.unit || (after.number !== undefined && !isStated)) return false;
  if (before.about && !word(line, at - 2).preposition && !word(line, at - 2).lead) return false;
  if (isGlued(line, at) && !isDash(line.tokens[at - 1]) && !"('\"[“‘/".includes(line.tokens[at - 1]?.form ?? ""))
    return false;
  return !(isDash(line.tokens[at - 1]) && isGlued(line, at) && isNameOrNumber(line, at - 2));
}

/** "the 1990s", "the '90s", "the nineties", "the 21st century". */
export function eraAt(line: Line, at: number): Match | null {
  const start = skipArticle(line, at);
  const form = line.tokens[start]?.lower ?? "";
  const full = /^(1[5-9]|20)\d0s$/.test(form);
  if (full) return { end: start + 1, expression: { type: "decade", decade: Number(form.slice(0, 3)) } };
  const short = /^'(\d)0s$/.exec(form === "'" ? `'${line.tokens[start + 1]?.lower}` : form);
  if (short) {
    return {
      end: form === "'" ? start + 2 : start + 1,
      expression: { type: "decade", decade: 190 + Number(short[1]) },
    };
  }
  const { decade } = word(line, start);
  if (decade !== undefined && start > at)
    return { end: start + 1, expression: { type: "decade", decade: 190 + decade } };
  return centuryAt(line, start);
}

function centuryAt(line: Line, at: number): Match | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(line.tokens[at]?.lower ?? "");
  const ordinal = digits ? Number(digits[1]) : word(line, at).ordinal;
  const unit = isDash(line.tokens[at + 1]) ? at + 2 : at + 1;
  if (!ordinal || ordinal < 1 || word(line, unit).unit !== "century") return null;
  return { end: unit + 1, expression: { type: "century", century: ordinal - 1 } };
}

/** "nineteen ninety-six", "twenty twenty-five", "the year two thousand". */
export function spelledYearAt(line: Line, at: number): Match | null {
  const from = skipArticle(line, at);
  if (from > at) return spelledMillennium(line, from);
  const century = word(line, at).number ?? 0;
  const rest = century >= 17 && century <= 20 ? amountAt(line, at + 1) : null;
  const years = rest?.amount ?? 0;
  if (rest === null || years < 10 || years > 99 || startsWithDigit(line.tokens[at + 1])) return null;
  const { preposition, lead, link } = word(line, at - 1);
  if (century === 20 && !preposition && !lead && !link) return null;
  return { end: rest.end, expression: { type: "year", year: century * 100 + years } };
}

function spelledMillennium(line: Line, at: number): Match | null {
  const { unit, plural } = word(line, at);
  const amount = unit === "year" && !plural && !startsWithDigit(line.tokens[at + 1]) ? amountAt(line, at + 1) : null;
  const year = amount?.amount ?? 0;
  return amount !== null && year >= 1000 && year < 2200
    ? { end: amount.end, expression: { type: "year", year } }
    : null;
}
