import { dayNumber, dayOf, pad } from "@dragoman/model";
import type { Anchor } from "./anchor.ts";
import { isoZone } from "./clock.ts";
import type { Expression, YearSaid } from "./expression.ts";
import {
  nearestPortion,
  nearestSeason,
  nearestWeekday,
  nearestYear,
  portionOf,
  shiftedSeason,
  shiftedWeekday,
} from "./nearest.ts";
import { isAsFine, isPrecise, offsetPoint } from "./offset.ts";
import { isWritable, type Period, periodAt, periodOf, seasonPeriod } from "./period.ts";
import { periodTimex } from "./timex.ts";

/** A point of the calendar as an expression names it. */
export interface Point {
  readonly period: Period;
  readonly basis: "stated" | "resolved";
  readonly about?: boolean;
  /** Where TIMEX3 is coarser or finer than the period. */
  readonly timex3?: string;
  /** Time of day after the date: `T10:30+03:00`. */
  readonly clock?: string;
}

/** The year that is said, when it is stated or its origin known. */
export function yearOf(
  said: YearSaid,
  anchor: Anchor,
): { readonly year: number; readonly basis: "stated" | "resolved" } | null {
  if (typeof said === "number") return { year: said, basis: "stated" };
  if (said === null) return null;
  const day = said.origin === "publication" ? anchor.publication?.day : anchor.previous?.first;
  return day === undefined ? null : { year: dayOf(day).year + said.shift, basis: "resolved" };
}

/** The period that an expression means; null when there is nothing to count from, and for what lies on no calendar. */
export function pointOf(expression: Expression, anchor: Anchor): Point | null {
  const point = anyPoint(expression, anchor);
  const days = point === null ? [] : [point.period.first, point.period.last];
  return days.every((day) => isWritable(dayOf(day).year)) ? point : null;
}

function anyPoint(expression: Expression, anchor: Anchor): Point | null {
  switch (expression.type) {
    case "year":
      return { period: periodAt("year", expression.year), basis: "stated" };
    case "decade":
      return { period: periodAt("decade", expression.decade), basis: "stated" };
    case "century":
      return { period: periodAt("century", expression.century), basis: "stated" };
    case "date":
      return datePoint(expression, anchor);
    case "month":
      return monthPoint(expression, anchor);
    case "weekday":
      return weekdayPoint(expression, anchor);
    case "weekend":
      return weekendPoint(anchor);
    case "season":
      return seasonPoint(expression, anchor);
    case "portion":
      return portionPoint(expression, anchor);
    case "unit":
      return unitPoint(expression, anchor);
    case "offset":
      return offsetPoint(expression, expression.base && pointOf(expression.base, anchor), anchor);
    case "part":
      return partPoint(expression, anchor);
    case "clock":
      return clockPoint(expression, anchor);
    default:
      return null;
  }
}

type Of<T extends Expression["type"]> = Extract<Expression, { readonly type: T }>;

function datePoint({ year: said, month, day }: Of<"date">, anchor: Anchor): Point | null {
  const { publication, direction } = anchor;
  const make = (year: number, basis: Point["basis"]): Point => ({
    period: day === null ? periodAt("month", year * 12 + month - 1) : periodAt("day", dayNumber(year, month, day)),
    basis,
  });
  const known = yearOf(said, anchor);
  if (known) return make(known.year, known.basis);
  if (said !== null || !publication || publication.precision === "year") return null;
  return make(nearestYear(month, day, publication.day, direction), "resolved");
}

function monthPoint({ month, shift }: Of<"month">, { publication }: Anchor): Point | null {
  if (!publication || publication.precision === "year") return null;
  const { year, month: current } = dayOf(publication.day);
  const step = shift < 0 ? (month < current ? 0 : -1) : shift > 0 ? (month > current ? 0 : 1) : 0;
  return { period: periodAt("month", (year + step) * 12 + month - 1), basis: "resolved" };
}

function weekdayPoint({ weekday, shift, week }: Of<"weekday">, { publication, direction }: Anchor): Point | null {
  if (publication?.precision !== "day") return null;
  const { day } = publication;
  if (week !== null) return resolvedDay(periodOf("week", day, week).first + weekday - 1);
  return resolvedDay(shift === null ? nearestWeekday(weekday, day, direction) : shiftedWeekday(weekday, day, shift));
}

/** The weekend that holds the day, else the one behind or ahead of it. */
function weekendPoint({ publication, direction }: Anchor): Point | null {
  if (publication?.precision !== "day") return null;
  const own = periodOf("weekend", publication.day);
  const isOver = publication.day < own.first && direction !== "future";
  return { period: isOver ? periodOf("weekend", publication.day, -1) : own, basis: "resolved" };
}

function resolvedDay(day: number): Point {
  return { period: periodAt("day", day), basis: "resolved" };
}

function seasonPoint({ season, year: said, shift }: Of<"season">, anchor: Anchor): Point | null {
  const { publication, southern, direction } = anchor;
  const known = yearOf(said, anchor);
  if (known) return { period: seasonPeriod(known.year, season, southern), basis: known.basis };
  if (said !== null || !publication || publication.precision === "year") return null;
  const period =
    shift === null
      ? nearestSeason(season, publication.day, direction, southern)
      : shiftedSeason(season, publication.day, shift, southern);
  return { period, basis: "resolved" };
}

function portionPoint({ unit, ordinal, year: said }: Of<"portion">, anchor: Anchor): Point | null {
  const known = yearOf(said, anchor);
  if (known) return { period: portionOf(unit, ordinal, known.year), basis: known.basis };
  const { publication, direction } = anchor;
  if (said !== null || !publication || publication.precision === "year") return null;
  return { period: nearestPortion(unit, ordinal, publication.day, direction), basis: "resolved" };
}

function unitPoint({ granularity, shift, origin }: Of<"unit">, anchor: Anchor): Point | null {
  const { publication, previous } = anchor;
  const told = origin === "previous" ? previous : null;
  if (told && isAsFine(told, granularity)) {
    return { period: periodOf(granularity, shift > 0 ? told.last : told.first, shift), basis: "resolved" };
  }
  if (origin === "previous" && shift >= 0) return null;
  if (!publication || !isPrecise(anchor, granularity)) return null;
  return { period: periodOf(granularity, publication.day, shift), basis: "resolved" };
}

function partPoint({ part, of }: Of<"part">, anchor: Anchor): Point | null {
  const day = pointOf(of, anchor);
  return day && { ...day, timex3: `${periodTimex(day.period)}T${part}` };
}

/** A time of day without a day is that of publication. */
function clockPoint({ clock, on }: Of<"clock">, anchor: Anchor): Point | null {
  const published = anchor.publication?.precision === "day" ? resolvedDay(anchor.publication.day) : null;
  const day = on ? pointOf(on, anchor) : published;
  if (!day) return null;
  const time = `T${pad(clock.hour)}:${pad(clock.minute)}`;
  return { ...day, clock: time + isoZone(clock.zone), timex3: `${periodTimex(day.period)}${time}` };
}
