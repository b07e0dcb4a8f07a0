import { isPublished } from "@dragoman/reader";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "../src/index.ts";

describe("dates as documents write them", () => {
  it.each([
    ["2025-02-12", "2025-02-12"],
    ["2025-02-12T20:30:00+04:00", "2025-02-12T20:30:00+04:00"],
    ["2025-02-12T20:30:00.123Z", "2025-02-12T20:30:00Z"],
    ["2025-02-12 20:30", "2025-02-12T20:30:00"],
    ["2025-02-12T20:30:00-0500", "2025-02-12T20:30:00-05:00"],
    ["12.02.2025", "2025-02-12"],
    ["12.02.2025 14:05", "2025-02-12T14:05:00"],
    ["31/12/2024", "2024-12-31"],
    ["12/31/2024", "2024-12-31"],
    ["05/05/2024", "2024-05-05"],
    ["2025/2/7", "2025-02-07"],
    ["20250212", "2025-02-12"],
    ["20250212T203000", "2025-02-12"],
    ["12-02-2025", "2025-02-12"],
    ["Wed, 12 Feb 2025 20:30:00 GMT", "2025-02-12T20:30:00Z"],
    ["Wed, 12 Feb 2025 20:30 +0400", "2025-02-12T20:30:00+04:00"],
    ["Wed, 2 Jul 25 8:05:09 EST", "2025-07-02T08:05:09-05:00"],
    ["Wed Feb 12 20:30:00 +0000 2025", "2025-02-12T20:30:00+00:00"],
    ["February 12, 2025", "2025-02-12"],
    ["Feb. 12, 2025 at 8:30 p.m. EST", "2025-02-12T20:30:00-05:00"],
    ["Updated 12:05 AM, June 3rd, 2024", "2024-06-03T00:05:00"],
    ["3rd of July 2024", "2024-07-03"],
    ["12 February 2025, 14.05", "2025-02-12T14:05:00"],
    ["2025 March 4", "2025-03-04"],
    ["2025", "2025"],
    ["2025-02", "2025-02"],
    ["February 2025", "2025-02"],
    ["1739318400", "2025-02-12T00:00:00Z"],
    ["1739318400000", "2025-02-12T00:00:00Z"],
  ])("%s", (written, iso) => expect(parseDate(written)).toBe(iso));

  it.each([
    "",
    "yesterday",
    "03/04/2025",
    "31.02.2025",
    "2025-02-30",
    "2025-13",
    "0001-01-01",
    "99/99/9999",
    "30 Feb 2025",
  ])("%s is none, or could be two", (written) => expect(parseDate(written)).toBeNull());

  it("any text gives what the reader takes for a date, or nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z:/. +-]{0,40}$/)), (written) => {
        const date = parseDate(written);
        if (date !== null) expect(isPublished(date)).toBe(true);
      }),
    );
  });

  it("figures with strokes have the month first where that is told", () => {
    expect(parseDate("03/04/2025", { monthFirst: true })).toBe("2025-03-04");
    expect(parseDate("3/4/25", { monthFirst: true })).toBe("2025-03-04");
    expect(parseDate("23/04/2025", { monthFirst: true })).toBe("2025-04-23");
  });
});
