import type { Quotation, Span } from "@dragoman/model";
import { firstWhere } from "../sorted.ts";
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
  const behind = (offset: number): number => firstWhere(cards, ([start]) => start >= offset);
  const inside = cards.slice(behind(from), behind(to));
  if (inside.length === 0) return [span];
  const starts = [from, ...inside.map(([, end]) => end)];
  return starts
    .map((start, i) => trim(text, [start, Math.max(start, inside[i]?.[0] ?? to)]))
    .filter(([start, end]) => start < end);
}
