import { describe, expect, it } from "vitest";
import { dateOf, full, terse } from "../src/terse.ts";

const lines = [
  "state:AAA\thead of state\t0\tking\t1952-02-06\t2022-09-08",
  "state:AAA\thead of state\t1\tking\t2022-09-08\t\topen\t\t2026-01",
  "state:AAA\thead of government\t0\tprime minister\t2003",
  "state:BBB\thead of government\t2\tprime minister\t1799-12-31",
];

describe("terse lines of terms", () => {
  it("leave out what the line before has, and persons that come for the first time", () => {
    expect(terse(lines)[1]!.split("\t").slice(0, 4)).toEqual(["", "", "", ""]);
    expect(terse(lines)[2]!.split("\t").slice(0, 4)).toEqual(["", "head of government", "0", "prime minister"]);
    expect(terse(lines).join("\n").length).toBeLessThan(0.7 * lines.join("\n").length);
  });

  it("are made full again", () => {
    const dated = full(terse(lines)).map((line) => line.split("\t").map((cell, at) => (at < 4 ? cell : dateOf(cell))));
    expect(dated.map((cells) => cells.join("\t"))).toEqual(lines);
  });
});
