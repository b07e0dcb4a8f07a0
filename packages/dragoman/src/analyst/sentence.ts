import type { Span } from "@dragoman/model";

/** More than this on one side of the words is not shown. */
const REACH = 400;
/** What may open a sentence before its first letter, and that letter. */
const OPENING = 4;
const END = /[.!?…]["'”’»)]*\s+(?=["'“‘«(]*\p{Lu})|\n/gu;

/** The sentence or sentences that some words stand in, without blanks at its ends. Abbreviations may end one too early; the words themselves are always whole. */
export function sentenceAround(text: string, [start, end]: Span): Span {
  const first = Math.max(0, start - REACH);
  const tail = text.slice(end, end + REACH);
  const ends = [...text.slice(first, start + OPENING).matchAll(END)].map(
    (match) => first + match.index + match[0].length,
  );
  const from = ends.findLast((position) => position <= start) ?? first;
  const [next] = endsIn(text, end, tail) ? [] : tail.matchAll(END);
  const to = endsIn(text, end, tail) ? end : next === undefined ? end + tail.length : end + next.index + next[0].length;
  return trimmed(text, from, to);
}

/** Whether the words close a sentence themselves. */
function endsIn(text: string, end: number, tail: string): boolean {
  return /[.!?…]["'”’»)]*$/.test(text.slice(Math.max(0, end - 4), end)) && /^(\s|$)/.test(tail);
}

function trimmed(text: string, from: number, to: number): Span {
  const piece = text.slice(from, to);
  return [from + piece.length - piece.trimStart().length, to - (piece.length - piece.trimEnd().length)];
}
