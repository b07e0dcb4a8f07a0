import { foldCharacters, searchWords } from "./words.ts";

/** One word or phrase that must be in an article. */
export interface Term {
  /** At least one. */
  readonly words: readonly string[];
  /** The last word is only a beginning. */
  readonly isPrefix: boolean;
  /** As searched for in texts without spaces: at least one character. */
  readonly characters: string;
}

const TERM = /["“”„]([^"“”„]*)["“”„]?(\*?)|[^\s"“”„]+/gu;
/** More terms than anybody types; the rest is left out. */
const MOST = 50;

/** The terms of a query: words, "phrases", beginnings*. Terms without a word in them are left out. */
export function termsOf(query: string): readonly Term[] {
  const terms: Term[] = [];
  for (const match of query.matchAll(TERM)) {
    const inside = match[1] ?? match[0];
    const isPrefix = match[2] === "*" || inside.endsWith("*");
    const words = searchWords(inside);
    const characters = foldCharacters(inside.replace(/\*$/, "")).folded.trim();
    if (words.length > 0 && terms.length < MOST) terms.push({ words, isPrefix, characters });
  }
  return terms;
}
