import type { Span } from "@dragoman/model";
import type { NameLexicon } from "../entities/lexicon.ts";
import { headedCards } from "./headed.ts";
import { repeatedNames } from "./repeats.ts";
import { titleLength } from "./title.ts";

/** A card of an index that a page's markup left behind a linked name: from the name said again, or the card's own head, to the end of the title. */
export interface Card {
  readonly start: number;
  /** Where the title begins, glued to the last word of the name. */
  readonly title: number;
  /** Where it ends, if no title has to be read for that. */
  readonly end?: number;
}

const LONGEST_TITLE = 300;

/** The cards that a page glued to names ("Ann Bell Bell AnnMinister of Trade , …"), in the order of the text. */
export function readCards(text: string, names: NameLexicon): readonly Span[] {
  const cards = [...repeatedNames(text, names), ...headedCards(text, names)].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  let at = 0;
  let following = 0;
  for (const { start, title, end } of cards) {
    if (start < at) continue;
    while (following < cards.length && cards[following]!.start <= start) following++;
    const limit = cards[following]?.start ?? title + LONGEST_TITLE;
    at = end ?? title + titleLength(text.slice(title, limit), names);
    spans.push([start, at]);
  }
  return spans;
}

/** Blanks of the same length over cards, so that each name stands once and positions stay true. */
export function maskCards(text: string, cards: readonly Span[]): string {
  if (cards.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of cards) {
    parts.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
