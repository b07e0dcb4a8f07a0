import type { Anchor } from "./anchor.ts";
import type { Unit } from "./calendar.ts";
import { dayNumber, dayOf, pad } from "./civil.ts";
import { isoZone } from "./clock.ts";
import { edtf } from "./edtf.ts";
import type { Expression, Phrase, YearSaid } from "./expression.ts";
import {
  nearestPortion,
  nearestSeason,
  nearestWeekday,
  nearestYear,
  portionOf,
  shiftedSeason,
  shiftedWeekday,
} from "./nearest.ts";
import { type Granularity, type Interval, type Period, periodAt, periodOf, seasonPeriod } from "./period.ts";
import { lengthTimex, periodTimex } from "./timex.ts";

/** A value on the calendar or beside it. */
export interface Resolved {
  readonly value: string | null;
  readonly timex3: string | null;
  readonly kind: "date" | "time" | "duration" | "set" | "ref";
  /** The interval meant; null for lengths, sets, refs and what stays unresolved. */
  readonly interval: Interval | null;
  readonly basis: "stated" | "resolved";
}

/** A point of the calendar as an expression names it. */
interface Point {
  readonly period: Period;
  readonly basis: "stated" | "resolved";
  readonly about?: boolean;
  /** Where TIMEX3 is coarser or finer than the period. */
  readonly timex3?: string;
  /** Time of day after the date: `T10:30+03:00`. */
  readonly clock?: string;
}

/** The value of a phrase against publication and the time before it. */
export function resolve(phrase: Phrase, anchor: Anchor): Resolved {
  const { expression } = phrase;
  switch (expression.type) {
    case "duration": {
      const timex3 = lengthTimex(expression.amount, expression.unit);
      return {
        value: expression.amount === null ? null : timex3,
        timex3,
        kind: "duration",
        interval: null,
        basis: "stated",
      };
    }
    case "set":
      return { value: setValue(expression), timex3: expression.every, kind: "set", interval: null, basis: "stated" };
    case "ref":
      return { value: null, timex3: expression.ref, kind: "ref", interval: null, basis: "stated" };
    case "range":
      return resolveRange(expression.from, expression.to, anchor);
    case "months":
      return resolveMonths(expression.count, expression.year, anchor);
    default:
      return resolvePoint(phrase, anchor);
  }
}

/** EDTF of "every January"; other sets give the length after which they come back. */
function setValue({ every, month }: Expression & { type: "set" }): string | null {
  if (month !== null) return `XXXX-${pad(month)}`;
  return every.startsWith("P") ? every : null;
}

function resolvePoint(phrase: Phrase, anchor: Anchor): Resolved {
  const { expression, modifier, open } = phrase;
  const kind = expression.type === "clock" || expression.type === "part" ? "time" : "date";
  const point = pointOf(expression, phrase.open === "before" ? forward(anchor) : anchor);
  if (!point) return unresolved(expression, kind);
  const { period, basis } = point;
  const timex3 = point.timex3 ?? periodTimex(period);
  if (open) {
    const interval = open === "after" ? { begin: period, end: null } : { begin: null, end: period };
    return { value: edtf(interval, false), timex3, kind, interval, basis };
  }
  if (modifier === "mid" && period.granularity === "year") {
    const june = periodAt("month", dayOf(period.first).year * 12 + 5);
    return { value: edtf({ begin: june, end: june }, true), timex3, kind, interval: { begin: june, end: june }, basis };
  }
  const interval = { begin: period, end: period };
  const about = point.about || modifier === "about";
  return { value: edtf(interval, about) + (point.clock ?? ""), timex3, kind, interval, basis };
}

/** "until" and "by" look ahead where nothing else tells the tense. */
function forward(anchor: Anchor): Anchor {
  return anchor.direction ? anchor : { ...anchor, direction: "future" };
}

/** A day or month whose year nobody knows keeps its digits; the rest is open. */
function unresolved(expression: Expression, kind: "date" | "time"): Resolved {
  const value = masked(expression);
  return { value, timex3: value, kind, interval: null, basis: "stated" };
}

function masked(expression: Expression): string | null {
  if (expression.type === "date") {
    return `XXXX-${pad(expression.month)}${expression.day === null ? "" : `-${pad(expression.day)}`}`;
  }
  return null;
}

function resolveRange(from: Expression, to: Expression, anchor: Anchor): Resolved {
  const begin = pointOf(from, anchor);
  const end = pointOf(to, { ...anchor, previous: begin?.period ?? anchor.previous });
  if (!begin || !end) return unresolved({ type: "ref", ref: "" }, "date");
  const later = end.period.last < begin.period.first ? (pointAfter(to, begin.period) ?? end) : end;
  const interval = { begin: begin.period, end: later.period };
  const value = edtf(interval, false);
  const basis = begin.basis === "stated" && end.basis === "stated" ? "stated" : "resolved";
  return { value, timex3: value, kind: "date", interval, basis };
}

