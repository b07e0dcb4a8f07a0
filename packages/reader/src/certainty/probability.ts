import type { Certainty } from "./lexicon.ts";

/** Probability that a line with these marks is right. */
export function probability({ base, weights }: Pick<Certainty, "base" | "weights">, marks: readonly string[]): number {
  return sigmoid(marks.reduce((odds, mark) => odds + (weights.get(mark) ?? 0), base));
}

/** Probability behind log-odds. */
export function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
