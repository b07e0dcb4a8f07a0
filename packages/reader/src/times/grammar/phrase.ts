import type { TimeModifier } from "@dragoman/model";
import type { Expression, Match, Phrase } from "../expression.ts";
import { isDash, isGlued, type Line, skipArticle, word } from "../line.ts";
import type { Granularity } from "../period.ts";
import { clockTimeAt } from "./clocks.ts";
import { countedDayAt, dateAt, dayListAt, eraAt, spelledYearAt, weekOfMonthAt, yearsAt } from "./dates.ts";
import { lengthAt, neighbourAt, runAt, vagueAt } from "./lengths.ts";
import { refAt, setAt } from "./recurring.ts";
import { dayWordAt, portionAt, quarterAt, seasonAt, shiftedAt, weekdayAt, weekendAt } from "./relative.ts";

/** Rules for plain expressions; of those that fit at a token the longest wins, and of equals the first. */
const RULES: readonly ((line: Line, at: number) => Match | null)[] = [
  dateAt,
  weekOfMonthAt,
  countedDayAt,
  clockTimeAt,
  portionAt,
  runAt,
  shiftedAt,
  dayWordAt,
  weekdayAt,
  weekendAt,
  quarterAt,
  seasonAt,
  eraAt,
  yearsAt,
  spelledYearAt,
  setAt,
  neighbourAt,
  lengthAt,
  vagueAt,
  refAt,
];

/** The expressions that begin at a token: none, one, or the several days of "May 26 and 27". */
export function phrasesAt(line: Line, at: number): readonly Phrase[] {
  const { lead } = word(line, at);
  const days = dayListAt(line, at);
  if (days && !days.isRange) {
    return days.dates.map((expression, i) => {
      const [from, end] = days.spans[i] as readonly [number, number];
      return { from, end, expression, modifier: null, open: null };
    });
  }
  const phrase = (lead && openAt(line, at, lead)) || spanAt(line, at);
  return phrase ? [phrase] : [];
}

/** "since last summer", "by the end of 2030", "until December 31". */
function openAt(line: Line, at: number, lead: TimeModifier): Phrase | null {
  const inner = softenedAt(line, at + 1);
  if (!inner || !isPoint(inner.expression) || line.tokens[inner.end]?.lower === "'s") return null;
  const open = lead === "since" || lead === "after" ? "after" : "before";
  return { ...inner, from: at, modifier: inner.modifier ?? lead, open };
}

/** Whether an expression lies on the calendar, so that "since" or "until" can open it. */
function isPoint({ type }: Expression): boolean {
  return type !== "duration" && type !== "set" && type !== "ref" && type !== "range";
}

/** A range, or the single expression that begins there. */
function spanAt(line: Line, at: number): Phrase | null {
  if (word(line, at).opensRange) return rangeAt(line, at, at + 1, softenedAt(line, at + 1)) ?? softenedAt(line, at);
  const single = softenedAt(line, at);
  return rangeAt(line, at, at, single) ?? single;
}

/** "from 2024 to 2027", "between 2 May and 5 June", "26-27 May", "January to March"; `first` stands at `from`. */
function rangeAt(line: Line, at: number, from: number, first: Phrase | null): Phrase | null {
  const opened = from > at;
  const days = dayListAt(line, from);
  if (days)
    return phrase(at, days.end, { type: "range", from: days.dates[0] as Expression, to: days.dates[1] as Expression });
  if (!first || !isPoint(first.expression)) return null;
  if (opened && word(line, first.end).onwards)
    return { ...first, from: at, end: first.end + 1, modifier: "since", open: "after" };
  const joint = line.tokens[first.end]?.form === "," ? first.end + 1 : first.end;
  const { range, and } = word(line, joint);
  const joins = range || (and && opened) || (isDash(line.tokens[joint]) && line.tokens[joint + 1] !== undefined);
  const second = joins ? softenedAt(line, joint + 1) : null;
  if (!second || !agrees(first.expression, second.expression)) return null;
  return phrase(at, second.end, {
    type: "range",
    from: withYearOf(first.expression, second.expression),
    to: second.expression,
  });
}

/** Only like goes with like: years with years, dates with dates. */
function agrees(from: Expression, to: Expression): boolean {
  if (from.type === "year" && to.type === "year") return from.year < to.year;
  if (from.type === "weekday" && to.type === "weekday") return from.weekday < to.weekday;
  return from.type === "date" && (to.type === "date" || (to.type === "unit" && to.granularity === "day"));
}

/** "January to March 2024": the first takes the year of the second, or the one before. */
function withYearOf(from: Expression, to: Expression): Expression {
  if (from.type !== "date" || to.type !== "date" || from.year !== null || to.year === null) return from;
  if (typeof to.year === "number") return { ...from, year: from.month > to.month ? to.year - 1 : to.year };
  return { ...from, year: to.year };
}

