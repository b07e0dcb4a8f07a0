import { dayNumber, isDay } from "@dragoman/model";
import type { Filter } from "../filter.ts";
import { type Bounds, boundsOf, meets } from "../time/edtf.ts";

/** What lies nowhere in time comes after all that does. */
const NOWHERE = Number.POSITIVE_INFINITY;

/** Number of the first day that a time may mean; an open beginning is before all, a time that lies nowhere after all. */
export function firstDay(time: string | null | undefined): number {
  const bounds = time == null ? null : boundsOf(time);
  return bounds === null ? NOWHERE : (bounds.first ?? Number.NEGATIVE_INFINITY);
}

/** Day number of an ISO day; RangeError for anything else. */
export function dayIndex(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !isDay(year, month, date)) throw new RangeError(`"${day}" is no ISO day`);
  return dayNumber(year, month, date);
}

/** The earlier first day first; of times that begin together the longer first, so that "2024" stands before "2024-01-01". */
export function compareTimes(a: string | null | undefined, b: string | null | undefined): number {
  return compareNumbers(firstDay(a), firstDay(b)) || compareNumbers(lastDay(b), lastDay(a));
}

/** Whether a time may lie in the period of a filter. */
export function liesIn(time: string, { from, to }: Filter): boolean {
  const bounds = boundsOf(time);
  return (
    bounds !== null &&
    meets(bounds, {
      first: from === undefined ? null : dayIndex(from),
      last: to === undefined ? null : dayIndex(to),
    } satisfies Bounds)
  );
}

/** Whether two dates of any precision can mean the same day. */
export function canBeSame(a: string, b: string): boolean {
  const [left, right] = [boundsOf(a), boundsOf(b)];
  return left === null || right === null ? a === b : meets(left, right);
}

function lastDay(time: string | null | undefined): number {
  const bounds = time == null ? null : boundsOf(time);
  return bounds?.last ?? NOWHERE;
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
