import type { KeptArticle } from "../article.ts";
import type { Term } from "./query.ts";
import { foldCharacters, isSpaceless, type Word, wordsIn } from "./words.ts";

/** Where a term stands in a text, or null. */
export function findTerm(words: readonly Word[], term: Term): readonly [start: number, end: number] | null {
  const last = term.words.length - 1;
  for (let i = 0; i + last < words.length; i++) {
    const found = term.words.every((word, j) => {
      const there = words[i + j]!.word;
      return j === last && term.isPrefix ? there.startsWith(word) : there === word;
    });
    if (found) return [words[i]!.start, words[i + last]!.end];
  }
  return null;
}

/** Whether title or text of the article have each of the terms; no terms are in no article. */
export function hasTerms({ title, text, language }: KeptArticle, terms: readonly Term[]): boolean {
  if (terms.length === 0) return false;
  const parts = [title ?? "", text];
  if (isSpaceless(language)) {
    const folded = parts.map((part) => foldCharacters(part).folded);
    return terms.every(({ characters }) => folded.some((part) => part.includes(characters)));
  }
  const words = parts.map((part) => [...wordsIn(part)]);
  return terms.every((term) => words.some((part) => findTerm(part, term) !== null));
}
