import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, it } from "vitest";
import { lay } from "../text/lay.ts";
import { findIn } from "./timesof.ts";

const words = constantFrom(
  ..."a the an of in on at by from to until since before after between and or about some early late mid last next this".split(
    " ",
  ),
  ..."previous following same past coming year years month months week weeks day days decade century quarter half".split(
    " ",
  ),
  ..."January May March Feb. Friday Monday Sat. spring summer winter fall morning night noon today tomorrow ago later".split(
    " ",
  ),
  ..."two ten twenty nineteen hundred several few first second last 1990s 21st 2024 2027 5 26 31 1999 10:30 a.m. GMT".split(
    " ",
  ),
  ..."- – / , . ; ( ) : 's will met every each end start year-end mid-2024 2025-02-12 05/26/2025 26.05.2025 Q3 H1 '90s".split(
    " ",
  ),
  ..."999999 0 million people $ % old ½ 00 1/2 UTC+3 now recently per daily Peru".split(" "),
);
const texts = oneof(
  array(words, { maxLength: 30 }).map((list) => list.join(" ")),
  array(words, { maxLength: 30 }).map((list) => list.join("")),
  string({ unit: "binary" }),
);
const dates = constantFrom("2025-02-12", "2024-02-29", "2025-02", "2025", "0001-01-01", "9999-12-31", null);

const DAY = String.raw`(?:\d{4}|XXXX)(?:-(?:\d\d)(?:-\d\d)?)?`;
const EDTF = new RegExp(
  `^(?:${DAY}(?:~|T\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)?)?|\\d{3}X|\\d\\dXX|(?:${DAY}|\\.\\.)/(?:${DAY}|\\.\\.))$`,
);
const LENGTH = /^P(?:T?\d+(?:\.\d+)?(?:[YMWDHS]|WE)(?:T?\d+[MSH])?|T\d+[MS])$/;

it("finds times in any string: in range, in order, in the allowed forms", () => {
  assert(
    property(texts, dates, (text, published) => {
      const { found } = findIn(text, published);
      const end = lay(text).text.length;
      let at = 0;
      for (const { span, value, kind } of found) {
        expect(span[0]).toBeGreaterThanOrEqual(at);
        expect(span[1]).toBeGreaterThan(span[0]);
        expect(span[1]).toBeLessThanOrEqual(end);
        at = span[1];
        if (value === null) continue;
        expect(value).toMatch(kind === "duration" || (kind === "set" && value.startsWith("P")) ? LENGTH : EDTF);
      }
    }),
    { numRuns: 1500 },
  );
});

it("keeps datelines on the calendar, at its end too", () => {
  const [time] = findIn("January 2", "9999-12-31").found;
  expect(time?.value).toMatch(/^9999-01-02$/);
});

it("gives intervals that do not end before they begin", () => {
  assert(
    property(texts, (text) => {
      for (const { interval } of findIn(text).found) {
        if (interval?.begin && interval.end) expect(interval.end.last).toBeGreaterThanOrEqual(interval.begin.first);
      }
    }),
    { numRuns: 1000 },
  );
});

it("leaves a range open whose end lies before its beginning", () => {
  const values = (text: string) => findIn(text, "2025-02-12").found.map(({ value }) => value);
  expect(values("Talks were held from 26.05.2025 to today.")).not.toContain("2025-05-26/2025-02-12");
  expect(values("Talks were held from 26.01.2025 to today.")).toContain("2025-01-26/2025-02-12");
});

const nasty: readonly (readonly [string, string])[] = [
  ["months and years", "May 2024 ".repeat(50_000)],
  ["numbers", "nineteen ".repeat(100_000)],
  ["years in a chain", "2024-".repeat(100_000)],
  ["leads", "since by until ".repeat(50_000)],
  ["fillers", `two ${"more ".repeat(100_000)}years`],
  ["digits", "1".repeat(1_000_000)],
  ["articles", "the ".repeat(200_000)],
];

it.each(nasty)("takes time in proportion to the text: %s", (_title, text) => {
  const start = performance.now();
  findIn(text);
  expect(performance.now() - start).toBeLessThan(10_000);
});
