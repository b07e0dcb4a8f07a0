import type { Span } from "@dragoman/model";

/** More than this on one side of the words is not shown. */
const REACH = 400;
const END = /[.!?…]["'”’»)]*\s+(?=["'“‘«(]*\p{Lu})|\n/gu;

/** The sentence or sentences that some words stand in, without blanks at its ends. Abbreviations may end one too early; the words themselves are always whole. */
export function sentenceAround(text: string, [start, end]: Span): Span {
  const head = text.slice(Math.max(0, start - REACH), start);
  const tail = text.slice(end, end + REACH);
  const last = [...head.matchAll(END)].at(-1);
  const from = last === undefined ? start - head.length : start - head.length + last.index + last[0].length;
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
