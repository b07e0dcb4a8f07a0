import type { QuotationKind, Span } from "@dragoman/model";
import { firstWhere } from "../sorted.ts";
import type { Marks } from "./line.ts";

const FEW = 3;

/** Direct when all content stands in marks but a few characters, indirect when none does, else mixed. */
export function kindOf(content: readonly Span[], marks: Marks): QuotationKind {
  let size = 0;
  let quoted = 0;
  for (const [start, end] of content) {
    size += end - start;
    quoted += quotedWithin(start, end, marks);
  }
  if (quoted === 0) return "indirect";
  return size - quoted <= FEW * content.length ? "direct" : "mixed";
}

/** Characters between two offsets that stand in outer marks of speech. */
function quotedWithin(start: number, end: number, marks: Marks): number {
  let sum = 0;
  for (let at = firstEnding(marks, start); at < marks.quoted.length; at++) {
    const one = marks.quoted[at];
    if (!one || (one.parts[0]?.[0] ?? 0) >= end) break;
    for (const [from, to] of one.parts) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return sum;
}

/** The first quotation that ends after an offset. */
function firstEnding(marks: Marks, offset: number): number {
  return firstWhere(marks.quoted, ({ parts }) => (parts.at(-1)?.[1] ?? 0) > offset);
}
