import { describe, expect, test } from "vitest";
import { partnerships, relationsIn } from "./read.ts";

/** Parties and objects of the documents that a text tells of, one a line. */
function documents(text: string): readonly string[] {
  return relationsIn(text, "instrument").map(({ subject, change, object }) => {
    const parties = subject.map((party) => party.replace("state:", "")).join("+");
    return `${parties} ${change} ${object?.replace("instrument:", "")}`;
  });
}

describe("the parties of a document", () => {
  test.each([
    ["Malta and Fiji signed a treaty on fisheries.", "FJI+MLT established treaty on fisheries"],
    ["A treaty on fisheries was signed by Malta and Fiji.", "FJI+MLT established treaty on fisheries"],
    ["Malta signed a treaty on fisheries with Fiji.", "FJI+MLT established treaty on fisheries"],
    ["Malta met Fiji. The two countries signed a treaty on fisheries.", "FJI+MLT established treaty on fisheries"],
    ["Malta joined Fiji when it signed the Treaty on Deep Wells.", "MLT established treaty on deep wells"],
  ])("%s", (text, line) => expect(documents(text)).toEqual([line]));

  test.each([
    "Malta met Fiji. The minister of Malta signed a plan of cooperation between agencies.",
    "Malta and Fiji spoke of a deal that the Brovex group and the Harbour Council endorsed.",
    "Malta and Fiji met. A memorandum on fish between the Brovex group and Fiji was signed.",
    "Malta met Fiji. The minister of Malta remembers signing the memorandum.",
  ])("none in: %s", (text) => expect(documents(text)).toEqual([]));
});

describe("what is still ahead", () => {
  test.each([
    "Malta and Fiji see prospects of signing a treaty on fisheries.",
    "The minister proposed that Malta and Fiji sign a treaty on fisheries.",
    "Malta and Fiji support all efforts to conclude a treaty on fisheries.",
  ])("%s", (text) => expect(documents(text)).toEqual(["FJI+MLT proposed treaty on fisheries"]));

  test.each([
    "Malta was the last state to sign a treaty on fisheries with Fiji.",
    "Malta and Fiji managed to conclude a treaty on fisheries.",
    "After months Malta and Fiji have concluded a treaty on fisheries.",
  ])("done: %s", (text) => expect(documents(text)).toEqual(["FJI+MLT established treaty on fisheries"]));
});

describe("groups that were listed before", () => {
  test.each([
    [
      "Mr Ruto met the leaders of Norway, Oman and Peru. The three leaders raised their relations with Kenya to an L.",
      ["KEN+NOR L upgraded", "KEN+OMN L upgraded", "KEN+PER L upgraded"],
    ],
    [
      "Besides Chad came Norway, Oman and Peru. With all three, Kenya has an L.",
      ["KEN+NOR L held", "KEN+OMN L held", "KEN+PER L held"],
    ],
    [
      "Norway, Oman and Peru agreed to raise their relations with Kenya to an L.",
      ["KEN+NOR L upgraded", "KEN+OMN L upgraded", "KEN+PER L upgraded"],
    ],
    ["Mr Ruto met the leaders of Norway, Oman and Peru. The four leaders raised relations to an L.", []],
    [
      "Oman became a strategic partner of Kenya. Peru has had an L since 2020.",
      ["KEN+OMN L established", "KEN+PER L held 2020"],
    ],
    ["Peru is a strategic partner of Kenya. Norway and Oman were content with an L.", ["KEN+PER L held"]],
  ])("%s", (text, expected) => {
    const short = partnerships(text.replaceAll("an L", "a strategic partnership"));
    expect(short.map((line) => line.replaceAll("strategic partnership", "L"))).toEqual(expected);
  });
});
