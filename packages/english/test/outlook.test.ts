import { wordOf } from "@dragoman/reader";
import { loadReference } from "@dragoman/reference";
import { expect, it } from "vitest";
import { extend, loadEnglish } from "../src/index.ts";
import { shipped } from "./sentences.ts";

const english = await loadEnglish(shipped());
const reference = loadReference();

it.each([
  ["We signed a treaty on allied relations with Tajikistan in May .", true],
  ["Yesterday President Erdogan visited Kazakhstan and agreed to host the summit .", true],
  ["Let us begin with the roads .", false],
  ["The pump at the school was old , and it broke .", false],
])("%s in a long transcript is worth a tree: %s", (text, expected) => {
  expect(english.parser.outlook?.(text.split(" ").map(wordOf), reference)).toBe(expected);
});

it("keeps no sentence back from an analyst's own rules", () => {
  expect(extend(english, { rules: {}, words: {} }).parser.outlook).toBeNull();
});
