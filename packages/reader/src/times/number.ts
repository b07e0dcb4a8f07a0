import { isDash, isGlued, type Line, startsWithDigit, word } from "./line.ts";

/** A number and the token after it; null for "several". */
export interface Amount {
  readonly end: number;
  readonly amount: number | null;
}

/** "40", "2.5", "two", "twenty-five", "a", "a couple of", "several", "two and a half", "half a". */
export function amountAt(line: Line, at: number): Amount | null {
  const { number, vague, article } = word(line, at);
  if (startsWithDigit(line.tokens[at])) return digits(line, at);
  if (vague) return { end: pastOf(line, at + 1), amount: null };
  if (number === undefined) return null;
  const next = word(line, at + 1);
  if (article && next.vague) return { end: pastOf(line, at + 2), amount: null };
  if (article && next.number !== undefined && next.collective)
    return { end: pastOf(line, at + 2), amount: next.number };
  if (number < 1) return { end: next.article ? at + 2 : at + 1, amount: number };
  return withHalf(line, compound(line, at, number));
}

function digits(line: Line, at: number): Amount | null {
  const form = (line.tokens[at]?.form ?? "").replaceAll(",", "");
  if (!/^\d{1,6}(?:\.\d{1,2})?$/.test(form)) return null;
  const isHalf = [1, 2, 3].map((step) => line.tokens[at + step]?.form).join("") === "1/2";
  if (isHalf) return { end: at + 4, amount: Number(form) + 0.5 };
  return withHalf(line, { end: at + 1, amount: Number(form) });
}

/** "twenty-five", "five hundred", "hundred". */
function compound(line: Line, at: number, number: number): Amount {
  const joint = isDash(line.tokens[at + 1]) ? at + 2 : at + 1;
  const next = word(line, joint).number;
  if (next === undefined || word(line, joint).article) return { end: at + 1, amount: number };
  if (number >= 20 && number < 100 && next < 10) return { end: joint + 1, amount: number + next };
  return next >= 100 && joint === at + 1 ? { end: joint + 1, amount: number * next } : { end: at + 1, amount: number };
}

/** "two and a half", "a year and a half". */
export function withHalf(line: Line, { end, amount }: Amount): Amount {
  const isHalf = word(line, end).and && word(line, end + 1).article && word(line, end + 2).number === 0.5;
  return isHalf && amount !== null ? { end: end + 3, amount: amount + 0.5 } : { end, amount };
}

/** Past the "of" of "a couple of". */
function pastOf(line: Line, at: number): number {
  return word(line, at).link ? at + 1 : at;
}

/** Whether the number at a token is part of a bigger or composed one, and so begins nothing. */
export function continuesNumber(line: Line, at: number): boolean {
  return startsWithDigit(line.tokens[at]) && isGlued(line, at) && /[.,/:$€£#]/.test(line.tokens[at - 1]?.form ?? "");
}
