import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type LanguagePack, WordSet, WordTable } from "@dragoman/reader";
import { expect, test } from "vitest";
import { bind, load } from "../src/load.ts";

const reader = await load();
const article = readFileSync(join(import.meta.dirname, "../../../examples/interview.txt"), "utf8");

/** The same sections without a single word in them. */
function wordless(value: unknown): unknown {
  if (value instanceof WordTable) return new WordTable();
  if (value instanceof WordSet) return new WordSet();
  if (value instanceof Map) return new Map();
  if (value instanceof Set) return new Set();
  if (Array.isArray(value)) return [];
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wordless(inner)]));
}

test("a pack that knows no word reads no fact: the reader itself speaks no language", () => {
  const { id, digest, parser, ...sections } = reader.language;
  const mute = { ...(wordless(sections) as object), id: "xx", digest, parser } as LanguagePack;
  const reading = bind(mute, reader.reference).read({ text: article, published: "2025-03-18" });
  expect(reading.events).toEqual([]);
  expect(reading.quotations.filter(({ cue }) => cue !== null)).toEqual([]);
  expect(reading.relations).toEqual([]);
  expect(reading.times.filter(({ value }) => value !== null && !/^\d{4}(-\d\d)*$/.test(value))).toEqual([]);
  expect(reading.mentions.length).toBeGreaterThan(0);
});
