import type { Span } from "@dragoman/model";

/** The words of a span with one space between them, wherever their lines break. */
export function wordsIn(text: string, [start, end]: Span): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}
