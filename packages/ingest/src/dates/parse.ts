import { isDay, isoDate, pad } from "@dragoman/model";
import { zoneOf } from "./zone.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/;

const CLOCK = /\b(\d{1,2})(?::|\.(?=\d{2}\b(?!\.)))(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(a\.?m\.?|p\.?m\.?)?(?![\d.])/i;

/** A year before this stands for a date that is not known. */
const EARLIEST = 1600;

type Parts = readonly [year: number, month: number, day: number];

export interface DateOptions {
  /** Whether figures with strokes have the month first, as in the United States: "3/4/2025". */
  readonly monthFirst?: boolean;
}

/**
 * A date as documents write it ("12.02.2025", "Wed, 12 Feb 2025 20:30:00 GMT", "February 12, 2025, 8:30 pm") as ISO 8601, as precise as it is told.
 * Null for what is no day or could be two: with strokes it must be clear which figure is the month.
 */
export function parseDate(written: string, options: DateOptions = {}): string | null {
  const text = written.trim().slice(0, 200);
  const iso = ISO.exec(text);
  if (iso) return fromIso(iso);
  const reduced = reducedDate(text);
  if (reduced !== null) return reduced;
  const epoch = /^\d{9,13}$/.test(text) ? fromEpoch(Number(text)) : null;
  if (epoch !== null) return epoch;
  const day = namedDay(text) ?? numericDay(text, options.monthFirst === true);
  if (day === null || !isDay(...day) || day[0] < EARLIEST) return null;
  const [year, month, number] = day;
  return isoDate({ year, month, day: number }) + timeOf(text);
}

function fromIso([, year, month, day, hour, minute, second = "00", zone]: RegExpExecArray): string | null {
  if (!isDay(Number(year), Number(month), Number(day)) || Number(year) < EARLIEST) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  return `${date}T${hour}:${minute}:${second}${zone === undefined ? "" : zoneOf(zone)}`;
}

/** A month or a year alone: "2025-02", "February 2025", "2025". */
function reducedDate(text: string): string | null {
  const year = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text)?.[1];
  if (year !== undefined) return Number(year) < EARLIEST ? null : text;
  const named = MONTH_ONLY.exec(text);
  return named ? `${named[2]}-${pad(monthOf(named[1]!))}` : null;
}

/** Seconds since 1970, or milliseconds where there are more than ten digits. */
function fromEpoch(count: number): string {
  return new Date(count > 99_999_999_999 ? count : count * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH}[\\s,-]+(\\d{4}|\\d{2}(?!\\d|:))\\b`,
  "i",
);
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "i");
const MONTH_ONLY = new RegExp(`^${MONTH},?\\s+(1[6-9]\\d\\d|20\\d\\d)$`, "i");
const YEAR_FIRST = new RegExp(`\\b(\\d{4})[\\s-]+${MONTH}[\\s-]+(\\d{1,2})\\b`, "i");
/** "Wed Feb 12 20:30:00 +0000 2025", as the C library and social networks write it. */
const YEAR_LAST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})\\s+[\\d:]+\\s.*?\\b(\\d{4})$`, "i");

function namedDay(text: string): Parts | null {
  const first = DAY_FIRST.exec(text);
  if (first) return [fullYear(first[3]!), monthOf(first[2]!), Number(first[1])];
  const second = MONTH_FIRST.exec(text) ?? YEAR_LAST.exec(text);
  if (second) return [Number(second[3]), monthOf(second[1]!), Number(second[2])];
  const third = YEAR_FIRST.exec(text);
  return third ? [Number(third[1]), monthOf(third[2]!), Number(third[3])] : null;
}

/** Two digits are this century's, as RFC 2822 has it, up to 49. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
};

function numericDay(text: string, monthFirst: boolean): Parts | null {
  const yearFirst = /\b(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])];
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text);
  if (compact) return [Number(compact[1]), Number(compact[2]), Number(compact[3])];
  const yearLast = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  return yearLast ? dayOrMonthFirst(yearLast, monthFirst) : null;
}

function dayOrMonthFirst([, first, mark, second, year]: RegExpExecArray, monthFirst: boolean): Parts | null {
  const [one, two] = [Number(first), Number(second)];
  const dayFirst = [fullYear(year!), two, one] as const;
  if (mark !== "/" || one > 12) return dayFirst;
  if (two > 12 || monthFirst) return [fullYear(year!), one, two];
  return one === two ? dayFirst : null;
}

function timeOf(text: string): string {
  const clock = CLOCK.exec(withoutDays(text));
  if (!clock) return "";
  const [whole, hours = "", minutes = "", seconds = "00", half] = clock;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return "";
  const rest = withoutDays(text).slice(clock.index + whole.length);
  const zone = /^\s*\(?(Z|UTC|GMT|[A-Z]{2,5}|[+-]\d{2}:?\d{2})\b/.exec(rest)?.[1];
  return `T${pad(hour)}:${minutes}:${seconds}${zone === undefined ? "" : zoneOf(zone)}`;
}

/** Days in figures look like a time with dots. */
const withoutDays = (text: string): string =>
  text.replace(/\d{1,4}([./-])\d{1,2}\1\d{1,4}/, (day) => " ".repeat(day.length));
