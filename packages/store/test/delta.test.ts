import * as fc from "fast-check";
import { expect, it } from "vitest";
import { applyDelta, deltaOf, type Json } from "../src/sql/delta.ts";

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);

it("makes any value again out of any other", () => {
  fc.assert(
    fc.property(json, json, (from, to) => {
      const delta = JSON.parse(JSON.stringify(deltaOf(from, to)));
      expect(JSON.stringify(applyDelta(from, delta))).toBe(JSON.stringify(to));
    }),
    { numRuns: 2000 },
  );
});

it("makes a value again out of one that is nearly the same", () => {
  const list = fc.array(fc.string(), { maxLength: 8 });
  const item = fc.record({ statements: list, time: fc.option(fc.string()) }, { noNullPrototype: true });
  const value = fc.record(
    { statements: list, changes: fc.array(item, { maxLength: 3 }), sources: fc.nat(3) },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(value, value, (from, to) => {
      const delta = deltaOf(from as Json, { ...from, ...to } as Json);
      expect(applyDelta(from as Json, delta)).toEqual({ ...from, ...to });
    }),
  );
});

it("stays small when a long list grows by one", () => {
  const statements = Array.from({ length: 500 }, (_, i) => `s${String(i).padStart(32, "0")}`);
  const after = { changes: [{ statements }], statements: statements.toSpliced(250, 0, "s1") };
  expect(JSON.stringify(deltaOf(after, { changes: [{ statements }], statements })).length).toBeLessThan(100);
});
