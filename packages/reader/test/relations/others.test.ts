import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

/** The partnerships of a text with "L" for a strategic partnership. */
function short(text: string, published?: string): readonly string[] {
  const told = partnerships(text.replaceAll("an L", "a strategic partnership"), published);
  return told.map((line) => line.replaceAll("strategic partnership", "L"));
}

describe("of whom else a sentence tells", () => {
  test.each<[string, readonly string[]]>([
    ["Kenya had a busy week. Ties with Oman rose to an L, while Peru offered gas.", ["KEN+OMN L upgraded"]],
    [
      "Kenya had a busy week. Ties with Oman rose to an L, while the president of Peru signed a declaration on an L.",
      ["KEN+OMN L upgraded", "KEN+PER L established"],
    ],
    ["Oman and Peru concluded an L, while Norway looked on.", ["OMN+PER L established"]],
    ["Chad signed an accord with Kenya, a state that has an L with Oman.", ["KEN+OMN L held"]],
    ["Chad signed an accord with Kenya, which became its first strategic partner.", ["KEN+TCD L established"]],
    ["Chad, a land between Peru and Oman that has strategic partnerships with both, signed an accord.", []],
    [
      "With Oman, Kenya concluded an L on 7 May, with Peru on 20 May.",
      ["KEN+OMN L established 2025-05-07", "KEN+PER L established 2025-05-20"],
    ],
    ["With Oman, Kenya spoke of gas; an L was concluded with Peru.", ["KEN+PER L established"]],
  ])("%s", (text, told) => expect(short(text)).toEqual(told));
});

describe("partners of somebody who is named before", () => {
  test.each<[string, readonly string[]]>([
    [
      "How far has Kenya come? Oman and Peru have been its strategic partners since 2013.",
      ["KEN+OMN L held 2013", "KEN+PER L held 2013"],
    ],
    ["Kenya looks on. Oman and Peru have been strategic partners since 2013.", ["OMN+PER L held 2013"]],
    ["The president of Peru flew home. Kenya has dozens of strategic partners.", []],
    ["The king of Oman called. The ministry of Kenya said that no step of the sort was planned.", []],
  ])("%s", (text, told) => expect(short(text)).toEqual(told));

  test("words for a deed of the sort mean no level", () => {
    const text = "Kenya has an L with Oman. Peru called. The ministry said that no move of the sort was planned.";
    expect(short(text)).toEqual(["KEN+OMN L held"]);
  });

  test("who is next after another, with whom somebody is allied, follows nobody else", () => {
    const text = "Kenya signed an L with Oman in 2018. Kenya had been allied with Peru alone; Norway is next.";
    expect(short(text)).toEqual(["KEN+OMN L established 2018"]);
  });
});

describe("crowned heads of one name", () => {
  const text = (head: string): string => `${head} met Manmohan Singh. The two leaders signed a declaration on an L.`;
  test.each<[string, readonly string[]]>([
    ["Saudi King Abdullah", ["IND+SAU L established"]],
    ["King Abdullah of Jordan", ["IND+JOR L established"]],
    ["King Abdullah", []],
  ])("%s", (head, told) => expect(short(text(head), "2010-03-02")).toEqual(told));
});