/** A date without a year comes after the one that it ends. */
function pointAfter(expression: Expression, begin: Period): Point | null {
  if (expression.type !== "date" || expression.year !== null) return null;
  const publication = { day: begin.last, precision: "day" } as const;
  return pointOf(expression, { publication, previous: null, direction: "future", southern: false });
}

function resolveMonths(count: number, said: YearSaid, anchor: Anchor): Resolved {
  const year = yearOf(said, anchor);
  const timex3 = lengthTimex(Math.abs(count), "month");
  if (!year) return { value: null, timex3, kind: "date", interval: null, basis: "stated" };
  const first = year.year * 12 + (count > 0 ? 0 : 12 + count);
  const interval = { begin: periodAt("month", first), end: periodAt("month", first + Math.abs(count) - 1) };
  return { value: edtf(interval, false), timex3, kind: "date", interval, basis: year.basis };
}

function yearOf(
  said: YearSaid,
  anchor: Anchor,
): { readonly year: number; readonly basis: "stated" | "resolved" } | null {
  if (typeof said === "number") return { year: said, basis: "stated" };
  if (said === null) return null;
  const day = said.origin === "publication" ? anchor.publication?.day : anchor.previous?.first;
  return day === undefined ? null : { year: dayOf(day).year + said.shift, basis: "resolved" };
}

function pointOf(expression: Expression, anchor: Anchor): Point | null {
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
    case "season":
      return seasonPoint(expression, anchor);
    case "portion":
      return portionPoint(expression, anchor);
    case "unit":
      return unitPoint(expression, anchor);
    case "offset":
      return offsetPoint(expression, anchor);
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

/** Whether the publication date is precise enough to count in a unit. */
function isPrecise(anchor: Anchor, granularity: Granularity): boolean {
  const precision = anchor.publication?.precision;
  if (precision === "day") return true;
  const isLong = granularity === "year" || granularity === "decade" || granularity === "century";
  return isLong ? precision !== undefined : precision === "month" && !["day", "week", "weekend"].includes(granularity);
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

const ORDER: readonly Granularity[] = [
  "century",
  "decade",
  "year",
  "half",
  "season",
  "quarter",
  "month",
  "week",
  "weekend",
  "day",
];

/** Whether a period is fine enough to count in a unit from it. */
function isAsFine(period: Period, granularity: Granularity): boolean {
  return ORDER.indexOf(period.granularity) >= ORDER.indexOf(granularity);
}

const COUNTED_IN: Readonly<Record<Unit, Granularity | null>> = {
  second: null,
  minute: null,
  hour: null,
  day: "day",
  night: "day",
  week: "week",
  weekend: "week",
  month: "month",
  quarter: "quarter",
  season: null,
  half: null,
  year: "year",
  decade: "decade",
  century: "century",
};

/** Years, months and weeks ago are approximate; days are not. A decade or century ago is a year, a week ago a day. */
function offsetPoint(said: Of<"offset">, anchor: Anchor): Point | null {
  const granularity = COUNTED_IN[said.unit];
  if (!granularity || said.amount === null) return null;
  if (said.base) return sinceBase(said, anchor);
  const told = said.origin === "previous" ? anchor.previous : null;
  const usable = told && isAsFine(told, granularity) ? told : null;
  if (!usable && ((said.origin === "previous" && said.sign > 0) || !isPrecise(anchor, granularity))) return null;
  const origin = usable ? usable.first : (anchor.publication?.day as number);
  const steps = said.sign * said.amount;
  const about = granularity !== "day" && !usable;
  return { ...moved(granularity, origin, steps), about, basis: "resolved" };
}

/** The period at a distance, with the TIMEX3 that counts in the unit itself. */
function moved(
  granularity: Granularity,
  origin: number,
  steps: number,
): { readonly period: Period; readonly timex3: string } {
  const timex3 = periodTimex(periodOf(granularity, origin, Math.round(steps)));
  if (granularity === "week") return { period: periodAt("day", origin + Math.round(steps * 7)), timex3 };
  const years = granularity === "decade" ? 10 : granularity === "century" ? 100 : 0;
  if (years > 0) return { period: periodOf("year", origin, Math.round(steps * years)), timex3 };
  return { period: periodOf(granularity, origin, Math.round(steps)), timex3 };
}

/** "ten years since May 2014": as precise as the base. */
function sinceBase(said: Of<"offset">, anchor: Anchor): Point | null {
  const base = said.base && pointOf(said.base, anchor);
  if (!base || said.amount === null) return null;
  const { year, month, day } = dayOf(base.period.first);
  const years = { year: 1, decade: 10, century: 100 }[said.unit as "year"];
  if (years === undefined) return null;
  const at = dayNumber(year + Math.round(years * said.amount), month, day);
  return { period: periodOf(base.period.granularity, at), basis: base.basis };
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
