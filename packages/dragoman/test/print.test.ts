import { describe, expect, it } from "vitest";
import { plainText, run, width, wrap } from "../src/print/runs.ts";
import { tableLines } from "../src/print/table.ts";
import { lasting, when } from "../src/print/when.ts";

const upper = (text: string): string => text.toUpperCase();

describe("wrapped text", () => {
  it("breaks at blanks and keeps the colours of its runs", () => {
    expect(wrap([run("one two "), run("three", upper), run(" four")], 9)).toEqual(["one two", "THREE", "four"]);
  });

  it("cuts words that are too long, between characters", () => {
    expect(wrap([run("abcdefgh ij")], 3)).toEqual(["abc", "def", "gh", "ij"]);
    expect(wrap([run("中国和法国")], 4)).toEqual(["中国", "和法", "国"]);
  });

  it("keeps line breaks and empty lines", () => {
    expect(wrap([run("a\n\nb c")], 10)).toEqual(["a", "", "b c"]);
  });

  it("lets no control character reach the terminal", () => {
    expect(wrap([run("a\u001b[31mred\u0007 b\tc")], 40)).toEqual(["a [31mred  b c"]);
  });

  it("measures columns", () => {
    expect([width("abc"), width("é"), width("e\u0301"), width("中国")]).toEqual([3, 1, 1, 4]);
    expect(plainText([run("a"), run("b", upper)])).toBe("ab");
  });
});

describe("a table", () => {
  const rows = [
    {
      cells: [[run("r1")], [run("partnership")], [run("Kazakhstan, Mongolia and the others")]],
      below: [[run("words")]],
    },
  ];
  const heads = ["", "kind", "parties"];
  const plain = (text: string): string => text;

  it("aligns its columns", () => {
    expect(tableLines(heads, rows, 80, plain)).toEqual([
      "    kind         parties",
      "r1  partnership  Kazakhstan, Mongolia and the others",
      "    words",
    ]);
  });

  it("wraps cells where it must", () => {
    const wide = [{ ...rows[0]!, cells: [...rows[0]!.cells, [run("x ".repeat(60).trim())]] }];
    expect(tableLines([...heads, "more"], wide, 80, plain).every((line) => line.length <= 80)).toBe(true);
  });

  it("becomes paragraphs on a narrow terminal", () => {
    expect(tableLines(heads, rows, 40, plain)).toEqual([
      "r1  partnership · Kazakhstan, Mongolia",
      "    and the others",
      "    words",
    ]);
  });
});

describe("dates for people", () => {
  it.each([
    ["2024", "2024"],
    ["2024-07-03", "2024-07-03"],
    ["2024-22", "summer 2024"],
    ["2019/2023", "2019 to 2023"],
    ["2024-07/..", "since 2024-07"],
    ["../2030", "until 2030"],
    ["2001~", "about 2001"],
    ["XXXX-01", "XXXX-01"],
  ])("%s is %s", (edtf, words) => expect(when(edtf)).toBe(words));

  it.each([
    ["P4Y", "4 years"],
    ["P1Y6M", "1 year 6 months"],
    ["PT3H", "PT3H"],
  ])("%s is %s", (duration, words) => expect(lasting(duration)).toBe(words));
});
