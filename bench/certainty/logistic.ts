import type { Certainty } from "../../packages/reader/src/certainty/lexicon.ts";
import { sigmoid } from "../../packages/reader/src/certainty/probability.ts";

/** A judged line: its marks, and whether it was right. */
export interface Example {
  readonly marks: readonly string[];
  readonly right: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** Log-odds by mark. */
export type Model = Pick<Certainty, "base" | "weights">;

const STEPS = 600;
const RATE = 0.5;

/** Logistic regression with a Gaussian prior on the weights (`ridge` is its precision), by accelerated gradient descent; marks seen fewer than `least` times have none. */
export function fit(examples: readonly Example[], ridge: number, least: number): Model {
  const counts = new Map<string, number>();
  for (const { marks } of examples) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const marks = [...counts].filter(([, count]) => count >= least && count < examples.length).map(([mark]) => mark);
  const index = new Map(marks.map((mark, at) => [mark, at + 1]));
  const rows = examples.map(({ marks }) => [0, ...marks.flatMap((mark) => index.get(mark) ?? [])]);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(marks.length + 1);
  const speed = new Float64Array(weights.length);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : ridge * weight));
    rows.forEach((row, at) => {
      const { right, weight } = examples[at]!;
      const error = weight * (sigmoid(sum(row, weights)) - (right ? 1 : 0));
      for (const column of row) slope[column]! += error;
    });
    for (let at = 0; at < weights.length; at++) {
      speed[at] = 0.9 * speed[at]! - (RATE * slope[at]!) / total;
      weights[at]! += speed[at]!;
    }
  }
  return { base: weights[0]!, weights: new Map(marks.map((mark, at) => [mark, weights[at + 1]!])) };
}

const sum = (row: readonly number[], weights: Float64Array): number =>
  row.reduce((total, column) => total + weights[column]!, 0);
