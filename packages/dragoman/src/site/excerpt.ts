import type { Statement } from "@dragoman/model";

/** What stands in place of a character that is left out: pages end paragraphs there, and spans still count. */
const GAP = "\n";

/** A text with nothing left of it but the words that rows rest on, each where it stood. */
export function excerptOf(text: string, rows: readonly Statement[]): string {
  const spans = rows.flatMap(({ evidence }) => evidence.map(({ span }) => span));
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(GAP.repeat(from - at), text.slice(from, end));
    at = end;
  }
  return parts.join("") + GAP.repeat(text.length - at);
}

/** Characters of a text that are no gaps. */
export function lengthOf(text: string): number {
  return text.replaceAll(GAP, "").length;
}