/** "about three years ago", "early May", "the end of 2030", "later this year", or the plain expression. */
function softenedAt(line: Line, at: number): Phrase | null {
  const { about, modifier, offset, narrated } = word(line, at);
  const from = skipArticle(line, at);
  const stretched = stretchAt(line, from);
  if (stretched && countedDayAt(line, at) === null) return { ...stretched, from: at };
  if (about) return aboutAt(line, at);
  const early = modifier ?? word(line, from).modifier;
  if (early) return modifiedAt(line, at, modifier ? at : from, early);
  const plain = plainAt(line, at);
  if (plain) return phrase(at, plain.end, plain.expression);
  const later = offset !== undefined && narrated ? (plainAt(line, at + 1) ?? withinAt(line, at + 1)) : null;
  const isUnit = later && (later.expression.type === "unit" || later.expression.type === "date");
  return isUnit ? phrase(at, later.end, later.expression) : null;
}

/** "in the month" after "earlier": that of publication. */
function withinAt(line: Line, at: number): Match | null {
  const noun = skipArticle(line, at + 1);
  const { unit, plural } = word(line, noun);
  const isUnit = unit === "week" || unit === "month" || unit === "year";
  if (!word(line, at).preposition || noun === at + 1 || !isUnit || plural) return null;
  return { end: noun + 1, expression: { type: "unit", granularity: unit, shift: 0, origin: "publication" } };
}

function aboutAt(line: Line, at: number): Phrase | null {
  const isOther = word(line, at + 1).article && word(line, at + 1).number === undefined;
  const plain = isOther ? null : plainAt(line, at + 1);
  if (!plain || plain.expression.type === "set" || plain.expression.type === "ref") return null;
  return { ...phrase(at, plain.end, plain.expression), modifier: "about" };
}

/** "early 2024", "mid-May", "late last year". */
function modifiedAt(line: Line, at: number, said: number, modifier: TimeModifier): Phrase | null {
  const from = isDash(line.tokens[said + 1]) && isGlued(line, said + 1) ? said + 2 : said + 1;
  const link = word(line, from).link ? from + 1 : from;
  const plain = plainAt(line, link);
  return plain && isPoint(plain.expression) ? { ...phrase(at, plain.end, plain.expression), modifier } : null;
}

/** "the end of 2030", "the start of next week", "the end of the month", "year-end", "the second half of May". */
function stretchAt(line: Line, at: number): Phrase | null {
  const half = halfOf(line, at);
  const stretch = half ?? word(line, at).stretch;
  if (!stretch) return unitEnd(line, at);
  const link = half ? at + 2 : at + 1;
  if (!word(line, link).link) return null;
  const plain = plainAt(line, link + 1) ?? thisUnit(line, link + 1);
  return plain && isPoint(plain.expression) ? { ...phrase(at, plain.end, plain.expression), modifier: stretch } : null;
}

/** The halves of what is no year. */
function halfOf(line: Line, at: number): TimeModifier | null {
  const { ordinal } = word(line, at);
  if (word(line, at + 1).unit !== "half" || !word(line, at + 2).link || (ordinal !== 1 && ordinal !== 2)) return null;
  const isYear = plainAt(line, at)?.expression.type === "portion";
  return isYear ? null : ordinal === 1 ? "early" : "late";
}

/** "year-end", "month-end". */
function unitEnd(line: Line, at: number): Phrase | null {
  const { unit } = word(line, at);
  const end = isDash(line.tokens[at + 1]) ? at + 2 : at + 1;
  if ((unit !== "year" && unit !== "month") || end === at + 1 || word(line, end).stretch !== "end") return null;
  return { ...phrase(at, end + 1, current(unit)), modifier: "end" };
}

/** "the year", "the month" where only the present one can be meant. */
function thisUnit(line: Line, at: number): Match | null {
  const noun = skipArticle(line, at);
  const { unit, plural, season } = word(line, noun);
  if (noun === at || plural) return null;
  if (season) return { end: noun + 1, expression: { type: "season", season, year: null, shift: null } };
  const fits = unit === "year" || unit === "month" || unit === "week" || unit === "decade" || unit === "century";
  return fits ? { end: noun + 1, expression: current(unit) } : null;
}

function current(granularity: Granularity): Expression {
  return { type: "unit", granularity, shift: 0, origin: "publication" };
}

function plainAt(line: Line, at: number): Match | null {
  let best: Match | null = null;
  for (const rule of RULES) {
    const match = rule(line, at);
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}

function phrase(from: number, end: number, expression: Expression): Phrase {
  return { from, end, expression, modifier: null, open: null };
}
