import type { Evidence, Reading, Span } from "@dragoman/model";
import type { GoldArticle, GoldPlace } from "./gold.ts";
import { goldLetters, type Letters, letterMap, spanLetters } from "./letters.ts";
import type { Fault } from "./tally.ts";

/** An item with the letters it stands on. */
export interface Placed<T> {
  readonly item: T;
  readonly letters: Letters;
}

/** One gold article beside its Reading. */
export interface Case {
  readonly gold: GoldArticle;
  readonly reading: Reading;
  readonly placeGold: <T extends GoldPlace>(item: T) => Placed<T>;
  readonly placeRead: <T>(item: T, spans: readonly Span[]) => Placed<T>;
  /** Evidence spans of a fact. */
  readonly placeFact: <T extends { readonly evidence: readonly Evidence[] }>(fact: T) => Placed<T>;
  /** The words that a fact of the Reading rests on. */
  readonly words: (fact: { readonly evidence: readonly Evidence[] }) => string;
  readonly fault: (what: string, detail: Readonly<Record<string, unknown>>) => void;
}

/** Puts a gold article beside its Reading; what is wrong goes to `faults`. */
export function beside(gold: GoldArticle, reading: Reading, faults: Fault[]): Case {
  const map = letterMap(reading.text, gold.text);
  const placeRead = <T>(item: T, spans: readonly Span[]): Placed<T> => ({
    item,
    letters: spanLetters(reading.text, spans, map),
  });
  return {
    gold,
    reading,
    placeGold: (item) => ({ item, letters: goldLetters(gold.text, item) }),
    placeRead,
    placeFact: (fact) =>
      placeRead(
        fact,
        fact.evidence.map(({ span }) => span),
      ),
    words: ({ evidence }) => (evidence[0] ? reading.text.slice(...evidence[0].span) : ""),
    fault: (what, detail) => faults.push({ article: gold.id, what, detail }),
  };
}

/** Whether a value is one of the accepted EDTF dates; marks of uncertainty do not count. */
export function sameTime(accepted: readonly (string | null | undefined)[], value: string | null): boolean {
  return accepted.some((time) => plain(time) === plain(value));
}

const plain = (time: string | null | undefined): string | null => time?.replace(/[~?%]/g, "") ?? null;
