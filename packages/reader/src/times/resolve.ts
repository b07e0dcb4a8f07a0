import { dayOf, pad } from "@dragoman/model";
import type { Anchor } from "./anchor.ts";
import { edtf } from "./edtf.ts";
import type { Expression, Phrase, YearSaid } from "./expression.ts";
import { type Interval, type Period, periodAt } from "./period.ts";
import { type Point, pointOf, yearOf } from "./points.ts";
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

/** The value of a phrase against publication and the time before it. */
export function resolve(phrase: Phrase, anchor: Anchor): Resolved {
  const { expression } = phrase;
  switch (expression.type) {
    case "duration": {
      const { amount, unit } = expression;
      const timex3 = lengthTimex(amount, unit);
      return {
        value: amount === null ? null : unit === "weekend" ? lengthTimex(amount * 2, "day") : timex3,
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
      return resolveRange(expression, anchor);
    case "months":
      return resolveMonths(expression.count, expression.year, anchor);
    default:
      return resolvePoint(phrase, anchor);
  }
}

/** EDTF of "every January"; other sets give the length after which they come back. */
function setValue({ every, month }: Expression & { type: "set" }): string | null {
  if (month !== null) return `XXXX-${pad(month)}`;
  return every.startsWith("P") && !every.endsWith("E") ? every : null;
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
  return { value: edtf(interval, about && !point.clock) + (point.clock ?? ""), timex3, kind, interval, basis };
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
  if (expression.type !== "range") return null;
  const [from, to] = [masked(expression.from), masked(expression.to)];
  return from === null || to === null ? null : `${from}/${to}`;
}

function resolveRange({ from, to }: Expression & { type: "range" }, anchor: Anchor): Resolved {
  const begin = pointOf(from, anchor);
  const end = pointOf(to, { ...anchor, previous: begin?.period ?? anchor.previous });
  if (!begin || !end) return unresolved({ type: "range", from, to }, "date");
  const later = end.period.last < begin.period.first ? (pointAfter(to, begin.period) ?? end) : end;
  if (later.period.last < begin.period.first) return unresolved({ type: "ref", ref: "" }, "date");
  const interval = { begin: begin.period, end: later.period };
  const value = edtf(interval, false);
  const basis = begin.basis === "stated" && end.basis === "stated" ? "stated" : "resolved";
  return { value, timex3: value, kind: "date", interval, basis };
}

/** A date without a year comes after the one that it ends. */
function pointAfter(expression: Expression, begin: Period): Point | null {
  if (expression.type !== "date" || expression.year !== null) return null;
  const publication = { day: begin.last, precision: "day" } as const;
  return pointOf(expression, { publication, previous: null, direction: "future", quarter: null, southern: false });
}

function resolveMonths(count: number, said: YearSaid, anchor: Anchor): Resolved {
  const year = yearOf(said, anchor);
  const timex3 = lengthTimex(Math.abs(count), "month");
  if (!year) return { value: null, timex3, kind: "date", interval: null, basis: "stated" };
  const first = year.year * 12 + (count > 0 ? 0 : 12 + count);
  const interval = { begin: periodAt("month", first), end: periodAt("month", first + Math.abs(count) - 1) };
  return { value: edtf(interval, false), timex3, kind: "date", interval, basis: year.basis };
}
