import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading, Span } from "@dragoman/model";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { expect } from "vitest";

const file = join(import.meta.dirname, "../../model/schema/reading.schema.json");

/** The JSON Schema of a Reading, and what it accepts. */
export const schema: { readonly $defs: { readonly edtf: object } } = JSON.parse(readFileSync(file, "utf8"));
export const valid: ValidateFunction = new Ajv2020({ allowUnionTypes: true }).compile(schema);

/** Fails unless the Reading is valid, its spans lie in its text, and it cites nothing that it does not hold. */
export function checkReading(reading: Reading): void {
  expect(valid(reading) || valid.errors).toBe(true);
  const outside = spansOf(reading).filter(
    ([start, end]) => !(0 <= start && start <= end && end <= reading.text.length),
  );
  expect(outside).toEqual([]);
  checkReferences(reading);
}

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
