import { cover, overlaps, type Reading, type Span } from "@dragoman/model";
import type { Paint, Palette } from "./colour.ts";
import { type Run, run, wrap } from "./runs.ts";

interface Mark {
  readonly id: string;
  readonly span: Span;
  readonly paint: Paint;
  /** Of marks on the same words the highest gives the colour. */
  readonly rank: number;
}

/** The article with its evidence in colour; `[r1 … r1]` shows where the words of each fact begin and end. */
export function markedLines(reading: Reading, columns: number, colours: Palette): readonly string[] {
  return wrap(markedRuns(reading.text, marksOf(reading, colours), colours), columns);
}

function marksOf(reading: Reading, colours: Palette): readonly Mark[] {
  const marks: Mark[] = [];
  const mark = (id: string, spans: readonly Span[], paint: Paint, rank: number): void => {
    for (const span of merged(spans)) marks.push({ id, span, paint, rank });
  };
  for (const { id, content } of reading.quotations) mark(id, content, colours.quotation, 0);
  for (const { id, evidence } of reading.events) mark(id, spansOf(evidence), colours.event, 1);
  for (const { id, evidence } of reading.relations) mark(id, spansOf(evidence), colours.relation, 2);
  for (const [i, { span }] of reading.times.entries()) mark(`t${i + 1}`, [span], colours.time, 3);
  return marks;
}

/** Sorted spans that do not overlap and are not empty. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && overlaps(last, span)) result[result.length - 1] = cover(last, span);
    else result.push(span);
  }
  return result;
}

const spansOf = (evidence: readonly { readonly span: Span }[]): readonly Span[] => evidence.map(({ span }) => span);

function markedRuns(text: string, marks: readonly Mark[], colours: Palette): readonly Run[] {
  const opening = grouped(marks, 0);
  const closing = grouped(marks, 1);
  const borders = [...new Set([0, text.length, ...opening.keys(), ...closing.keys()])].sort((a, b) => a - b);
  const open = new Set<Mark>();
  const runs: Run[] = [];
  for (const [i, border] of borders.entries()) {
    for (const mark of (closing.get(border) ?? []).sort(shorterFirst)) {
      open.delete(mark);
      if (mark.rank < 3) runs.push(run(` ${mark.id}]`, colours.faint));
    }
    for (const mark of (opening.get(border) ?? []).sort((a, b) => shorterFirst(b, a))) {
      open.add(mark);
      if (mark.rank < 3) runs.push(run(`[${mark.id} `, colours.faint));
    }
    const next = borders[i + 1];
    if (next !== undefined) runs.push(run(text.slice(border, next), colourOf(open)));
  }
  return runs;
}

function grouped(marks: readonly Mark[], side: 0 | 1): Map<number, Mark[]> {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.span[side]);
    if (group) group.push(mark);
    else groups.set(mark.span[side], [mark]);
  }
  return groups;
}

const shorterFirst = (a: Mark, b: Mark): number => a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || b.rank - a.rank;

function colourOf(open: ReadonlySet<Mark>): Paint | null {
  let top: Mark | null = null;
  for (const mark of open) if (top === null || mark.rank > top.rank) top = mark;
  return top?.paint ?? null;
}
