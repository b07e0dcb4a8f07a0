import type { Span } from "@dragoman/model";
import { classAt, isBlank, LOWER } from "./characters.ts";

/** A line without the blanks at its ends. */
interface Line {
  readonly span: Span;
  readonly indent: number;
  /** Whether an empty line stands before it. */
  readonly afterBlank: boolean;
}

const WRAP_MIN = 45;
const WRAP_MAX = 110;

/**
 * Spans of the paragraphs. An empty line always parts them. A single newline does too, unless the text is wrapped at a
 * column or a sentence visibly runs on.
 */
export function paragraphs(text: string): Span[] {
  const lines = readLines(text);
  const wrapped = isWrapped(text, lines);
  const found: Span[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = found.at(-1);
    if (open && last && !line.afterBlank && continues(text, last, line, wrapped)) {
      found[found.length - 1] = [open[0], line.span[1]];
    } else found.push(line.span);
    last = line;
  }
  return found;
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    let start = from;
    let end = to;
    while (start < end && isBlank(classAt(text, start))) start++;
    while (end > start && isBlank(classAt(text, end - 1))) end--;
    if (start === end) afterBlank = true;
    else {
      lines.push({ span: [start, end], indent: start - from, afterBlank });
      afterBlank = false;
    }
    from = to + 1;
  }
  return lines;
}

/** Whether lines were broken at a column: many neighbours, most of them of like length, some begun in lower case. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let joints = 0;
  let full = 0;
  let lower = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.afterBlank) continue;
    const length = lengthOf(lines[i - 1] as Line);
    joints++;
    if (length >= WRAP_MIN && length <= WRAP_MAX) full++;
    if (classAt(text, line.span[0]) === LOWER) lower++;
  }
  return joints >= 2 && full >= joints * 0.6 && lower >= joints * 0.25;
}

function lengthOf(line: Line): number {
  return line.span[1] - line.span[0];
}

function continues(text: string, last: Line, line: Line, wrapped: boolean): boolean {
  if (startsItem(text, line.span)) return false;
  if (wrapped) {
    const indented = line.indent >= 2 && last.indent < line.indent;
    return !indented && lengthOf(last) >= WRAP_MIN / 2;
  }
  return classAt(text, line.span[0]) === LOWER && !isFinal(text.charCodeAt(last.span[1] - 1));
}

/** "- item", "• item", "* item". */
function startsItem(text: string, [start, end]: Span): boolean {
  return end - start > 2 && "-•*–—·▪".includes(text[start] as string) && isBlank(classAt(text, start + 1));
}

/** A mark that ends a sentence or leads to a list. */
function isFinal(code: number): boolean {
  return ".!?:;\"”'’)…".includes(String.fromCharCode(code));
}
