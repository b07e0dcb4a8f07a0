import type { KeptArticle } from "../article.ts";
import { findTerm } from "./match.ts";
import type { Term } from "./query.ts";
import { foldCharacters, isSpaceless, wordsIn } from "./words.ts";

/** Characters before and after the match; the snippet is cut at white space where there is some. */
const BEFORE = 60;
const AFTER = 120;

/** Words around the first place in the text, else in the title, that has the first term which is there; the match between U+0002 and U+0003. */
export function snippetOf({ title, text, language }: KeptArticle, terms: readonly Term[]): string {
  const find = isSpaceless(language) ? findCharacters : findWords;
  for (const part of [text, title ?? ""]) {
    const found = find(part, terms);
    if (found) return around(part, ...found);
  }
  return "";
}

type Found = readonly [start: number, end: number] | null;

function findWords(text: string, terms: readonly Term[]): Found {
  const words = [...wordsIn(text)];
  for (const term of terms) {
    const found = findTerm(words, term);
    if (found) return found;
  }
  return null;
}

function findCharacters(text: string, terms: readonly Term[]): Found {
  const { folded, at } = foldCharacters(text);
  for (const { characters } of terms) {
    const start = folded.indexOf(characters);
    if (start >= 0) return [at[start]!, at[start + characters.length] ?? text.length];
  }
  return null;
}

function around(text: string, start: number, end: number): string {
  const before = cutFront(text, start);
  const after = cutBack(text, end);
  const words = `${text.slice(before, start)}\u0002${text.slice(start, end)}\u0003${text.slice(end, after)}`;
  return `${before > 0 ? "…" : ""}${words.replace(/\s+/gu, " ").trim()}${after < text.length ? "…" : ""}`;
}

function cutFront(text: string, start: number): number {
  const from = Math.max(0, start - BEFORE);
  if (from === 0) return 0;
  const space = text.slice(from, start).search(/\s/u);
  return space < 0 ? onCharacter(text, from) : from + space + 1;
}

function cutBack(text: string, end: number): number {
  const to = Math.min(text.length, end + AFTER);
  if (to === text.length) return to;
  const tail = text.slice(end, to);
  const space = tail.search(/\s\S*$/u);
  return space < 0 ? onCharacter(text, to) : end + space;
}

/** Never between the halves of a character. */
function onCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}
