import { dayNumber, dayOf } from "@dragoman/model";
import type { Anchor } from "./anchor.ts";
import type { Unit } from "./calendar.ts";
import type { Expression } from "./expression.ts";
import { type Granularity, type Period, periodAt, periodOf } from "./period.ts";
import type { Point } from "./points.ts";
import { periodTimex } from "./timex.ts";

/** Whether the publication date is precise enough to count in a unit. */
export function isPrecise(anchor: Anchor, granularity: Granularity): boolean {
  const precision = anchor.publication?.precision;
  if (precision === "day") return true;
  const isLong = granularity === "year" || granularity === "decade" || granularity === "century";
  return isLong ? precision !== undefined : precision === "month" && !["day", "week", "weekend"].includes(granularity);
}

/** Of a year. */
const QUARTERS = 4;

type Offset = Extract<Expression, { readonly type: "offset" }>;

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
export function isAsFine(period: Period, granularity: Granularity): boolean {
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
export function offsetPoint(said: Offset, base: Point | null, anchor: Anchor): Point | null {
  const granularity = COUNTED_IN[said.unit];
  if (anchor.quarter) return { period: periodOf("quarter", anchor.quarter.first, -QUARTERS), basis: "resolved" };
  if (!granularity || said.amount === null) return null;
  if (said.base) return base && sinceBase(said, base, anchor);
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

/** Days of which more lie between a month and the day from which years are counted where the month after it is meant. */
const HALF_YEAR = 183;

/** Days from the first of a week to its middle, which lies in the week of the same days years ago. */
const MIDWEEK = 3;

/** "ten years since May 2014", "ten years ago today", "ten years ago in May": as precise as the base. */
function sinceBase({ amount, unit, sign }: Offset, base: Point, { publication }: Anchor): Point | null {
  const years = { year: 1, decade: 10, century: 100 }[unit as "year"];
  if (years === undefined || amount === null) return null;
  const { year, month, day } = dayOf(base.period.first + (base.period.granularity === "week" ? MIDWEEK : 0));
  const isNext = sign < 0 && publication !== null && publication.day - base.period.first > HALF_YEAR;
  const at = dayNumber(year + Math.round(sign * years * amount) + (isNext ? 1 : 0), month, day);
  return { period: periodOf(base.period.granularity, at), basis: base.basis };
}
