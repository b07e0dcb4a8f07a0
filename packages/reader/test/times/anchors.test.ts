import { describe, expect, it } from "vitest";
import { findIn, timesOf } from "./timesof.ts";

describe("without a publication date", () => {
  it("keeps the digits that are known", () => {
    expect(timesOf("They met on 9 May.", null)).toEqual(["[9 May] XXXX-05-09"]);
    expect(timesOf("They met in May.", null)).toEqual(["[May] XXXX-05"]);
  });

  it("leaves the rest open and says so", () => {
    const { found, notes } = findIn("They met last week, on Friday and a year ago.", null);
    expect(found.map(({ value }) => value)).toEqual([null, null, null]);
    expect(notes.map(({ code }) => code)).toEqual(["time.unresolved", "time.unresolved", "time.unresolved"]);
  });

  it("still reads what is stated", () => {
    expect(timesOf("They met in May 2019 for two days.", null)).toEqual(["[May 2019] 2019-05", "[two days] P2D"]);
  });
});

describe("with a part of the publication date", () => {
  it("resolves what that part allows", () => {
    expect(timesOf("They met last year, last month and on Friday.", "2025-02")).toEqual([
      "[last year] 2024",
      "[last month] 2025-01",
      "[Friday] null",
    ]);
    expect(timesOf("They met last year and last month.", "2025")).toEqual(["[last year] 2024", "[last month] null"]);
  });
});

describe("direction", () => {
  it("follows the nearest cue", () => {
    expect(timesOf("They will meet on Friday.")).toEqual(["[Friday] 2025-02-14"]);
    expect(timesOf("They met on Friday and will meet in May.")).toEqual(["[Friday] 2025-02-07", "[May] 2025-05"]);
    expect(timesOf("The talks are due in Lima on Monday.")).toEqual(["[Monday] 2025-02-17"]);
    expect(timesOf("It failed due to a storm on Monday.")).toEqual(["[Monday] 2025-02-10"]);
  });

  it("takes a day near publication whatever the tense", () => {
    expect(timesOf("They met on February 20.")).toEqual(["[February 20] 2025-02-20"]);
  });
});

describe("seasons", () => {
  it("are those of the state that the sentence speaks of", () => {
    const [north] = findIn("Norway signed it last summer.").found;
    const [south] = findIn("Peru signed it last summer.", "2025-05-12").found;
    expect(north?.interval?.begin).toMatchObject({ granularity: "season", season: 22 });
    expect([north?.value, south?.value]).toEqual(["2024-22", "2024-22"]);
    expect(south?.interval?.begin?.first).toBeGreaterThan(north?.interval?.begin?.last ?? 0);
  });

  it("span the turn of the year in winter", () => {
    expect(timesOf("They met this winter and last winter.")).toEqual([
      "[this winter] 2024-24",
      "[last winter] 2023-24",
    ]);
  });
});

describe("the time before", () => {
  it("anchors within its paragraph only", () => {
    expect(timesOf("They met in 2019.\n\nThe following year it ended.")).toEqual([
      "[2019] 2019",
      "[The following year] null",
    ]);
  });

  it("must be fine enough to count from", () => {
    expect(timesOf("They met in 2019. The same day they signed.")[1]).toBe("[The same day] null");
  });
});

describe("the dateline", () => {
  it("is a time of its own, before the first sentence", () => {
    const { found } = findIn("LIMA, Feb. 11 (ANA) -- The envoys met.");
    expect(found).toMatchObject([{ span: [6, 13], value: "2025-02-11", sentence: -1, basis: "resolved" }]);
  });

  it("keeps clock and zone", () => {
    const { found } = findIn("date 2025-02-12 12 Feb. 10:30 (UTC+3 MSK)\n\nThe envoys met.");
    expect(found).toMatchObject([{ value: "2025-02-12T10:30+03:00", kind: "time", basis: "stated" }]);
  });
});

describe("today", () => {
  it.each([
    ["LIMA, Feb. 11 (ANA) -- The envoys met today.", "2025-02-11"],
    ["LIMA, Feb. 6 (ANA) -- The envoys met today.", "2025-02-06"],
    ["LIMA, Feb. 3 (ANA) -- The envoys met today.", "2025-02-12"],
    ["LIMA, Feb. 13 (ANA) -- The envoys met today.", "2025-02-12"],
    ["LIMA, Feb. 11, 2024 (ANA) -- The envoys met today.", "2025-02-12"],
    ["On Feb. 11 the envoys met; today they go home.", "2025-02-12"],
  ])("is the day of a dateline shortly before: %s", (text, day) => {
    expect(findIn(text).found.at(-1)).toMatchObject({ value: day });
    expect(findIn(text).today).toBe(day);
  });
});

describe("TIMEX3", () => {
  it("has its own forms", () => {
    const text =
      "In Q3 2024, last summer, last week, the 1990s, the first half of 2023, tonight, every Friday and now.";
    expect(findIn(text).found.map(({ timex3 }) => timex3)).toEqual([
      "2024-Q3",
      "2024-SU",
      "2025-W06",
      "199",
      "2023-H1",
      "2025-02-12TNI",
      "XXXX-WXX-5",
      "PRESENT_REF",
    ]);
  });
});
