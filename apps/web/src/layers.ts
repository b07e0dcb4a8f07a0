import type { Span } from "@dragoman/model";

/** Something that words of a text stand for, on one layer. */
export interface Cover {
  readonly span: Span;
  readonly layer: string;
  /** Id of what it stands for. */
  readonly id: string;
  /** What it is, in words. */
  readonly label: string;
}

/** A piece of text over which nothing begins or ends, with all that covers it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly covers: readonly Cover[];
}

/** Cuts a stretch of text wherever something begins or ends, so that overlapping spans can be drawn over each other. */
export function piecesOf(stretch: Span, covers: readonly Cover[]): readonly Piece[] {
  const [from, to] = stretch;
  const within = covers.filter(({ span: [start, end] }) => start < to && end > from && start < end);
  const cuts = new Set([from, to]);
  for (const { span } of within) for (const at of span) if (at > from && at < to) cuts.add(at);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1]!;
    return { start, end, covers: within.filter(({ span }) => span[0] < end && span[1] > start) };
  });
}

/** Paragraphs of a text, without the line ends between them. */
export function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => [index, index + line.length] as const);
}
