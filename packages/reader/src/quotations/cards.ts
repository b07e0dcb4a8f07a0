import type { Quotation, Span } from "@dragoman/model";
import type { Document } from "../text/document.ts";
import { trim } from "./content.ts";

/** Quotations without what a page's markup left behind names in their words. */
export function pastCards(quotations: readonly Quotation[], { text, cards }: Document): readonly Quotation[] {
  if (cards.length === 0) return quotations;
  return quotations.map((quotation) => {
    const content = quotation.content.flatMap((span) => around(span, text, cards));
    return content.length > 0 ? { ...quotation, content } : quotation;
  });
}

/** What is left of a span without the cards in it. */
function around(span: Span, text: string, cards: readonly Span[]): readonly Span[] {
  const [from, to] = span;
  const inside = cards.slice(firstBehind(from, cards), firstBehind(to, cards));
  if (inside.length === 0) return [span];
  const starts = [from, ...inside.map(([, end]) => end)];
  return starts
    .map((start, i) => trim(text, [start, Math.max(start, inside[i]?.[0] ?? to)]))
    .filter(([start, end]) => start < end);
}

/** Position of the first card that begins at an offset or behind it. */
function firstBehind(offset: number, cards: readonly Span[]): number {
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cards[middle]![0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
