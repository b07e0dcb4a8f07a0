import type { Paint } from "./colour.ts";

/** A stretch of text in one colour. */
export interface Run {
  readonly text: string;
  readonly paint: Paint | null;
}

/** Text in several colours, measured and wrapped as if it had none. */
export type Runs = readonly Run[];

/** A single run. */
export const run = (text: string, paint: Paint | null = null): Run => ({ text, paint });

/** The characters alone. */
export const plainText = (runs: Runs): string => runs.map(({ text }) => text).join("");

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{M}\p{Cf}]/u;

/** Columns that a text takes on a terminal: East Asian letters take two, combining marks none. */
export function width(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** Breaks at blanks, and inside words that are too long, into lines of at most `columns`; line breaks in the text stay. */
export function wrap(runs: Runs, columns: number): readonly string[] {
  const paint = painter(runs);
  const lines: string[] = [];
  let from = 0;
  for (const paragraph of plainText(runs).split("\n")) {
    for (const [start, end] of lineSpans(paragraph, columns)) lines.push(paint(from + start, from + end));
    from += paragraph.length + 1;
  }
  return lines;
}

function lineSpans(text: string, columns: number): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const needed = width(text.slice(end, index)) + width(word);
    if (end > start && used + needed > columns) {
      spans.push([start, end]);
      start = index;
      used = width(word);
    } else {
      used += needed;
    }
    end = index + word.length;
    while (used > columns) {
      const cut = fitting(text, start, columns);
      spans.push([start, cut]);
      used -= width(text.slice(start, cut));
      start = cut;
    }
  }
  spans.push([start, end]);
  return spans;
}

/** The end of the longest stretch from `start` that fits; at least one character. */
function fitting(text: string, start: number, columns: number): number {
  let end = start;
  let used = 0;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end)!);
    used += width(character);
    if (used > columns && end > start) return end;
    end += character.length;
  }
  return end;
}

/** An article must not steer the terminal. */
const CONTROLS = /\p{Cc}/gu;

/** Paints slices of the runs' text, which must be asked for from left to right. */
function painter(runs: Runs): (start: number, end: number) => string {
  let next = 0;
  let at = 0;
  return (start, end) => {
    let line = "";
    while (next < runs.length) {
      const { text, paint } = runs[next]!;
      const part = text.slice(Math.max(0, start - at), Math.max(0, end - at)).replace(CONTROLS, " ");
      line += paint && part !== "" ? paint(part) : part;
      if (at + text.length >= end) break;
      at += text.length;
      next++;
    }
    return line;
  };
}
