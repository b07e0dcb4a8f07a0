import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

const fiji = "Chad signed a strategic partnership with Fiji in 2012.";
const first = "FJI+TCD strategic partnership established 2012";

describe("a level that goes on with the one before", () => {
  test.each([
    ["Peru got a comprehensive strategic one in 2016.", "FJI+PER comprehensive strategic partnership established 2016"],
    ["Peru has had a comprehensive one since 2016.", "FJI+PER comprehensive strategic partnership held 2016"],
    ["The Peruvian one is to be signed in 2026.", "PER+TCD strategic partnership proposed 2026"],
    ["The Peruvian one dates from 2019.", "PER+TCD strategic partnership held 2019"],
    ["That with Peru was signed in 2013.", "PER+TCD strategic partnership established 2013"],
    ["A relationship of equal rank was set up with Peru in 2014.", "PER+TCD strategic partnership established 2014"],
    ["It has a pact of that name with Peru.", "PER+TCD strategic partnership held"],
    ["Nothing of the sort was agreed with Peru.", "PER+TCD strategic partnership denied"],
    ["One with Peru followed in 2014.", "PER+TCD strategic partnership established 2014"],
    ["Such a one was agreed with Peru in 2014.", "PER+TCD strategic partnership established 2014"],
    [
      "A comprehensive one with Peru is to follow in 2026.",
      "PER+TCD comprehensive strategic partnership proposed 2026",
    ],
  ])("of whom it was with or who has it: %s", (text, told) =>
    expect(partnerships(`${fiji} ${text}`)).toEqual([first, told].sort()),
  );

  test.each([
    "The Peruvian one of the two ministers stayed at home.",
    "Fish, that with bones above all, was on the table.",
    "Peru obtained that in 2016.",
    "The choir has accords of that name with Peru and Oman.",
  ])("not %s", (text) => expect(partnerships(`${fiji} ${text}`)).toEqual([first]));

  test.each([
    "Chad has a strategic partnership with Fiji, Peru a comprehensive one.",
    "Chad may boast of a strategic partnership with Fiji, Peru of a comprehensive one.",
  ])("without a verb: %s", (text) =>
    expect(partnerships(text)).toEqual([
      "FJI+PER comprehensive strategic partnership held",
      "FJI+TCD strategic partnership held",
    ]),
  );

  test("of whoever gave it", () =>
    expect(
      partnerships("Fiji granted Chad a strategic partnership in 2012. Peru was given a comprehensive one in 2016."),
    ).toEqual(["FJI+PER comprehensive strategic partnership established 2016", first]));

  test("but of nobody where two signed it", () =>
    expect(
      partnerships(
        "Chad and Fiji signed a strategic partnership in 2012. Peru has had a comprehensive one since 2016.",
      ),
    ).toEqual([first]));

  test.each([
    ["What Chad still lacks, as the list shows, is a strategic partnership with Fiji and one with Peru.", "denied"],
    ["Chad wants a strategic partnership with Fiji and one with Peru.", "proposed"],
  ])("of a row all that is told of its first: %s", (text, change) =>
    expect(partnerships(text)).toEqual([
      `FJI+TCD strategic partnership ${change}`,
      `PER+TCD strategic partnership ${change}`,
    ]),
  );
});

describe("whoever does something else behind a comma shares no level", () => {
  test.each([
    ["While Chad signed a strategic partnership with Fiji, Peru spoke to Mali.", ["FJI+TCD"]],
    ["Since the strategic partnership of Chad with Fiji, Peru has been alone.", ["FJI+TCD"]],
    ["Although Chad has a strategic partnership with Fiji, Peru sent ships.", ["FJI+TCD"]],
    ["Having signed a strategic partnership with Fiji, Chad turned to Peru.", ["FJI+TCD"]],
    ["A strategic partnership with Fiji, Peru and Mali was signed by Chad.", ["FJI+TCD", "MLI+TCD", "PER+TCD"]],
  ])("%s", (text, pairs) => expect(partnerships(text).map((line) => line.slice(0, 7))).toEqual(pairs));
});

describe("a document that confers a level on nobody named", () => {
  const treaty = "The treaty on strategic partnership fills forty pages.";
  test.each([
    ["Chad and Fiji signed it in May 2019.", "established 2019-05"],
    ["It was signed by Chad and Fiji in May 2019.", "established 2019-05"],
    ["The ministers of Chad and Fiji signed the document in 2019.", "established 2019"],
  ])("%s", (text, told) =>
    expect(partnerships(`${treaty} ${text}`)).toEqual([`FJI+TCD strategic partnership ${told}`]),
  );

  test.each([
    `${treaty} Chad and Fiji did not sign it.`,
    `${treaty} Chad and Fiji have seen it.`,
    "A strategic partnership of two banks is planned. Chad and Fiji signed it on Monday.",
  ])("not %s", (text) => expect(partnerships(text)).toEqual([]));
});

