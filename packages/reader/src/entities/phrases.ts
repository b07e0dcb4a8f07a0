import type { Token } from "../text/document.ts";
import { WordTable } from "../text/word.ts";

/** Set phrases by their first word, the longest first, so that a look-up costs one map access. */
export type Phrases<T> = WordTable<readonly Phrase<T>[]>;

export interface PhraseMatch<T> {
  /** Number of tokens. */
  readonly length: number;
  readonly value: T;
}

interface Phrase<T> extends PhraseMatch<T> {
  readonly words: readonly string[];
}

/** Indexes phrases in lower case; hyphens are tokens of their own, and "vice-president" is also "vice president". */
export function indexPhrases<T>(entries: Iterable<readonly [phrase: string, value: T]>): Phrases<T> {
  const index = new WordTable<Phrase<T>[]>();
  for (const [phrase, value] of entries) {
    for (const words of spellings(phrase)) {
      const first = words[0];
      if (first === undefined) continue;
      const list = index.get(first);
      const known = { words, length: words.length, value };
      if (list) list.push(known);
      else index.set(first, [known]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

function spellings(phrase: string): string[][] {
  const split = (text: string): string[] => text.split(" ").filter((word) => word !== "");
  const hyphenated = split(phrase.replace(/-/g, " - "));
  return phrase.includes("-") ? [hyphenated, split(phrase.replace(/-/g, " "))] : [hyphenated];
}

/** The longest phrase that begins at a token. */
export function phraseAt<T>(index: Phrases<T>, tokens: readonly Token[], at: number): PhraseMatch<T> | null {
  const token = tokens[at];
  const list = token && index.at(token);
  if (!list) return null;
  for (const phrase of list) if (stands(phrase.words, tokens, at)) return phrase;
  return null;
}

/** Whether all words of a phrase but the first, which is known to, stand where it begins. */
export function stands(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let i = 1; i < words.length; i++) if (tokens[at + i]?.lower !== words[i]) return false;
  return true;
}
