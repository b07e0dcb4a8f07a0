import type { Palette } from "../print/colour.ts";
import { type Runs, run, width } from "../print/runs.ts";
import { clip, fitting } from "./clip.ts";
import type { Desk, Frame, Size } from "./desk.ts";
import { inserted, type Line, lineOf, typed } from "./line.ts";

/** What stands above a question: the page, with these lines at its foot and the cursor in one of them. */
export type Page = (size: Size, foot: readonly string[], cursor: Frame["cursor"]) => Frame;

/** A question for one line of text. */
export interface Question {
  readonly label: string;
  /** What stands in the line at first. */
  readonly text: string;
  /** Why the text cannot be taken, or null. */
  readonly problem: (text: string) => string | null;
  readonly hint: string;
}

/** Asks for a line of text at the foot of the page; null when the analyst escapes. */
export async function askLine(desk: Desk, page: Page, question: Question, colours: Palette): Promise<string | null> {
  let line = lineOf(question.text);
  while (true) {
    const key = await desk.next((size) => lineFrame(page, size, question, line, colours));
    if (key === null || isEscape(key)) return null;
    if (key.kind === "paste") line = inserted(line, key.text);
    else if (key.name !== "enter") line = typed(line, key.name);
    else if (question.problem(line.text) === null) return line.text;
  }
}

/** Asks for y or n; anything but y is no. */
export async function askYes(desk: Desk, page: Page, question: string, colours: Palette): Promise<boolean> {
  const foot = (size: Size): readonly string[] => [
    clip([run(question, colours.strong)], size.columns),
    colours.faint("y yes · any other key no"),
  ];
  const key = await desk.next((size) => page(size, foot(size), null));
  return key?.kind === "key" && (key.name === "y" || key.name === "Y");
}

/** Keys that leave a question. */
export const isEscape = (key: { readonly kind: string; readonly name?: string }): boolean =>
  key.kind === "key" && (key.name === "escape" || key.name === "ctrl-c");

function lineFrame(page: Page, size: Size, question: Question, line: Line, colours: Palette): Frame {
  const label: Runs = [run(`${question.label}: `, colours.strong)];
  const taken = width(label[0]!.text);
  const { shown, column } = windowOf(line, size.columns - taken - 1);
  const problem = question.problem(line.text);
  const below = problem === null ? run(question.hint, colours.faint) : run(problem, colours.warning);
  const foot = [clip([...label, run(shown)], size.columns), clip([below], size.columns)];
  return page(size, foot, { row: 0, column: taken + column });
}

/** The part of a line that fits, with the cursor in it and the column where it stands. */
export function windowOf({ text, cursor }: Line, columns: number): { readonly shown: string; readonly column: number } {
  let start = 0;
  while (start < cursor && width(text.slice(start, cursor)) >= columns)
    start += String.fromCodePoint(text.codePointAt(start)!).length;
  return { shown: fitting(text.slice(start), columns), column: width(text.slice(start, cursor)) };
}
