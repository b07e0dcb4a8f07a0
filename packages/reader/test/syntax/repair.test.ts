import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { isTree, spanningTree } from "../../src/syntax/repair.ts";

/** Scores of words x heads (column 0 the root) with a word as its own head ruled out. */
function matrix(words: number, values: readonly number[]): Float32Array {
  const scores = Float32Array.from({ length: words * (words + 1) }, (_, i) => values[i % values.length]! / 8);
  for (let word = 0; word < words; word++) scores[word * (words + 1) + word + 1] = -1e9;
  return scores;
}

const total = (scores: Float32Array, heads: ArrayLike<number>): number =>
  Array.from(heads, (head, word) => scores[word * (heads.length + 1) + head]!).reduce((sum, score) => sum + score, 0);

/** The score of the best tree, by trying all. */
function bestOfAll(scores: Float32Array, words: number): number {
  let best = -Infinity;
  for (let code = 0; code < (words + 1) ** words; code++) {
    const heads = Int32Array.from({ length: words }, (_, i) => Math.floor(code / (words + 1) ** i) % (words + 1));
    if (isTree(heads)) best = Math.max(best, total(scores, heads));
  }
  return best;
}

describe("isTree", () => {
  it.each([
    ["one word", [0], true],
    ["a chain", [2, 3, 0], true],
    ["two roots", [0, 0], false],
    ["no root", [2, 1], false],
    ["a cycle beside a root", [0, 3, 2], false],
  ])("%s", (_, heads, expected) => {
    expect(isTree(Int32Array.from(heads))).toBe(expected);
  });
});

describe("spanningTree", () => {
  const scores = array(integer({ min: -80, max: 80 }), { minLength: 1, maxLength: 30 });

  it("is the best of all trees with one root", () => {
    assert(
      property(integer({ min: 1, max: 4 }), scores, (words, values) => {
        const all = matrix(words, values);
        const heads = new Int32Array(words);
        spanningTree(all, words + 1, heads);
        expect(isTree(heads)).toBe(true);
        expect(total(all, heads)).toBeCloseTo(bestOfAll(all, words), 4);
      }),
    );
  });

  it("is a tree for long sentences too", () => {
    assert(
      property(integer({ min: 1, max: 60 }), scores, (words, values) => {
        const heads = new Int32Array(words);
        spanningTree(matrix(words, values), words + 1, heads);
        expect(isTree(heads)).toBe(true);
      }),
    );
  });
});
