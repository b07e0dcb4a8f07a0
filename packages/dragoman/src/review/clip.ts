import { type Run, type Runs, width, wrap } from "../print/runs.ts";

/** One line of at most `columns`; what does not fit is an ellipsis. */
export function clip(runs: Runs, columns: number): string {
  if (columns < 1) return "";
  const flat = runs.map(({ text, paint }): Run => ({ text: text.replace(/\s/g, " "), paint }));
  if (width(flat.map(({ text }) => text).join("")) <= columns) return wrapOnce(flat, columns);
  const kept: Run[] = [];
  let room = columns - 1;
  for (const { text, paint } of flat) {
    const part = fitting(text, room);
    kept.push({ text: part, paint });
    room -= width(part);
    if (part.length < text.length) break;
  }
  return wrapOnce([...kept, { text: "…", paint: null }], columns);
}

/** Blanks that a wrapped line would lose at its end do not matter on a screen. */
const wrapOnce = (runs: Runs, columns: number): string => wrap(runs, columns)[0] ?? "";

/** The longest beginning that takes at most `room` columns. */
export function fitting(text: string, room: number): string {
  let end = 0;
  let used = 0;
  for (const character of text) {
    used += width(character);
    if (used > room) break;
    end += character.length;
  }
  return text.slice(0, end);
}
