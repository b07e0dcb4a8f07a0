import { dayNumber, dayOf, daysInMonth, isDay, isoDate } from "@dragoman/model";

/** First and last day, as day numbers, that a time may mean; null is open. */
export interface Bounds {
  readonly first: number | null;
  readonly last: number | null;
}

/** From the finest to the coarsest; `interval` covers two ends of any size. */
export type Precision = "day" | "month" | "season" | "year" | "decade" | "century" | "interval";

interface Closed {
  readonly first: number;
  readonly last: number;
  readonly precision: Precision;
}

const YEAR = /^(\d{4}|\d{3}X|\d{2}XX)$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2}|XX)(?:T.*)?$/;
const SPRING = 21;
const WINTER = 24;
const [YEAR_LENGTH, MONTH_LENGTH, DAY_LENGTH] = [4, 7, 10];
/** Length of a unit that begins with a month. */
const MONTHS: Readonly<Partial<Record<Precision, number>>> = {
  month: 1,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
/** Four digits hold no others. */
const [EARLIEST, LATEST] = [dayNumber(0, 1, 1), dayNumber(9999, 12, 31)];

/**
 * The days that an EDTF time may mean, as READING uses it: a day (with or without a time), month, season, year, `199X`, `19XX`, `2024-07-XX`,
 * an approximate one ("2001~" reaches one unit to both sides) and intervals with open ends. Seasons are meteorological; a winter belongs to the year in
 * which it begins. Null for anything that lies nowhere in time: `XXXX-05`, an interval without an end or upside down, what is no EDTF.
 */
export function boundsOf(time: string, isSouthern = false): Bounds | null {
  const slash = time.indexOf("/");
  if (slash < 0) {
    const closed = closedOf(time, isSouthern);
    return closed === null ? null : { first: closed.first, last: closed.last };
  }
  const [left, right] = [time.slice(0, slash), time.slice(slash + 1)];
  const first = isOpen(left) ? null : closedOf(left, isSouthern);
  const last = isOpen(right) ? null : closedOf(right, isSouthern);
  if ((first === null && !isOpen(left)) || (last === null && !isOpen(right)) || first === last) return null;
  if (first !== null && last !== null && first.first > last.last) return null;
  return { first: first?.first ?? null, last: last?.last ?? null };
}

/** How fine a time is, or null where `boundsOf` gives none. */
export function precisionOf(time: string): Precision | null {
  if (time.includes("/")) return boundsOf(time) === null ? null : "interval";
  return closedOf(time, false)?.precision ?? null;
}

/** Whether every day of `inner` lies in `outer`. */
export function containsTime(outer: Bounds, inner: Bounds): boolean {
  return (
    (outer.first === null || (inner.first !== null && outer.first <= inner.first)) &&
    (outer.last === null || (inner.last !== null && inner.last <= outer.last))
  );
}

/** Whether the two share a day. */
export function meets(a: Bounds, b: Bounds): boolean {
  return startsBy(a, b.last) && startsBy(b, a.last);
}

/** Number of days, infinite for an open one. */
export function widthOf({ first, last }: Bounds): number {
  return first === null || last === null ? Number.POSITIVE_INFINITY : last - first + 1;
}

/** The days that both times may mean: the one that lies in the other as it is written, else what they share; null when they share no day or one lies nowhere. */
export function refine(a: string, b: string, isSouthern = false): string | null {
  const [left, right] = [boundsOf(a, isSouthern), boundsOf(b, isSouthern)];
  if (left === null || right === null || !meets(left, right)) return null;
  const [inA, inB] = [containsTime(right, left), containsTime(left, right)];
  if (inA && inB) return a.length < b.length || (a.length === b.length && a <= b) ? a : b;
  if (inA) return a;
  if (inB) return b;
  return toTime({ first: later(left.first, right.first), last: earlier(left.last, right.last) });
}

/** The shortest EDTF for these days: a day, month or year, else an interval of such. */
export function toTime({ first, last }: Bounds): string {
  const size = [first === null ? "year" : startSize(first), last === null ? "year" : endSize(last)];
  const cut = size.includes("day") ? DAY_LENGTH : size.includes("month") ? MONTH_LENGTH : YEAR_LENGTH;
  const [left, right] = [first, last].map((day) => (day === null ? ".." : isoDate(dayOf(day)).slice(0, cut)));
  return left === right ? left! : `${left}/${right}`;
}

function isOpen(end: string): boolean {
  return end === ".." || end === "";
}

function closedOf(time: string, isSouthern: boolean): Closed | null {
  const approximate = /[~?%]$/.test(time);
  const exact = exactOf(approximate ? time.slice(0, -1) : time, isSouthern);
  if (exact === null || !approximate) return exact;
  const { precision } = exact;
  const months = MONTHS[precision] ?? 0;
  const first = months === 0 ? exact.first - 1 : monthsOn(exact.first, -months);
  const last = months === 0 ? exact.last + 1 : monthsOn(exact.last + 1, months) - 1;
  return { first: Math.max(EARLIEST, first), last: Math.min(LATEST, last), precision };
}

/** The day so many months later; of the first of a month always the first. */
function monthsOn(day: number, months: number): number {
  const { year, month, day: number } = dayOf(day);
  const at = year * 12 + month - 1 + months;
  return dayNumber(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, number);
}

function exactOf(time: string, isSouthern: boolean): Closed | null {
  const year = YEAR.exec(time)?.[1];
  if (year !== undefined) return yearsOf(year);
  const day = DAY.exec(time);
  if (day !== null) return dayIn(Number(day[1]), Number(day[2]), day[3]!);
  const month = MONTH.exec(time);
  return month === null ? null : monthOf(Number(month[1]), Number(month[2]), isSouthern);
}

function yearsOf(digits: string): Closed {
  const low = Number(digits.replaceAll("X", "0"));
  const high = Number(digits.replaceAll("X", "9"));
  const unknown = digits.length - digits.replaceAll("X", "").length;
  const precision = unknown === 0 ? "year" : unknown === 1 ? "decade" : "century";
  return { first: dayNumber(low, 1, 1), last: dayNumber(high, 12, 31), precision };
}

function dayIn(year: number, month: number, day: string): Closed | null {
  if (day === "XX") return monthOf(year, month, false);
  if (!isDay(year, month, Number(day))) return null;
  const number = dayNumber(year, month, Number(day));
  return { first: number, last: number, precision: "day" };
}

function monthOf(year: number, month: number, isSouthern: boolean): Closed | null {
  if (month >= SPRING && month <= WINTER) return seasonOf(year, month, isSouthern);
  if (month < 1 || month > 12) return null;
  return {
    first: dayNumber(year, month, 1),
    last: dayNumber(year, month, daysInMonth(year, month)),
    precision: "month",
  };
}

function seasonOf(year: number, season: number, isSouthern: boolean): Closed {
  const quarter = (season - SPRING + (isSouthern ? 2 : 0)) % 4;
  const opens = 3 + 3 * quarter;
  const ends = opens + 2;
  const [endYear, endMonth] = ends > 12 ? [year + 1, ends - 12] : [year, ends];
  return {
    first: dayNumber(year, opens, 1),
    last: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)),
    precision: "season",
  };
}

function startsBy({ first }: Bounds, day: number | null): boolean {
  return first === null || day === null || first <= day;
}

function later(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b < a) ? b : a;
}

/** The largest unit that begins on the day. */
function startSize(day: number): Precision {
  const { month, day: number } = dayOf(day);
  return number !== 1 ? "day" : month === 1 ? "year" : "month";
}

/** The largest unit that ends on the day. */
function endSize(day: number): Precision {
  const { year, month, day: number } = dayOf(day);
  return number !== daysInMonth(year, month) ? "day" : month === 12 ? "year" : "month";
}
