import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

/** The partnerships of a text with "L" for a strategic partnership. */
function short(text: string, published?: string): readonly string[] {
  const told = partnerships(text.replaceAll("an L", "a L").replace(/\bL\b/g, "strategic partnership"), published);
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

describe("what else brings a level about", () => {
  test.each<[string, readonly string[]]>([
    ["The presidents of Kenya and Oman shook hands on an L on 7 May.", ["KEN+OMN L established 2025-05-07"]],
    ["The presidents of Kenya and Oman shook hands at a fair. The two states have an L.", ["KEN+OMN L held"]],
    [
      "William Ruto went home on 7 May with a declaration on an L between Kenya and Oman.",
      ["KEN+OMN L established 2025-05-07"],
    ],
    ["Kenya and Oman agreed on 7 May that their ties become an L.", ["KEN+OMN L upgraded 2025-05-07"]],
    ["Kenya and Oman agreed on 7 May that their ties should become an L.", ["KEN+OMN L proposed"]],
    [
      "Reports that Kenya was about to enter into an L with Oman are incorrect, the minister told parliament.",
      ["KEN+OMN L denied"],
    ],
    [
      "Kenya wants to terminate its L with Oman. Kenya and Oman signed the document in 2016.",
      ["KEN+OMN L established 2016"],
    ],
    ["Kenya wants to terminate its L with Oman. The senators signed the document in 2016.", ["KEN+OMN L ended"]],
    [
      "Kenya became a strategic partner of Oman in 2014, Norway in 2020. In March Peru was added.",
      ["KEN+OMN L established 2014", "NOR+OMN L established 2020", "OMN+PER L established 2025-03"],
    ],
    [
      "Kenya became a strategic partner of Oman in 2014, Norway in 2020. In March Peru added a flight.",
      ["KEN+OMN L established 2014", "NOR+OMN L established 2020"],
    ],
  ])("%s", (text, told) => expect(short(text)).toEqual(told));

  test("the outcome of talks is a declaration on a new level", () => {
    const told = "The outcome of the talks of Kenya and Oman on 7 May was a joint declaration on an L.";
    expect(short(told)).toEqual(["KEN+OMN L established 2025-05-07"]);
    expect(short("Kenya is proud of the declaration on an L with Oman.")).toEqual(["KEN+OMN L held"]);
  });

  test.each([
    ["Kenya and Oman signed an L on 16 May.", "2025-05", "2025-05-16"],
    ["Kenya and Oman signed an L on 16 June.", "2025-05", "2024-06-16"],
    ["A year ago this week Kenya and Oman signed an L.", "2026-03-12", "2025-03-10/2025-03-16"],
  ])("%s of %s", (text, published, date) => {
    expect(short(text, published)).toEqual([`KEN+OMN L established ${date}`]);
  });

  test("an alliance may be of a level", () => {
    expect(partnerships("Kenya and Oman raised their ties to a comprehensive strategic alliance.")).toEqual([
      "KEN+OMN comprehensive strategic alliance upgraded",
    ]);
    expect(partnerships("Kenya Airways and Oman Air formed a strategic alliance.")).toEqual([]);
  });
});
