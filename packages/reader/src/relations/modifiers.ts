import type { Token } from "../text/document.ts";
import type { LevelLexicon } from "./lexicon.ts";
import { isMark } from "./marks.ts";

/** Modifiers left of a head. */
export interface Modifiers {
  readonly from: number;
  readonly words: ReadonlySet<string>;
  /** Whether they are nouns in the title of a treaty. */
  readonly isTitle: boolean;
}

/** Walks left from a head over modifiers, marks and the links between modifiers. */
export function modifiersBefore(tokens: readonly Token[], head: number, lexicon: LevelLexicon): Modifiers {
  const words = new Set<string>();
  let from = head;
  let isLinked = false;
  for (let at = head - 1; at >= 0; ) {
    if (isMark(tokens[at])) {
      at--;
      continue;
    }
    if (from < head && !isLinked && lexicon.links.has(tokens[at]!.lower)) {
      isLinked = true;
      at--;
      continue;
    }
    const step = modifierAt(tokens, at, lexicon);
    if (step === null || (isLinked && lexicon.nouns.has(tokens[at]!.lower))) break;
    words.add(step.word);
    from = step.from;
    at = from - 1;
    isLinked = false;
  }
  return (words.size === 0 ? nounsInTitle(tokens, head, lexicon) : null) ?? { from, words, isTitle: false };
}

/** "Friendship, Cooperation and Partnership", "treaty of friendship and partnership": nouns in a row name a level only in the title of a treaty. */
function nounsInTitle(tokens: readonly Token[], head: number, lexicon: LevelLexicon): Modifiers | null {
  const words = new Set<string>();
  let from = head;
  for (let at = head - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (lexicon.links.has(token.lower)) continue;
    const word = lexicon.titleNouns.get(token.lower);
    if (word === undefined) break;
    words.add(word);
    from = at;
  }
  const isCapital = tokens.slice(from, head).every(({ form, lower }) => form !== lower || lexicon.links.has(lower));
  const isTitle = isCapital && words.size > 1;
  const isTreaty =
    lexicon.allianceLinks.has(tokens[from - 1]?.lower ?? "") && lexicon.treaties.has(tokens[from - 2]?.lower ?? "");
  return words.size > 0 && (isTitle || isTreaty) ? { from, words, isTitle: true } : null;
}

/** The modifier that ends at a token, of one or several tokens. */
function modifierAt(
  tokens: readonly Token[],
  at: number,
  lexicon: LevelLexicon,
): { from: number; word: string } | null {
  const { lower } = tokens[at]!;
  for (const phrase of lexicon.phrases.get(lower) ?? []) {
    const from = phraseStart(tokens, at, phrase.words);
    if (from !== null) return { from, word: phrase.modifier };
  }
  const word = lexicon.modifiers.get(lower);
  return word === undefined ? null : { from: at, word };
}

/** Where a phrase that ends at a token begins, marks between its words left out of account. */
function phraseStart(tokens: readonly Token[], end: number, words: readonly string[]): number | null {
  let at = end;
  for (let word = words.length - 1; word >= 0; word--) {
    while (isMark(tokens[at])) at--;
    if (tokens[at]?.lower !== words[word]) return null;
    if (word > 0) at--;
  }
  return at;
}
