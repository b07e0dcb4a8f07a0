import { dayNumber, dayOf, isoDate } from "@dragoman/model";
import { array, assert, integer, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, containsTime, meets, precisionOf, refine, toTime, widthOf } from "../../src/index.ts";
import { times } from "./times.ts";

const days = (time: string, isSouthern = false): readonly (string | null)[] | null => {
  const bounds = boundsOf(time, isSouthern);
  return bounds === null ? null : [bounds.first, bounds.last].map((day) => (day === null ? null : isoDate(dayOf(day))));
};

const placed = times.filter((time) => boundsOf(time) !== null);

describe("the days of a time", () => {
  it.each([
    ["2024-07-03", ["2024-07-03", "2024-07-03"]],
    ["2024-07-03T23:59", ["2024-07-03", "2024-07-03"]],
    ["2024-07", ["2024-07-01", "2024-07-31"]],
    ["2024-07-XX", ["2024-07-01", "2024-07-31"]],
    ["2024-02", ["2024-02-01", "2024-02-29"]],
    ["2024", ["2024-01-01", "2024-12-31"]],
    ["2024-21", ["2024-03-01", "2024-05-31"]],
    ["2024-22", ["2024-06-01", "2024-08-31"]],
    ["2024-23", ["2024-09-01", "2024-11-30"]],
    ["2024-24", ["2024-12-01", "2025-02-28"]],
    ["199X", ["1990-01-01", "1999-12-31"]],
    ["20XX", ["2000-01-01", "2099-12-31"]],
    ["2001~", ["2000-01-01", "2002-12-31"]],
    ["2024-03-01~", ["2024-02-29", "2024-03-02"]],
    ["2019/2023", ["2019-01-01", "2023-12-31"]],
    ["2024-07/2024-09", ["2024-07-01", "2024-09-30"]],
    ["2024-07/..", ["2024-07-01", null]],
    ["../2030", [null, "2030-12-31"]],
    ["/2030", [null, "2030-12-31"]],
  ])("%s", (time, expected) => {
    expect(days(time)).toEqual(expected);
  });

  it.each([
    "XXXX-05",
    "XXXX-05-03",
    "2024-13",
    "2024-02-30",
    "2023-02-29",
    "2024-25",
    "..",
    "../..",
    "/",
    "2024/2019",
    "2024/soon",
    "soon",
    "",
    "next year",
    "20240703",
    "2024-7-3",
  ])("%j lies nowhere", (time) => {
    expect(boundsOf(time)).toBeNull();
    expect(precisionOf(time)).toBeNull();
  });

  it("of a season lie half a year away in the south", () => {
    expect(days("2024-21", true)).toEqual(["2024-09-01", "2024-11-30"]);
    expect(days("2024-22", true)).toEqual(["2024-12-01", "2025-02-28"]);
    expect(days("2024-23", true)).toEqual(["2024-03-01", "2024-05-31"]);
    expect(days("2024-24", true)).toEqual(["2024-06-01", "2024-08-31"]);
  });

  it("are never out of order, whatever the text", () => {
    assert(
      property(oneof(times, string()), (time) => {
        const bounds = boundsOf(time);
        if (bounds?.first != null && bounds.last !== null) expect(bounds.first).toBeLessThanOrEqual(bounds.last);
        expect(precisionOf(time) === null).toBe(bounds === null);
      }),
    );
  });
});

describe("precision", () => {
  it.each([
    ["2024-07-03", "day"],
    ["2024-07", "month"],
    ["2024-22", "season"],
    ["2024", "year"],
    ["2001~", "year"],
    ["199X", "decade"],
    ["19XX", "century"],
    ["2019/..", "interval"],
  ])("of %s is %s", (time, precision) => {
    expect(precisionOf(time)).toBe(precision);
  });
});

describe("two times", () => {
  it.each([
    ["2024-22", "2024-07-03", "2024-07-03"],
    ["2024", "2024-22", "2024-22"],
    ["2024-07", "2024-08", null],
    ["2001~", "2002-05", "2002-05"],
    ["2024-06/2024-09", "2024-08/2024-12", "2024-08/2024-09"],
    ["../2024-07-10", "2024-07", "2024-07-01/2024-07-10"],
    ["2019/..", "../2024", "2019/2024"],
    ["2024-07-03", "2024-07-03T10:00", "2024-07-03"],
    ["2024", "XXXX-05", null],
  ])("%s and %s together are %s", (a, b, expected) => {
    expect(refine(a, b)).toBe(expected);
    expect(refine(b, a)).toBe(expected);
  });

  it("together mean the days that both mean", () => {
    assert(
      property(placed, placed, integer({ min: -5, max: 5 }), (a, b, step) => {
        const [left, right] = [boundsOf(a)!, boundsOf(b)!];
        const both = refine(a, b);
        expect(both === null).toBe(!meets(left, right));
        expect(meets(left, right)).toBe(meets(right, left));
        const day = (left.first ?? right.last ?? 0) + step;
        const holds = (bounds: typeof left): boolean => containsTime(bounds, { first: day, last: day });
        if (both !== null) expect(holds(boundsOf(both)!)).toBe(holds(left) && holds(right));
      }),
    );
  });

  it("one in the other is at most as wide", () => {
    assert(
      property(placed, placed, (a, b) => {
        const [outer, inner] = [boundsOf(a)!, boundsOf(b)!];
        if (!containsTime(outer, inner)) return;
        expect(widthOf(inner)).toBeLessThanOrEqual(widthOf(outer));
        expect(meets(outer, inner)).toBe(true);
      }),
    );
  });

  it("in any order and number give the same", () => {
    assert(
      property(array(placed, { minLength: 1, maxLength: 4 }), (list) => {
        const together = (ordered: readonly string[]): string | null =>
          ordered.reduce<string | null>((held, time) => (held === null ? null : refine(held, time)), ordered[0]!);
        const bounds = (time: string | null) => (time === null ? null : boundsOf(time));
        expect(bounds(together([...list].reverse()))).toEqual(bounds(together(list)));
      }),
    );
  });
});

it("days become the shortest time and back", () => {
  const day = integer({ min: dayNumber(1, 1, 1), max: dayNumber(9997, 1, 1) });
  assert(
    property(day, integer({ min: 0, max: 800 }), (first, length) => {
      expect(boundsOf(toTime({ first, last: first + length }))).toEqual({ first, last: first + length });
    }),
  );
  expect(toTime(boundsOf("2024-02")!)).toBe("2024-02");
  expect(toTime(boundsOf("2024-01")!)).toBe("2024-01");
  expect(toTime(boundsOf("2024")!)).toBe("2024");
  expect(toTime(boundsOf("2024-22")!)).toBe("2024-06/2024-08");
});
