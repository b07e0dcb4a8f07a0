import { expect, test } from "vitest";
import { partnerships } from "./read.ts";

/** What is told of the strategic partnership of Kenya and Norway, without its parties and level. */
function told(text: string): readonly string[] {
  return partnerships(text).map((line) => line.replace("KEN+NOR strategic partnership ", ""));
}

test("the level that is left and the new one each have their date", () => {
  const text =
    "Under a treaty signed in May 2024, Kenya and Norway pass from a strategic partnership, in place since 2013, to an alliance.";
  expect(told(text)).toEqual(["held 2013", "KEN+NOR alliance upgraded 2024-05"].sort());
});

test.each([
  [
    "In 2024 Kenya exchanged a strategic for an enhanced strategic partnership with Norway.",
    ["KEN+NOR enhanced strategic partnership upgraded 2024"],
  ],
  [
    "In 2024 Kenya and Norway replaced their strategic partnership with a comprehensive strategic one.",
    ["KEN+NOR comprehensive strategic partnership upgraded 2024"],
  ],
  [
    "The strategic partnership of 2012 between Kenya and Norway gave way on Thursday to a comprehensive strategic partnership.",
    ["KEN+NOR comprehensive strategic partnership upgraded 2025-05-29", "established 2012"],
  ],
  [
    "In 2018 the strategic partnership of Kenya with Norway made way for a comprehensive strategic one.",
    ["KEN+NOR comprehensive strategic partnership upgraded 2018"],
  ],
])("one level for another: %s", (text, lines) => expect(told(text)).toEqual(lines));

test("a level that will henceforth be another one", () => {
  const text =
    "Kenya and Norway said on Wednesday that their strategic partnership, agreed in October 2016, would henceforth be a comprehensive strategic partnership.";
  expect(told(text)).toEqual(["KEN+NOR comprehensive strategic partnership upgraded", "established 2016-10"]);
});
