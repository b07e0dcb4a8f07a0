import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

describe("a body named before by a noun that is not in its name", () => {
  test.each([
    [
      "another noun for what it is",
      "The Peruvian embassy closed. The mission said that it rained.",
      ["org:Embassy of Peru"],
    ],
    ["of its sort", "The Houthis fired. The rebel group said that it rained.", ["org:Houthis"]],
    [
      "the one that acts",
      "The Peruvian senate asked the Malian senate. The chamber said that it rained.",
      ["org:Senate of Peru"],
    ],
    [
      "neither of two that do",
      "The embassies closed. The Peruvian embassy and the Malian embassy waited. The mission said that it rained.",
      [null],
    ],
    [
      "no other one of that noun",
      "A UN mission came. Peru's embassy closed. The mission said that it rained.",
      ["org:un mission"],
    ],
    ["nobody of another sort", "The Houthis fired. The lender said that it rained.", [null]],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});
