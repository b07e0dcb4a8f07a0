import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

describe("bodies that the tables know", () => {
  test.each([
    ["behind their state", "Iran's Revolutionary Guards said that it rained.", "org:IRGC"],
    ["by the words for an army", "The Israeli military said that it rained.", "org:IDF"],
    ["by a house", "Wisma Putra said that it rained.", "org:Ministry of Foreign Affairs of Malaysia"],
    [
      "of the one of two states in which the article is written",
      "KINSHASA - The Congolese army said that it rained.",
      "org:army of Democratic Republic of the Congo",
    ],
    ["of neither of two", "LIMA - The Congolese army said that it rained.", "org:congolese army"],
    ["no officer of theirs", "An Israeli army officer said that it rained.", "group:Israeli army officer"],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual([expected]);
  });
});
