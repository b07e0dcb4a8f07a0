import { type Line, word } from "./line.ts";

export type Direction = "future" | "past" | null;

/** Tokens in which a cue governs. */
const REACH = 14;

/** Whether the words around a time tell a future or a past: the nearest cue to its left, else a future one right after. */
export function directionOf(line: Line, from: number, end: number): Direction {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    if (line.tokens[i]?.form === ";") break;
    const cue = cueAt(line, i);
    if (cue) return cue;
  }
  for (let i = end; i < Math.min(line.tokens.length, end + REACH); i++) {
    const cue = cueAt(line, i);
    if (cue) return cue;
  }
  return null;
}

/** A listed cue, or a word with the ending of the past. */
function cueAt(line: Line, at: number): Direction {
  const { cue, cueTo } = word(line, at);
  if (cue) return cue;
  if (cueTo !== undefined) return cueTo === (word(line, at + 1).infinitive ?? false) ? "future" : null;
  const lower = line.tokens[at]?.lower ?? "";
  return lower.length > 4 && lower.endsWith(line.calendar.pastEnding) ? "past" : null;
}
