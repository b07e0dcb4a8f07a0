import { describe, expect, it } from "vitest";
import { paragraphs } from "../../src/text/paragraphs.ts";

const split = (text: string): string[] => paragraphs(text).map((span) => text.slice(...span));

describe("paragraphs", () => {
  it("are parted by empty lines", () => {
    expect(split("One here.\n\nTwo here.\n \t\n\nThree.")).toEqual(["One here.", "Two here.", "Three."]);
  });

  it("are parted by single newlines in text that is not wrapped", () => {
    expect(split("One here.\nTwo here.\n  Three.")).toEqual(["One here.", "Two here.", "Three."]);
  });

  it("run on where a line goes on in lower case", () => {
    expect(split("One goes\non here.\nTwo.")).toEqual(["One goes\non here.", "Two."]);
  });

  it("run on through lines broken at a column", () => {
    const first = [
      "The two governments agreed on Monday to open talks about trade and the",
      "building of a bridge, which both of them have wanted for many years, as",
      "Ambassador Holm said to the press in the capital after a long meeting of",
      "the joint commission.",
    ].join("\n");
    const second = [
      "   The talks are to begin in the autumn and will be led by the ministers of",
      "trade, who met for the first time in the spring of the same year.",
    ].join("\n");
    expect(split(`${first}\n${second}`)).toEqual([first, second.trim()]);
  });

  it("are parted by list marks", () => {
    expect(split("They want:\n- trade and\n- aid")).toEqual(["They want:", "- trade and", "- aid"]);
  });

  it("are none in a text without words", () => {
    expect(split(" \n\n\t ")).toEqual([]);
  });
});
