import type { Document, Sentence } from "../text/document.ts";
import type { Anchored, FactKind, Form, RuleSet } from "./rule.ts";

/** What the words of a sentence leave to try, whatever its tree. */
export interface Opening extends Readonly<Record<FactKind, ReadonlySet<Anchored>>> {
  /** One for each token. */
  readonly forms: readonly Form[];
}

const NONE: ReadonlySet<Anchored> = new Set();

/** For each sentence the patterns that can hold in it, by its forms and all that these may be forms of: no tree is asked. */
export function openRules({ sentences }: Document, rules: RuleSet): readonly Opening[] {
  return sentences.map((sentence) => open(sentence, rules));
}

function open({ tokens }: Sentence, { formOf }: RuleSet): Opening {
  const forms = tokens.map(({ lower }) => formOf(lower));
  let words: ReadonlySet<string> | null = null;
  const wordsOf = (): ReadonlySet<string> => {
    words ??= new Set(forms.flatMap(({ lemmas }) => lemmas));
    return words;
  };
  return { forms, event: openOf(forms, "event", wordsOf), relation: openOf(forms, "relation", wordsOf) };
}

function openOf(forms: readonly Form[], kind: FactKind, words: () => ReadonlySet<string>): ReadonlySet<Anchored> {
  const met = new Set<Anchored>();
  for (const form of forms) for (const anchored of form[kind].meets) met.add(anchored);
  for (const anchored of met) if (!isMet(anchored, words())) met.delete(anchored);
  return met.size === 0 ? NONE : met;
}

function isMet({ needs }: Anchored, words: ReadonlySet<string>): boolean {
  for (let at = 1; at < needs.length; at++) if (!needs[at]!.some((word) => words.has(word))) return false;
  return true;
}
