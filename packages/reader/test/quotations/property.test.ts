import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf, speechOf } from "./read.ts";

const pieces = [
  "Aliyev said",
  "the minister",
  "he",
  ", adding that",
  '"',
  "“",
  "”",
  "'",
  "noted that",
  "according to",
  ".",
  ",",
  ":",
  "\n\n",
  "The road is open",
  "Tokayev",
  "as saying",
  "was quoted by TASS",
  "who",
  "and",
  "while",
  "told",
  "(",
  "—",
  "x",
];

const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(" "));

test("content, cue and source lie in the text, and the parts of one quotation do not overlap", async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { quotations } = await speechOf(text);
      for (const { content, cue, sourceSpan } of quotations) {
        const spans = [...content, ...[cue, sourceSpan].filter((span) => span !== null)];
        expect(spans.every(([start, end]) => 0 <= start && start < end && end <= text.length)).toBe(true);
        const sorted = [...content].sort((a, b) => a[0] - b[0]);
        expect(sorted.every(([start], at) => start >= (sorted[at - 1]?.[1] ?? 0))).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("the same text gives the same quotations", async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(await linesOf(text)).toEqual(await linesOf(text));
    }),
    { numRuns: 30 },
  );
});

test("ids are numbered in order and nesting points at one of them", async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { quotations } = await speechOf(text);
      const ids = new Set(quotations.map(({ id }) => id));
      expect([...ids]).toEqual(quotations.map((_, index) => `q${index + 1}`));
      for (const { nestedIn, id } of quotations) if (nestedIn) expect(ids.has(nestedIn) && nestedIn !== id).toBe(true);
    }),
    { numRuns: 60 },
  );
});
