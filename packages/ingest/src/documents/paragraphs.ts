import type { Line, Page } from "./line.ts";

/** A text put together from pages. */
export interface Paged {
  readonly text: string;
  /** Where the text of each page begins. */
  readonly pages: readonly number[];
}

/** Joins lines to paragraphs, over the borders of columns and pages too, and parted words to whole ones. */
export function joinPages(pages: readonly Page[]): Paged {
  const leading = leadingOf(pages);
  const known = wordsOf(pages);
  const starts: number[] = [];
  let text = "";
  let before: Line | null = null;
  for (const page of pages) {
    for (const [index, line] of page.lines.entries()) {
      text = before === null ? "" : text + gapBetween(before, line, leading);
      if (index === 0) starts.push(text.length);
      text = join(text, line.text, known);
      before = line;
    }
    if (page.lines.length === 0) starts.push(text.length);
  }
  return { text, pages: starts };
}

/** The usual distance between lines, in heights of letters. */
function leadingOf(pages: readonly Page[]): number {
  const steps = pages.flatMap(({ lines }) => lines.slice(1).map((line, i) => (lines[i]!.y - line.y) / line.size));
  const sorted = steps.filter((step) => step > 0.5 && step < 3).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1.2;
}

function gapBetween(before: Line, line: Line, leading: number): " " | "\n\n" {
  const step = (before.y - line.y) / line.size;
  if (step < -0.5 || step > 8) return endsSentence(before) ? "\n\n" : " ";
  if (Math.abs(before.size - line.size) > 0.12 * line.size) return "\n\n";
  if (step > 1.35 * leading) return "\n\n";
  const isIndented = line.x - before.x > 0.7 * line.size && line.x - before.x < 6 * line.size;
  return isIndented && endsSentence(before) ? "\n\n" : " ";
}

const endsSentence = ({ text }: Line): boolean => /[.!?:…]["”»’)\]]*$/.test(text);

/** A hyphen at the end of a line goes, unless the word is written with it elsewhere in the document. */
function join(text: string, line: string, known: ReadonlySet<string>): string {
  const head = /(\p{L}+)([-\u00ad\u2010]) $/u.exec(text.slice(-60));
  const tail = /^(\p{Ll}+)/u.exec(line)?.[1];
  if (head === null || tail === undefined) return text + line;
  const keeps = head[2] !== "\u00ad" && known.has(`${head[1]}-${tail}`.toLowerCase());
  return text.slice(0, keeps ? -1 : -2) + line;
}

function wordsOf(pages: readonly Page[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { lines } of pages)
    for (const { text } of lines)
      for (const [word] of text.matchAll(/\p{L}+[-\u2010]\p{L}+/gu))
        words.add(word.replace("\u2010", "-").toLowerCase());
  return words;
}
