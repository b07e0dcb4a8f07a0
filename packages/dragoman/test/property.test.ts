import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading, Span } from "@dragoman/model";
import { Ajv2020 } from "ajv/dist/2020.js";
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { loaded } from "./reader.ts";

const schema = join(import.meta.dirname, "../../model/schema/reading.schema.json");
const valid = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(schema, "utf8")));

const words = constantFrom(
  ..."“ ” \" ' ( ) [ ] . , : ; ! ? - — \n \n\n \r\n \0 \ufeff \ud800 \udc00 é 中国 Azerbaijan China France's Mr. President Ilham Aliyev".split(
    " ",
  ),
  ..."said that will not sign signed the treaty on strategic partnership in 2024 last summer BAKU, February 31, 2025 he we our".split(
    " ",
  ),
  ..."and of to between countries leaders both <p> </p> &amp; QUESTION: ANSWER: @ # 1,000 % COP29 WTO declaration agreement met".split(
    " ",
  ),
);
const text = oneof(
  string({ unit: "binary", maxLength: 200 }),
  array(words, { maxLength: 60 }).map((list) => list.join(" ")),
);

describe("any text", () => {
  it("gives a valid Reading, spans in range, the same bytes each time", { timeout: 60_000 }, async () => {
    const reader = await loaded();
    assert(
      property(text, (source) => {
        const reading = reader.read({ text: source, published: "2025-02-12" });
        expect(valid(reading) || valid.errors).toBe(true);
        for (const [start, end] of spansOf(reading)) {
          if (!(start >= 0 && start <= end && end <= reading.text.length))
            throw new RangeError(`span ${start}..${end}`);
        }
        expect(JSON.stringify(reader.read({ text: source, published: "2025-02-12" }))).toBe(JSON.stringify(reading));
        checkReferences(reading);
      }),
      { numRuns: 300, ...(process.env["CI"] ? { seed: 1 } : {}) },
    );
  });
});

/** Every pair of numbers under a key that names characters. */
function spansOf(value: unknown, inSpan = false): readonly Span[] {
  if (Array.isArray(value)) {
    if (inSpan && value.length === 2 && value.every((item) => typeof item === "number"))
      return [value as unknown as Span];
    return value.flatMap((item) => spansOf(item, inSpan));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => spansOf(item, inSpan || SPAN_KEYS.has(key)));
}

const SPAN_KEYS = new Set(["span", "content", "cue", "sourceSpan", "fields"]);

/** Every id that a fact cites is an entity or quotation of the Reading. */
function checkReferences(reading: Reading): void {
  const entities = new Set(reading.entities.map(({ id }) => id));
  const quotations = new Set(reading.quotations.map(({ id }) => id));
  const cited = [
    reading.article.place,
    reading.article.publisher,
    ...reading.mentions.map(({ entity }) => entity),
    ...reading.quotations.flatMap((q) => [q.speaker, ...q.jointWith, q.addressee, ...q.relay]),
    ...reading.events.flatMap((e) => [...e.actors, ...e.recipients, ...e.people, e.place]),
    ...reading.relations.flatMap((r) => [...r.subject, r.object, r.instrument]),
  ].filter((id) => id !== null);
  expect(cited.filter((id) => !entities.has(id))).toEqual([]);
  const claims = [...reading.events, ...reading.relations].flatMap(({ claimedBy }) => claimedBy ?? []);
  expect(claims.filter((id) => !quotations.has(id))).toEqual([]);
}
