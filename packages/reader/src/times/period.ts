import { dayNumber, dayOf } from "@dragoman/model";

/** Sizes of calendar periods, from a century to a day. */
export type Granularity =
  | "century"
  | "decade"
  | "year"
  | "half"
  | "season"
  | "quarter"
  | "month"
  | "week"
  | "weekend"
  | "day";

/** Whether a value names one day, not a month, a year or a span of days. */
export function isOneDay(value: string): boolean {
  return ONE_DAY.test(value);
}

const ONE_DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a year can be written: EDTF has four digits for it. */
export function isWritable(year: number): boolean {
  return year >= 1 && year <= 9999;
}

/** A period of the calendar by its first and last day, both inside, as day numbers. */
export interface Period {
  readonly granularity: Granularity;
  readonly first: number;
  readonly last: number;
  /** Of a season: 21 spring to 24 winter, as the hemisphere has it. */
  readonly season?: number;
}

/**
 * An interval of four points: it begins within one period and ends within another, which is the same object for a plain
 * date. Null is an open side.
 */
export interface Interval {
  readonly begin: Period | null;
  readonly end: Period | null;
}

/** Periods of one size are numbered in order; this gives the number of the one that holds a day. */
export function periodIndex(granularity: Granularity, day: number): number {
  const { year, month } = dayOf(day);
  switch (granularity) {
    case "century":
      return Math.floor(year / 100);
    case "decade":
      return Math.floor(year / 10);
    case "year":
      return year;
    case "half":
      return year * 2 + (month > 6 ? 1 : 0);
    case "quarter":
      return year * 4 + Math.floor((month - 1) / 3);
    case "season":
      return Math.floor((year * 12 + month - 3) / 3);
    case "month":
      return year * 12 + month - 1;
    case "week":
    case "weekend":
      return Math.floor((day + 3) / 7);
    case "day":
      return day;
  }
}

/** The period of that number. Season 0 of a year is its spring; a winter belongs to the year of its December. */
export function periodAt(granularity: Granularity, index: number): Period {
  switch (granularity) {
    case "century":
      return months(granularity, index * 1200, 1200);
    case "decade":
      return months(granularity, index * 120, 120);
    case "year":
      return months(granularity, index * 12, 12);
    case "half":
      return months(granularity, index * 6, 6);
    case "quarter":
      return months(granularity, index * 3, 3);
    case "season":
      return { ...months(granularity, index * 3 + 2, 3), season: 21 + (((index % 4) + 4) % 4) };
    case "month":
      return months(granularity, index, 1);
    case "week":
      return { granularity, first: index * 7 - 3, last: index * 7 + 3 };
    case "weekend":
      return { granularity, first: index * 7 + 2, last: index * 7 + 3 };
    case "day":
      return { granularity, first: index, last: index };
  }
}

/** A run of months, counted from January of year 0. */
function months(granularity: Granularity, from: number, count: number): Period {
  return { granularity, first: monthStart(from), last: monthStart(from + count) - 1 };
}

function monthStart(index: number): number {
  const year = Math.floor(index / 12);
  return dayNumber(year, index - year * 12 + 1, 1);
}

/** The period of that size which holds a day, moved by `step`. */
export function periodOf(granularity: Granularity, day: number, step = 0): Period {
  return periodAt(granularity, periodIndex(granularity, day) + step);
}

/** A season by name, 1 spring to 4 winter; a southern one lies half a year away and keeps the year in which it begins. */
export function seasonPeriod(year: number, season: number, southern: boolean): Period {
  const place = southern ? (season + 1) % 4 : season - 1;
  return { ...periodAt("season", year * 4 + place), season: 20 + season };
}
