import { dayOf, isoDate, pad, padYear } from "@dragoman/model";
import type { Interval, Period } from "./period.ts";

/** EDTF of an interval: a period by itself, or two ends with `..` for an open one. */
export function edtf({ begin, end }: Interval, about: boolean): string {
  const tilde = about ? "~" : "";
  if (begin && begin === end) return periodEdtf(begin, tilde);
  return `${begin ? edge(begin, true) : ".."}/${end ? edge(end, false) : ".."}`;
}

/** Quarters, halves and weeks are intervals of months and days, decades and centuries have unknown digits. */
function periodEdtf(period: Period, tilde: string): string {
  switch (period.granularity) {
    case "century":
      return `${pad(Math.floor(dayOf(period.first).year / 100))}XX`;
    case "decade":
      return `${padYear(dayOf(period.first).year).slice(0, 3)}X`;
    case "half":
    case "quarter":
    case "week":
    case "weekend":
      return `${edge(period, true)}/${edge(period, false)}`;
    default:
      return edge(period, true) + tilde;
  }
}

/** One end of an interval, as precise as its period. */
function edge(period: Period, isFirst: boolean): string {
  const day = dayOf(isFirst ? period.first : period.last);
  switch (period.granularity) {
    case "century":
    case "decade":
    case "year":
      return padYear(day.year);
    case "season":
      return `${padYear(dayOf(period.first).year)}-${period.season}`;
    case "half":
    case "quarter":
    case "month":
      return `${padYear(day.year)}-${pad(day.month)}`;
    default:
      return isoDate(day);
  }
}
