import { Vocabulary, type Word } from "./vocabulary.ts";

/** Words kept from one document to the next. */
const MOST = 40_000;

const vocabulary = new Vocabulary();
let round = 0;

/** To be called before a document is read: a full memory starts anew, and the numbers of words with it. */
export function makeRoom(): void {
  if (vocabulary.size < MOST) return;
  vocabulary.clear();
  round++;
}

/** How often numbers started anew. */
export function roundOfWords(): number {
  return round;
}

/** The word of `text.slice(from, to)`. */
export function wordAt(text: string, from: number, to: number): Word {
  return vocabulary.at(text, from, to);
}

/** The word of a form. */
export function wordOf(form: string): Word {
  return vocabulary.at(form, 0, form.length);
}

/** A question about a word that is answered once, for texts are made of the same words again and again. */
export function askedOnce<T extends NonNullable<unknown> | null>(ask: (word: Word) => T): (word: Word) => T {
  const answers: (T | undefined)[] = [];
  let since = round;
  return (word) => {
    if (since !== round) {
      answers.length = 0;
      since = round;
    }
    const known = answers[word.id];
    if (known !== undefined) return known;
    const answer = ask(word);
    while (answers.length <= word.id) answers.push(undefined);
    answers[word.id] = answer;
    return answer;
  };
}

/** A table by words in lower case that remembers what it has for the words of texts. */
export class WordTable<V extends NonNullable<unknown>> extends Map<string, V> {
  /** What stands for a word, or null. */
  readonly at: (word: Word) => V | null = askedOnce((word): V | null => this.get(word.lower) ?? null);
}

/** A set of words in lower case that remembers which words of texts it has. */
export class WordSet extends Set<string> {
  /** Whether it has a word. */
  readonly holds: (word: Word) => boolean = askedOnce((word): boolean => this.has(word.lower));
}
