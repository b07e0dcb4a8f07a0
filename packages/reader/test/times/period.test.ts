import { assert, integer, property } from "fast-check";
import { expect, it } from "vitest";
import { type Granularity, periodAt, periodIndex } from "../../src/times/period.ts";

const days = integer({ min: -700_000, max: 2_900_000 });

it("numbers periods so that each day lies in its own and neighbours touch", () => {
  const sizes: readonly Granularity[] = [
    "century",
    "decade",
    "year",
    "half",
    "season",
    "quarter",
    "month",
    "week",
    "day",
  ];
  assert(
    property(days, (day) => {
      for (const size of sizes) {
        const index = periodIndex(size, day);
        const period = periodAt(size, index);
        expect(period.first).toBeLessThanOrEqual(day);
        expect(period.last).toBeGreaterThanOrEqual(day);
        expect(periodAt(size, index + 1).first).toBe(period.last + 1);
      }
    }),
  );
});
