import type { TimeWord, Unit } from "../calendar.ts";
import type { Expression, Match } from "../expression.ts";
import { isClauseEnd, isDash, isGlued, type Line, skipArticle, skipFillers, word } from "../line.ts";
import { amountAt, continuesNumber, withHalf } from "../number.ts";
import { dateAt, yearsAt } from "./dates.ts";
import { shiftedAt, yearOf } from "./relative.ts";

/** "four years", "six-month", "three years ago", "a day earlier", "ten years since 2014", "a few weeks". */
export function lengthAt(line: Line, at: number): Match | null {
  if (continuesNumber(line, at)) return null;
  const length = plainLength(line, at);
  if (!length || isAge(line, length.end)) return null;
  const { end, amount, unit } = length;
  return offsetAfter(line, length) ?? { end: lengthTail(line, end), expression: { type: "duration", amount, unit } };
}

interface Length {
  readonly end: number;
  readonly amount: number | null;
  readonly unit: Unit;
}

function plainLength(line: Line, at: number): Length | null {
  const number = amountAt(line, at);
  if (!number) return null;
  const hyphen = isDash(line.tokens[number.end]) && isGlued(line, number.end);
  const noun = skipFillers(line, hyphen ? number.end + 1 : number.end);
  const { unit, plural } = word(line, noun);
  if (!unit || unit === "half" || unit === "season" || (unit === "quarter" && hyphen)) return null;
  if (!plural && !hyphen && !countsOne(line, at, number.amount, unit)) return null;
  return { unit, ...withHalf(line, { end: noun + 1, amount: number.amount }) };
}

/** Whether a singular unit can follow: "a year" but not "a second"; "five year" is heard for "five years", "2016 calendar year" is none. */
function countsOne(line: Line, at: number, amount: number | null, unit: Unit): boolean {
  if (unit === "second" || (word(line, at).article && unit === "quarter")) return false;
  return amount === null || amount <= 1 || word(line, at).number !== undefined;
}

/** "37-year-old", "52 years old". */
function isAge(line: Line, at: number): boolean {
  return word(line, isDash(line.tokens[at]) ? at + 1 : at).age ?? false;
}

/** Past "-long". */
function lengthTail(line: Line, at: number): number {
  const from = isDash(line.tokens[at]) ? at + 1 : at;
  return word(line, from).lengthTail ? from + 1 : at;
}

/** "ago", "ago today", "earlier", "on,", "from now", "since 2014" after a length. */
function offsetAfter(line: Line, { end, amount, unit }: Length): Match | null {
  const make = (to: number, sign: number, narrated: boolean, base: Expression | null = null): Match => ({
    end: to,
    expression: { type: "offset", amount, unit, sign, origin: narrated ? "previous" : "publication", base },
  });
  const next = word(line, end);
  const isYearsAgo = next.offset === -1 && !next.narrated && /^(year|decade)$/.test(unit) && amount !== null;
  const day = isYearsAgo ? dayBehind(line, end + 1) : null;
  if (day) return make(day.end, -1, false, day.expression);
  const behind = next.offset === undefined ? 0 : offsetEnd(line, end);
  if (behind > 0) return make(behind, next.offset!, next.narrated ?? false);
  if (next.onwards && isClauseEnd(line, end + 1)) return make(end + 1, 1, true);
  const { ref, day: today } = word(line, end + 1);
  if (next.opensRange && (ref === "PRESENT_REF" || today === 0)) return make(end + 2, 1, false);
  if (next.lead !== "since") return null;
  const base = dateAt(line, end + 1) ?? yearsAt(line, end + 1);
  return base && amount !== null ? make(base.end, 1, false, base.expression) : null;
}

/** Where "ago", "later", "after", "after it" at the end of a clause ends; 0 before what else "after" may govern. */
function offsetEnd(line: Line, at: number): number {
  const isPointed = word(line, at + 1).pointer === true && isClauseEnd(line, at + 2);
  return isPointed ? at + 2 : word(line, at).lead && !isClauseEnd(line, at + 1) ? 0 : at + 1;
}

/** "ago today", "ago last month", "ago in May", "ago, on 5 May": from when years are counted back. */
function dayBehind(line: Line, at: number): Match | null {
  if (word(line, at).day === 0) return { end: at + 1, expression: TODAY };
  const near = word(line, at).shift === undefined ? null : shiftedAt(line, at);
  if (near?.expression.type === "unit" && near.expression.granularity !== "year") return near;
  const from = line.tokens[at]?.form === "," ? at + 1 : at;
  const date = word(line, from).preposition ? dateAt(line, from + 1) : null;
  return date?.expression.type === "date" && date.expression.year === null ? date : null;
}

const TODAY: Expression = { type: "unit", granularity: "day", shift: 0, origin: "publication" };

/** "the day before", "the year after", "the week earlier". */
export function neighbourAt(line: Line, at: number): Match | null {
  const from = skipArticle(line, at);
  const { unit, plural } = word(line, from);
  const next = word(line, from + 1);
  if (from === at || !unit || plural || next.offset === undefined || !(next.narrated || next.lead)) return null;
  const end = word(line, from + 2).preposition ? from + 2 : offsetEnd(line, from + 1);
  if (end === 0) return null;
  const expression: Expression = { type: "offset", amount: 1, unit, sign: next.offset, origin: "previous", base: null };
  return { end, expression };
}

/** "the past two months", "the next few years", "the first nine months of 2024", "recent years", "the coming weeks". */
export function runAt(line: Line, at: number): Match | null {
  const from = skipArticle(line, at);
  const said = word(line, from);
  const isFirst = said.ordinal === 1;
  const isRun = said.running || isFirst || (said.shift ?? said.anaphor ?? 0) !== 0;
  if (!isRun && said.ref === undefined) return null;
  return runRef(line, from, said) ?? countedRun(line, from + 1, isFirst ? 1 : -1);
}

/** "recent years", "the coming weeks": no length and no date. */
function runRef(line: Line, at: number, { running, shift, ref }: TimeWord): Match | null {
  const noun = word(line, at + 1);
  if (!noun.unit || !noun.plural || !(running || ref)) return null;
  return { end: at + 2, expression: { type: "ref", ref: ref ?? ((shift ?? 0) < 0 ? "PAST_REF" : "FUTURE_REF") } };
}

function countedRun(line: Line, at: number, sign: number): Match | null {
  const length = word(line, at).article ? null : plainLength(line, at);
  return length && (yearMonths(line, length, sign) ?? lengthOf(length));
}

function lengthOf({ end, amount, unit }: Length): Match {
  return { end, expression: { type: "duration", amount, unit } };
}

/** "the first nine months of 2024". */
function yearMonths(line: Line, { end, amount, unit }: Length, sign: number): Match | null {
  const year = yearOf(line, end);
  const months = (amount ?? 0) * (unit === "quarter" ? 3 : 1);
  if (!year || (unit !== "month" && unit !== "quarter") || months < 1 || months > 12 || !Number.isInteger(months))
    return null;
  return { end: year.end, expression: { type: "months", count: sign * months, year: year.year } };
}

/** "for years", "decades of talks": a plural without a number after a preposition. */
export function vagueAt(line: Line, at: number): Match | null {
  const { unit, plural } = word(line, at);
  if (!unit || !plural) return null;
  const before = word(line, at - 1);
  const next = word(line, at + 1);
  const isLength = before.preposition || before.about || (next.offset !== undefined && !next.narrated);
  if (!isLength) return null;
  return (
    offsetAfter(line, { end: at + 1, amount: null, unit }) ?? {
      end: at + 1,
      expression: { type: "duration", amount: null, unit },
    }
  );
}
