import type { TimeWord } from "../calendar.ts";
import type { Expression, Match, Origin, YearSaid } from "../expression.ts";
import { isClauseEnd, isDash, isGlued, type Line, skipArticle, skipFillers, startsWithDigit, word } from "../line.ts";
import type { Granularity } from "../period.ts";
import { yearAt } from "../stated.ts";
import { yearAfter } from "./dates.ts";

const PERIODS: ReadonlySet<string> = new Set([
  "century",
  "decade",
  "year",
  "quarter",
  "month",
  "week",
  "weekend",
  "day",
]);

/** "yesterday", "tomorrow morning", "tonight". */
export function dayWordAt(line: Line, at: number): Match | null {
  const { day, part } = word(line, at);
  if (day === undefined) return null;
  const expression: Expression = { type: "unit", granularity: "day", shift: day, origin: "publication" };
  return withPart(line, { end: at + 1, expression }, part);
}

/** "Friday", "last Friday", "Friday next week", "Wednesday evening"; "Mon." and its like only before a date. */
export function weekdayAt(line: Line, at: number): Match | null {
  const shifted = word(line, at).shift;
  const from = shifted === undefined ? at : at + 1;
  const { weekday, plural, guarded } = word(line, from);
  if (weekday === undefined || plural || guarded || line.tokens[from]?.form === line.tokens[from]?.lower) return null;
  const end = from + 1;
  const week = shifted === undefined ? weekAfter(line, end) : null;
  const expression: Expression = { type: "weekday", weekday, shift: shifted ?? null, week: week?.shift ?? null };
  return withPart(line, { end: week?.end ?? end, expression });
}

/** "of next week", "last week". */
function weekAfter(line: Line, at: number): { readonly end: number; readonly shift: number } | null {
  const from = word(line, at).link ? at + 1 : at;
  const { shift } = word(line, from);
  return shift !== undefined && word(line, from + 1).unit === "week" ? { end: from + 2, shift } : null;
}

function withPart(line: Line, match: Match, own?: string): Match {
  const next = word(line, match.end);
  const part = own ?? next.part;
  if (part === undefined) return match;
  const end = own === undefined ? match.end + 1 : match.end;
  return { end, expression: { type: "part", part, of: match.expression } };
}

/** "last week", "the following year", "this summer", "next July", "last night", "the same day", "the past decade". */
export function shiftedAt(line: Line, at: number): Match | null {
  const from = skipArticle(line, at);
  const said = word(line, from);
  const counts = originOf(line, said, from, from > at);
  if (!counts) return null;
  const noun = skipFillers(line, from + 1);
  const next = word(line, noun);
  const end = noun + 1;
  if (next.part) return partOfDay(next.part, counts, end);
  if (next.month && line.tokens[noun]?.form !== line.tokens[noun]?.lower) {
    return { end, expression: { type: "month", month: next.month, shift: counts.shift } };
  }
  if (next.season) return { end, expression: { type: "season", season: next.season, year: null, shift: counts.shift } };
  if (!next.unit || next.plural || !PERIODS.has(next.unit)) return null;
  if (said.running || (next.unit === "decade" && counts.shift !== 0)) {
    return { end, expression: { type: "duration", amount: 1, unit: next.unit } };
  }
  if (next.unit === "day" && counts.origin === "publication") return null;
  return { end, expression: { type: "unit", granularity: next.unit as Granularity, ...counts } };
}

/** "the next day" is told from the day before it in the text, "next year" from publication. */
function originOf(
  line: Line,
  { shift, anaphor }: TimeWord,
  at: number,
  hasArticle: boolean,
): { readonly shift: number; readonly origin: Origin } | null {
  if (anaphor !== undefined) return { shift: anaphor, origin: "previous" };
  if (shift === undefined) return null;
  const next = word(line, at + 1);
  const toNextDay = shift === 1 && (next.unit === "day" || next.part !== undefined);
  return { shift, origin: toNextDay || (hasArticle && shift === 1) ? "previous" : "publication" };
}

/** "over the weekend". */
export function weekendAt(line: Line, at: number): Match | null {
  const noun = skipArticle(line, at);
  const isBare = noun > at && word(line, noun).unit === "weekend" && !word(line, noun).plural;
  return isBare && word(line, at).number === undefined ? { end: noun + 1, expression: { type: "weekend" } } : null;
}

/** "in the quarter", of a report on business: the last that is over. */
export function quarterAt(line: Line, at: number): Match | null {
  const { unit, plural } = word(line, at + 1);
  const isBare = word(line, at).article && word(line, at).number === undefined && unit === "quarter" && !plural;
  if (!isBare || !word(line, at - 1).preposition || word(line, at + 2).link) return null;
  return { end: at + 2, expression: { type: "unit", granularity: "quarter", shift: -1, origin: "publication" } };
}

