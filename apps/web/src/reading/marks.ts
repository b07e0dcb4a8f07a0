import type { Span } from "@dragoman/model";

/** Characters of the words that an address keeps. */
const KEPT = 120;

/** The fragment of an address that leads to the words at a place of a text (RFC 5147), with the words, by which they are found again. */
export function fragmentOf([start, end]: Span, quote: string): string {
  return `#char=${start},${end}&words=${encodeURIComponent(cut(quote))}`;
}

/** As much of the words as is kept, no character cut in two. */
function cut(quote: string): string {
  return quote.length <= KEPT ? quote : quote.slice(0, KEPT).replace(/[\uD800-\uDBFF]$/, "");
}

/** Words that an address leads to: where they stand; `lost` when they stand nowhere; null when it leads to none. */
export function markedIn(hash: string, text: string): Span | "lost" | null {
  const [, from, to] = /(?:^#|&)char=(\d+),(\d+)(?:&|$)/.exec(hash) ?? [];
  if (from === undefined || to === undefined) return null;
  const [start, end] = [Number(from), Math.min(Number(to), text.length)];
  const words = wordsIn(hash);
  if (words === null || text.startsWith(words, start)) return start < end ? [start, end] : "lost";
  const found = nearest(text, words, start);
  return found === null ? "lost" : [found, Math.min(text.length, found + Math.max(words.length, end - start))];
}

/** The fact that an address leads to, or null. */
export function factIn(hash: string): string | null {
  return /(?:^#|&)fact=(f[0-9a-f]+)/.exec(hash)?.[1] ?? null;
}

function wordsIn(hash: string): string | null {
  const given = /(?:^#|&)words=([^&]*)/.exec(hash)?.[1];
  if (given === undefined || given === "") return null;
  try {
    return decodeURIComponent(given);
  } catch {
    return null;
  }
}

/** Where the words stand, as near as possible to where they stood. */
function nearest(text: string, words: string, start: number): number | null {
  const [before, after] = [text.lastIndexOf(words, start), text.indexOf(words, start)];
  if (before < 0 || after < 0) return Math.max(before, after) < 0 ? null : Math.max(before, after);
  return start - before <= after - start ? before : after;
}
