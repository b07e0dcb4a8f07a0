import type { Expression, Match } from "../expression.ts";
import { isClauseEnd, type Line, startsWithDigit, word } from "../line.ts";
import { amountAt } from "../number.ts";
import { lengthTimex } from "../timex.ts";

/** "every year", "each Friday", "every two weeks", "every January", "annually", "Mondays". */
export function setAt(line: Line, at: number): Match | null {
  const said = word(line, at);
  if (said.recurs) return said.adjective && !endsPhrase(line, at + 1) ? null : set(at + 1, said.recurs);
  if (said.weekday && said.plural) return set(at + 1, `XXXX-WXX-${said.weekday}`);
  if (said.each) return everyAt(line, at + 1);
  return rateAt(line, at);
}

function everyAt(line: Line, at: number): Match | null {
  const next = word(line, at);
  if (next.weekday) return set(at + 1, `XXXX-WXX-${next.weekday}`);
  if (next.month) return set(at + 1, `XXXX-${String(next.month).padStart(2, "0")}`, next.month);
  if (next.part) return set(at + 1, `XXXX-XX-XXT${next.part}`);
  const number = next.unit ? { end: at, amount: 1 } : amountAt(line, at);
  const { unit } = word(line, number?.end ?? at);
  if (!number || !unit || number.amount === null || unit === "half" || unit === "quarter") return null;
  return set(number.end + 1, lengthTimex(number.amount, unit));
}

/** "a year" or "per month" after an amount: "10 million tonnes a year", "twice a week". */
function rateAt(line: Line, at: number): Match | null {
  const { per, article } = word(line, at);
  const next = word(line, at + 1);
  if (!(per || article) || !next.unit || next.plural || next.unit === "second") return null;
  const before = word(line, at - 1);
  if (!per && !before.counted && !startsWithDigit(line.tokens[at - 1])) return null;
  return set(at + 2, lengthTimex(1, next.unit));
}

/** Whether what stands before has no noun to qualify. */
function endsPhrase(line: Line, at: number): boolean {
  const next = word(line, at);
  return isClauseEnd(line, at) || Boolean(next.preposition || next.and || next.lead || next.infinitive);
}

/** "now", "at present", "in the future". */
export function refAt(line: Line, at: number): Match | null {
  for (const { rest, ref } of line.calendar.phrases.get(line.tokens[at]?.lower ?? "") ?? []) {
    if (rest.every((form, i) => line.tokens[at + 1 + i]?.lower === form)) {
      return { end: at + 1 + rest.length, expression: { type: "ref", ref } };
    }
  }
  return null;
}

function set(end: number, every: string, month: number | null = null): Match {
  const expression: Expression = { type: "set", every, month };
  return { end, expression };
}
