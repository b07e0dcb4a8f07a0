import { dayOf, isoDate, isoWeek, pad, padYear } from "@dragoman/model";
import type { Unit } from "./calendar.ts";
import type { Period } from "./period.ts";

const SEASONS = ["SP", "SU", "FA", "WI"];

/** TIMEX3 value of a period: 2024-SU, 2024-Q3, 2025-W06, 199. */
export function periodTimex(period: Period): string {
  const { year, month } = dayOf(period.first);
  switch (period.granularity) {
    case "century":
      return padYear(year).slice(0, 2);
    case "decade":
      return padYear(year).slice(0, 3);
    case "year":
      return padYear(year);
    case "half":
      return `${padYear(year)}-H${month > 6 ? 2 : 1}`;
    case "season":
      return `${padYear(year)}-${SEASONS[(period.season ?? 21) - 21]}`;
    case "quarter":
      return `${padYear(year)}-Q${Math.ceil(month / 3)}`;
    case "month":
      return `${padYear(year)}-${pad(month)}`;
    case "week":
      return weekTimex(period.first);
    case "weekend":
      return `${weekTimex(period.first)}-WE`;
    case "day":
      return isoDate(dayOf(period.first));
  }
}

function weekTimex(day: number): string {
  const { year, week } = isoWeek(day);
  return `${padYear(year)}-W${pad(week)}`;
}

const LETTERS: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  night: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "M",
  season: "M",
  half: "M",
  year: "Y",
  decade: "Y",
  century: "Y",
};

const FACTORS: Readonly<Partial<Record<Unit, number>>> = { quarter: 3, season: 3, half: 6, decade: 10, century: 100 };

/** What half a unit adds to its whole ones: two and a half years are P2Y6M. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = { year: "6M", hour: "30M", minute: "30S", day: "T12H" };

/** ISO 8601 length: P4Y, PT40M, P30Y for three decades; `X` for an unknown number. */
export function lengthTimex(amount: number | null, unit: Unit): string {
  const clock = unit === "second" || unit === "minute" || unit === "hour" ? "T" : "";
  if (amount === null) return `P${clock}X${unit === "decade" ? "DE" : unit === "century" ? "CE" : LETTERS[unit]}`;
  const half = HALVES[unit];
  if (half && amount % 1 === 0.5) return `P${clock}${amount < 1 ? "" : `${Math.floor(amount)}${LETTERS[unit]}`}${half}`;
  return `P${clock}${amount * (FACTORS[unit] ?? 1)}${LETTERS[unit]}`;
}
