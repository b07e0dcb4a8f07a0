import type { Span } from "@dragoman/model";
import type { Document } from "../text/document.ts";
import { trim } from "./content.ts";
import type { Draft } from "./draft.ts";
import type { Line, Marks } from "./line.ts";
import { inOrder } from "./nesting.ts";

/**
 * Quotations that no cue has claimed: in the same paragraph they go on with the one before; at the head of the next
 * paragraph, whole sentences in marks inherit its speaker.
 */
export function continueQuotes(
  drafts: readonly Draft[],
  marks: Marks,
  document: Document,
  lines: readonly Line[],
): readonly Draft[] {
  const result = [...inOrder(drafts)];
  for (const { parts } of marks.quoted.filter((one) => one.speech)) {
    const span: Span = [parts[0]?.[0] ?? 0, parts.at(-1)?.[1] ?? 0];
    if (result.some((draft) => draft.content.some((part) => part[0] < span[1] && span[0] < part[1]))) continue;
    adopt(result, parts, document, lines);
  }
  return result;
}

function adopt(result: Draft[], parts: readonly Span[], document: Document, lines: readonly Line[]): void {
  const { text } = document;
  const start = parts[0]?.[0] ?? 0;
  const line = lineAt(lines, start);
  if (!line || !isWholeSentence(text, start, line)) return;
  const at = lastBefore(result, start);
  const before = result[at];
  if (before?.kind !== "direct" || before.cue === null) return;
  const content = parts.map((part) => trim(text, part)).filter(([from, to]) => from < to);
  if (before.paragraph === line.paragraph) {
    if (isNear(text, before, start)) result[at] = { ...before, content: [...before.content, ...content] };
    return;
  }
  if (line.paragraph - before.paragraph !== 1 || !endsParagraph(text, parts)) return;
  const floating: Draft = {
    ...before,
    rule: "quote.floating",
    kind: "direct",
    content,
    cue: null,
    match: null,
    line,
    paragraph: line.paragraph,
    confidence: 0.6,
  };
  result.splice(at + 1, 0, floating);
}

/** The mark stands at the head of a sentence, or after the comma behind an attribution. */
function isWholeSentence(text: string, start: number, line: Line): boolean {
  const before = text.slice(line.span[0], start - 1).trimEnd();
  return before === "" || before.endsWith(",");
}

/** Nothing but the attribution and other words in marks between the quotation and what is said before. */
function isNear(text: string, before: Draft, start: number): boolean {
  const end = Math.max(before.content.at(-1)?.[1] ?? 0, before.cue?.[1] ?? 0, before.sourceSpan?.[1] ?? 0);
  const between = text.slice(end, start - 1);
  return between.length < 160 && !/[.!?]["”’»]?\s+[^\s"“„«‘]/.test(between.trimEnd());
}

function endsParagraph(text: string, parts: readonly Span[]): boolean {
  const end = parts.at(-1)?.[1] ?? 0;
  return /^["”’»']*\s*(?:\n|$)/.test(text.slice(end, end + 8));
}

function lineAt(lines: readonly Line[], offset: number): Line | null {
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle] as Line;
    if (offset < line.span[0]) high = middle - 1;
    else if (offset >= line.span[1]) low = middle + 1;
    else return line;
  }
  return null;
}

function lastBefore(drafts: readonly Draft[], offset: number): number {
  let best = -1;
  for (const [index, draft] of drafts.entries()) {
    const end = Math.max(draft.content.at(-1)?.[1] ?? 0, draft.cue?.[1] ?? 0);
    if (end <= offset) best = index;
  }
  return best;
}