describe("a level that nobody has", () => {
  test.each([
    "Chad is without a strategic partnership with Fiji.",
    "Chad gets by without a strategic partnership with Fiji.",
    "What is still missing is a strategic partnership between Chad and Fiji.",
    "Missing from the list is a strategic partnership of Chad with Fiji.",
    "Not one of the ministers of Chad signed a strategic partnership with Fiji.",
    "Untrue are reports that Chad and Fiji signed a strategic partnership.",
    "Reports that Chad and Fiji have signed a strategic partnership are untrue.",
    "Reports of a strategic partnership between Chad and Fiji are baseless.",
    "The absence of a strategic partnership between Chad and Fiji is felt.",
    "The minister called false the reports of a strategic partnership between Chad and Fiji.",
  ])("%s", (text) => expect(partnerships(text)).toEqual(["FJI+TCD strategic partnership denied"]));

  test.each([
    ["Without the strategic partnership with Fiji, Chad would be lost, he said.", "held"],
    ["What Chad and Fiji signed in 2019 is a strategic partnership.", "established 2019"],
    ["Reports that fish is missing are untrue; Chad and Fiji are strategic partners.", "held"],
    ["From now on the ties of Chad and Fiji are to be described as a strategic partnership.", "established"],
    ["The tie of Chad with Fiji bore from then on the name of a strategic partnership.", "established"],
  ])("but %s", (text, told) => expect(partnerships(text)).toEqual([`FJI+TCD strategic partnership ${told}`]));
});

describe("who came before, each with a date", () => {
  const others = [
    "KEN+OMN strategic partnership established 2014",
    "OMN+TCD strategic partnership established 2020-05",
  ];
  test.each<[string, readonly string[]]>([
    [
      "Fiji is the third country to which Oman grants a strategic partnership, after Kenya in 2014 and Chad in May 2020.",
      ["FJI+OMN strategic partnership established", ...others],
    ],
    [
      "Oman and Fiji have a strategic partnership. Fiji is the third state with which Oman has gone so far, after Kenya in 2014 and Chad in May 2020.",
      ["FJI+OMN strategic partnership held", ...others],
    ],
    [
      "Oman and Fiji have a strategic partnership. Fiji is the third stop of the minister, after Kenya in 2014 and Chad in May 2020.",
      ["FJI+OMN strategic partnership held"],
    ],
  ])("%s", (text, told) => expect(partnerships(text)).toEqual(told));
});

describe("who has the same rank as the partner", () => {
  test.each<[string, readonly string[]]>([
    ["Oman has a strategic partnership with Kenya. Fiji has the same rank.", ["FJI+OMN strategic partnership held"]],
    [
      "Oman granted Kenya a strategic partnership. The same status was given to Fiji in 2019.",
      ["FJI+OMN strategic partnership established 2019"],
    ],
    ["Oman has a strategic partnership with Kenya. The ministers of Fiji have the same rank.", []],
  ])("%s", (text, told) => expect(partnerships(text).filter((line) => !/KEN\+OMN/.test(line))).toEqual(told));
});

describe("the document that goes on with a treaty", () => {
  const treaty = "The parliament of Kenya ratified the treaty on strategic partnership with Fiji.";
  test.each<[string, string]>([
    [`${treaty} The presidents had signed the document in Suva on 7 January.`, "established 2025-01-07"],
    [`${treaty} The document on grain was signed on 7 January.`, "held"],
    [`${treaty} A document on fish was signed on 7 January.`, "held"],
    ["Kenya and Fiji are strategic partners. The document was signed on 7 January.", "held"],
    ["Strategic partners the two nations, Kenya and Fiji, had called each other since May 2017.", "held 2017-05"],
  ])("%s", (text, told) => expect(partnerships(text)).toEqual([`FJI+KEN strategic partnership ${told}`]));

  test("a partnership for raw materials is no level", () => {
    const text = "Kenya and Fiji signed a memorandum on a strategic partnership for raw materials and hydrogen.";
    expect(partnerships(text)).toEqual([]);
  });
});

describe("who follows the first of a chain", () => {
  const first = "FJI+KEN strategic partnership established 1997";
  test.each<[string, readonly string[]]>([
    [
      "Kenya was the first to conclude a strategic partnership with Fiji, in 1997, and Oman came a year later.",
      [first, "FJI+OMN strategic partnership established 1998"],
    ],
    [
      "Kenya was the first to become a strategic partner of Fiji, in 1997. Oman followed in 2001.",
      [first, "FJI+OMN strategic partnership established 2001"],
    ],
    ["Kenya was the first to become a strategic partner of Fiji, in 1997. Oman came up as well.", [first]],
  ])("%s", (text, told) => expect(partnerships(text)).toEqual(told));

  test("who is only named behind a level of others does not share it", () => {
    const text = "SUVA - The king took a call from the president of Chad. They praised their strategic partnership.";
    expect(partnerships(`${text} Peru came up in the talk.`)).toEqual([]);
  });
});
