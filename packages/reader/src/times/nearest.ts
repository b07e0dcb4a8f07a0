import { dayNumber, dayOf, daysInMonth, isDay, weekday } from "@dragoman/model";
import type { Direction } from "./direction.ts";
import { isWritable, type Period, periodAt, periodIndex, seasonPeriod } from "./period.ts";

/** Days within which a date without a year is taken as near, whatever the tense. */
const NEAR = 20;

/** The year of a month, or of a day in it, that was said without one. */
export function nearestYear(month: number, day: number | null, published: number, direction: Direction): number {
  const { year, month: current } = dayOf(published);
  if (day === null) {
    if (month === current) return year;
    if (direction === "future") return month > current ? year : year + 1;
    return month < current ? year : year - 1;
  }
  const written = [year - 1, year, year + 1].filter(isWritable);
  const distances = written.map((at) => {
    const last = daysInMonth(at, month);
    return { at, distance: dayNumber(at, month, Math.min(day, last)) - published, exists: isDay(at, month, day) };
  });
  const near = distances.find(({ distance, exists }) => exists && Math.abs(distance) <= NEAR);
  if (near) return near.at;
  const future = direction === "future";
  const fits = distances.filter(({ distance, exists }) => exists && (future ? distance >= 0 : distance <= 0));
  return (future ? fits[0] : fits.at(-1))?.at ?? year;
}

/** The last such weekday on or before a day, or the next on or after it. */
export function nearestWeekday(wanted: number, published: number, direction: Direction): number {
  const today = weekday(published);
  return direction === "future" ? published + ((wanted - today + 7) % 7) : published - ((today - wanted + 7) % 7);
}

/** "last", "this", "next" weekday: before the day, in its week, after it. */
export function shiftedWeekday(wanted: number, published: number, shift: number): number {
  const today = weekday(published);
  if (shift < 0) return published - ((today - wanted + 7) % 7 || 7);
  if (shift > 0) return published + ((wanted - today + 7) % 7 || 7);
  return published + wanted - today;
}

/** A season that holds the day or is the nearest on the side of the direction. */
export function nearestSeason(season: number, published: number, direction: Direction, southern: boolean): Period {
  const candidates = seasonsAround(season, published, southern);
  if (direction === "future") return candidates.find(({ last }) => last >= published) as Period;
  return candidates.findLast(({ first }) => first <= published) as Period;
}

/** "last", "this", "next" season: wholly before the day, about it, wholly after it. */
export function shiftedSeason(season: number, published: number, shift: number, southern: boolean): Period {
  const candidates = seasonsAround(season, published, southern);
  if (shift < 0) return candidates.findLast(({ last }) => last < published) as Period;
  if (shift > 0) return candidates.find(({ first }) => first > published) as Period;
  const holding = candidates.find(({ first, last }) => first <= published && published <= last);
  return holding ?? seasonPeriod(dayOf(published).year, season, southern);
}

function seasonsAround(season: number, published: number, southern: boolean): readonly Period[] {
  const { year } = dayOf(published);
  return [-2, -1, 0, 1, 2].map((step) => seasonPeriod(year + step, season, southern));
}

/** The nth quarter or half (-1 the last) that has begun by the day; ahead of it in a future, unless it is just over. */
export function nearestPortion(
  unit: "half" | "quarter",
  ordinal: number,
  published: number,
  direction: Direction,
): Period {
  const count = unit === "half" ? 2 : 4;
  const place = ordinal < 0 ? count - 1 : ordinal - 1;
  const now = periodIndex(unit, published);
  const ahead = (((place - now) % count) + count) % count;
  const isAhead = ahead === 0 || (direction === "future" && ahead < count - 1);
  return periodAt(unit, isAhead ? now + ahead : now + ahead - count);
}

/** The nth quarter or half of a year. */
export function portionOf(unit: "half" | "quarter", ordinal: number, year: number): Period {
  const count = unit === "half" ? 2 : 4;
  return periodAt(unit, year * count + (ordinal < 0 ? count : ordinal) - 1);
}
