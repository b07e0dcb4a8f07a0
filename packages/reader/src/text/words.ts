import type { Span } from "@dragoman/model";
import type { Token } from "./document.ts";

/** The words of a span with one space between them, wherever their lines break. */
export function wordsIn(text: string, [start, end]: Span): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}

/** Tokens as they are written or in lower case, with one blank where the text has any: "N al-Masri". */
export function spelled(tokens: readonly Token[], from: number, to: number, as: "form" | "lower"): string {
  let words = "";
  for (let at = from; at < to; at++) {
    const isApart = at > from && tokens[at - 1]!.end < tokens[at]!.start;
    words += (isApart ? " " : "") + tokens[at]![as];
  }
  return words;
}
