import type { LevelLexicon, Rung } from "./lexicon.ts";

/** The highest rung whose words the label holds; the order and number of further words are of no account. */
export function rungOf(words: ReadonlySet<string>, lexicon: LevelLexicon): Rung | null {
  return lexicon.ladder.find((rung) => rung.words.every((word) => words.has(word))) ?? null;
}
