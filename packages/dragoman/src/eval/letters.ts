import type { Span } from "@dragoman/model";
import type { GoldPlace } from "./gold.ts";

/** Positions of letters and digits; marks and blanks do not count when places are compared. */
export type Letters = ReadonlySet<number>;

const LETTER = /[\p{L}\p{N}]/u;

/** The letters that a gold item stands on. */
export function goldLetters(text: string, place: GoldPlace): Letters {
  if (place.span) return spanLetters(text, [place.span], (position) => position);
  const spans = (place.content ?? [place.at ?? ""]).flatMap((part): Span[] => {
    let at = -1;
    for (let n = 0; n < (place["#"] ?? 1); n++) at = text.indexOf(part, at + 1);
    return at < 0 ? [] : [[at, at + part.length]];
  });
  return spanLetters(text, spans, (position) => position);
}

/** The letters of spans of `text`, each position passed through `map`. */
export function spanLetters(text: string, spans: readonly Span[], map: (position: number) => number): Letters {
  const letters = new Set<number>();
  for (const [start, end] of spans) {
    for (let i = start; i < end; i++) if (LETTER.test(text[i] ?? "")) letters.add(map(i));
  }
  return letters;
}

/** Maps the letters of one text to those of another that differs from it in blanks and marks only. */
export function letterMap(from: string, to: string): (position: number) => number {
  if (from === to) return (position) => position;
  const target: number[] = [];
  for (let i = 0; i < to.length; i++) if (LETTER.test(to[i]!)) target.push(i);
  const rank = new Int32Array(from.length + 1);
  for (let i = 0; i < from.length; i++) rank[i + 1] = rank[i]! + (LETTER.test(from[i]!) ? 1 : 0);
  return (position) => target[rank[position]!] ?? to.length;
}

/** Intersection over union. */
export function agreement(a: Letters, b: Letters): number {
  let shared = 0;
  for (const position of a) if (b.has(position)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