/** "this morning", "last night", "the next morning", "the same evening". */
function partOfDay(
  part: string,
  { shift, origin }: { readonly shift: number; readonly origin: Origin },
  end: number,
): Match | null {
  if (origin === "publication" && (shift > 0 || (shift < 0 && part !== "NI" && part !== "EV"))) return null;
  return { end, expression: { type: "part", part, of: { type: "unit", granularity: "day", shift, origin } } };
}

/** "summer 2024", "the summer of 2024", "spring last year", "in the autumn". */
export function seasonAt(line: Line, at: number): Match | null {
  const from = skipArticle(line, at);
  const { season, guarded } = word(line, from);
  if (!season) return null;
  const link = word(line, from + 1).link ? from + 2 : from + 1;
  const year = yearAt(line.tokens[link]);
  if (year !== null) return { end: link + 1, expression: { type: "season", season, year, shift: null } };
  const said = yearAfter(line, from + 1);
  if (said) return { end: said.end, expression: { type: "season", season, year: said.year, shift: null } };
  const before = word(line, at - 1);
  const led = before.preposition || before.lead || before.modifier;
  if (!led || word(line, from + 1).link || isGlued(line, from + 1))
    return isClauseEnd(line, from + 1) && led ? bare(season, from + 1) : null;
  return guarded && !isClauseEnd(line, from + 1) ? null : bare(season, from + 1);
}

function bare(season: number, end: number): Match {
  return { end, expression: { type: "season", season, year: null, shift: null } };
}

/** "the third quarter of 2024", "first half of next year", "Q3 2024", "fourth-quarter". */
export function portionAt(line: Line, at: number): Match | null {
  const from = skipArticle(line, at);
  const part = shortPortion(line, from) ?? longPortion(line, from);
  if (!part) return yearFirst(line, from);
  const { unit, ordinal, end } = part;
  const year = yearOf(line, end);
  if (!year && (unit === "half" || ordinal < 0)) return null;
  return { end: year?.end ?? end, expression: { type: "portion", unit, ordinal, year: year?.year ?? null } };
}

/** "the 2024 third quarter", "this year's second half". */
function yearFirst(line: Line, at: number): Match | null {
  const stated = yearAt(line.tokens[at]);
  const said = stated === null ? yearAfter(line, at) : { end: at + 1, year: stated };
  if (!said) return null;
  const part = longPortion(line, line.tokens[said.end]?.lower === "'s" ? said.end + 1 : said.end);
  if (!part || (said.end > at + 1 && part.end === said.end + 2 && line.tokens[said.end]?.lower !== "'s")) return null;
  return { end: part.end, expression: { type: "portion", unit: part.unit, ordinal: part.ordinal, year: said.year } };
}

interface Portion {
  readonly unit: "half" | "quarter";
  readonly ordinal: number;
  readonly end: number;
}

function shortPortion(line: Line, at: number): Portion | null {
  const { quarter, half } = word(line, at);
  if (quarter) return { unit: "quarter", ordinal: quarter, end: at + 1 };
  return half ? { unit: "half", ordinal: half, end: at + 1 } : null;
}

function longPortion(line: Line, at: number): Portion | null {
  const { ordinal: said, shift } = word(line, at);
  const ordinal = said ?? (shift === -1 ? -1 : 0);
  const noun = isDash(line.tokens[at + 1]) ? at + 2 : at + 1;
  const { unit } = word(line, noun);
  if (unit !== "quarter" && unit !== "half") return null;
  const fits = ordinal !== 0 && Math.abs(ordinal) <= (unit === "half" ? 2 : 4);
  return fits ? { unit, ordinal, end: noun + 1 } : null;
}

/** The year after a part of it: "of 2024", "2024", "of next year", "of the year". */
export function yearOf(line: Line, at: number): { readonly end: number; readonly year: YearSaid } | null {
  const linked = word(line, at).link ? at + 1 : at;
  const stated = yearAt(line.tokens[linked]);
  if (stated !== null && startsWithDigit(line.tokens[linked])) return { end: linked + 1, year: stated };
  const said = yearAfter(line, at);
  if (said) return said;
  const noun = skipArticle(line, linked);
  const isYear = linked > at && noun > linked && word(line, noun).unit === "year" && !word(line, noun).plural;
  return isYear ? { end: noun + 1, year: { shift: 0, origin: "publication" } } : null;
}
