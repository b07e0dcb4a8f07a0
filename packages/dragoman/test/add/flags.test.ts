import { describe, expect, it } from "vitest";
import { type AddFlags, ingestOptions, intervalOf } from "../../src/add/flags.ts";

const NOW = "2026-03-01T12:00:00.000Z";
const options = (flags: AddFlags) => ingestOptions(flags, NOW);

describe("options of adding", () => {
  it("name columns", () => {
    expect(options({ columns: "text=body, published = Date of issue" }).columns).toEqual({
      text: "body",
      published: "Date of issue",
    });
  });

  it.each(["body", "words=body", "text=", ""])("refuse the columns %o", (columns) => {
    expect(() => options({ columns })).toThrow(/--columns does not understand/);
  });

  it("give what an article lacks", () => {
    expect(options({ published: "2025-02-12", publisher: "AZERTAC" }).defaults).toEqual({
      published: "2025-02-12",
      publisher: "AZERTAC",
    });
    expect(() => options({ published: "12/02/2025" })).toThrow('"12/02/2025" is no date');
  });

  it("tell lengths of time", () => {
    expect(["90s", "15m", "2h", "1d", undefined].map(intervalOf)).toEqual([
      90_000,
      900_000,
      7_200_000,
      86_400_000,
      null,
    ]);
    for (const every of ["", "15", "m", "0m", "1.5h"]) expect(() => intervalOf(every)).toThrow(/--every does not/);
  });
});
