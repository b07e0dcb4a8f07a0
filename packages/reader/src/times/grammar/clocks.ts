import { clockAt } from "../clock.ts";
import type { Match } from "../expression.ts";
import { type Line, word } from "../line.ts";
import { dateAt } from "./dates.ts";
import { dayWordAt, weekdayAt } from "./relative.ts";

/** "10:30 a.m.", "3 p.m. GMT on Friday", "18:00 local time, 12 May". */
export function clockTimeAt(line: Line, at: number): Match | null {
  const { hour } = word(line, at);
  const named = hour === undefined ? null : { end: at + 1, hour, minute: 0, zone: null };
  const clock = named ?? clockAt(line.tokens, at, line.calendar);
  if (!clock || isScore(line, at, clock.end)) return null;
  const comma = line.tokens[clock.end]?.form === "," ? clock.end + 1 : clock.end;
  const from = word(line, comma).preposition ? comma + 1 : comma;
  const day = dateAt(line, from) ?? weekdayAt(line, from) ?? dayWordAt(line, from);
  const on = day && (day.expression.type !== "date" || day.expression.day !== null) ? day : null;
  return { end: on?.end ?? clock.end, expression: { type: "clock", clock, on: on?.expression ?? null } };
}

/** "3:45" with neither half nor zone is a time of day only after a preposition. */
function isScore(line: Line, at: number, end: number): boolean {
  const bare = end === at + 1 && /^\d+:\d+$/.test(line.tokens[at]?.form ?? "");
  return bare && !word(line, at - 1).preposition && !word(line, at - 1).lead;
}
