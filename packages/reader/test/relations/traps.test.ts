import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

const sp = "strategic partnership";

describe("traps", () => {
  test.each([
    "Kenya and Norway marked 50 years of diplomatic relations.",
    "Kenya and Norway took their partnership to a higher level.",
    "Kenya and Norway cooperate at a strategic level.",
    "Norway is a key partner of Kenya.",
    "Kenya and Norway spoke of a relationship of strategic importance.",
    "Kenya and Norway held a strategic dialogue.",
    "Kenya and Norway signed a comprehensive economic partnership agreement.",
    "Kenya and Norway agreed on a strategic partnership on raw materials.",
    "Kenya and Norway opened the session of the Strategic Partnership Council.",
    "Armenia and Moldova belong to the Eastern Partnership.",
    "The two companies of Kenya and Norway formed an energy partnership.",
    "“A strategic partnership of Norwegian design and Kenyan wood,” the maker of chairs said.",
    "Kenya grew. Kenya sang. Kenya slept. Fiji grew. Fiji sang. Fiji and Kenya talked. A strategic partnership was set up with Peru in May.",
    "The two airlines have formed a strategic partnership on flights between Kenya and Norway.",
    "The Kenyan bank and the Norwegian insurer announced a strategic partnership.",
    "Brovex and Tidewater have renewed their strategic partnership, Norway's envoy to Kenya said.",
    "The lake authority has a strategic partnership with Norway, the Kenyan minister said.",
    "Kenya has a strategic partnership with the ports of Bergen and Narvik, Norway's envoy said.",
    "The Kenyan minister called Tidewater a strategic partner, Norway's envoy said.",
    "Tidewater said it had become a strategic partner of Kenya; Norway's envoy came.",
    "Kenya's Brovex and Norway's Tidewater merged. They agreed on a strategic partnership. Norway trades with Kenya.",
    "Kenya's president said that every capital wanted to be a strategic partner. Norway sent a minister.",
    "“We are a strategic partner for wood,” Kenya's minister said after a visit to Norway.",
    "“We are strategic partners,” the chairman of Brovex said in Oslo after a visit to Kenya.",
    "Kenya and Norway signed a strategic partnership agreement on critical minerals.",
    "Kenya's strategic partnership with Norway on sustainable fishing was renewed.",
    "The Central Bank of Kenya and the Bank of Norway agreed on a strategic partnership.",
    "The National Bank of Kenya and the Central Bank of Turkey agreed on a strategic partnership.",
    "For a country, a strategic partnership is a statement of intent.",
    "While the ministers of Kenya and Norway looked on, the heads of Air Brovex and Tidewater Airways signed a strategic partnership.",
    "The ministers of Kenya and Norway witnessed the launch of a strategic partnership by Brovex and Tidewater.",
    "Kenya's strategic partnerships have a rival in mind: Norway.",
    "The strategic partnerships of Kenya are aimed at one country, Norway.",
  ])("no partnership in: %s", (text) => {
    expect(partnerships(text)).toEqual([]);
  });

  test.each([
    "Brovex praised the strategic partnership between Kenya and Norway.",
    "Brovex said Kenya and Norway were strategic partners.",
    "The Kingdom of Norway and the Republic of Kenya are strategic partners, with Tidewater to build a port.",
    "His Majesty King Harald of Norway and the president of Kenya agreed on a strategic partnership.",
    "“We are strategic partners,” the spokesman of Kenya's president said in Oslo after a visit to Norway.",
    "Tidewater sails to Kenya, a strategic partner of Norway.",
    "The heads of state of Kenya and Norway signed a strategic partnership.",
    "Kenya's strategic partnerships include Norway.",
    "Kenya's president met Norway's. Brovex and Tidewater merged. They agreed on a strategic partnership.",
  ])("states near firms in: %s", (text) => {
    expect(partnerships(text).map((line) => line.slice(0, 29))).toEqual([`KEN+NOR ${sp}`]);
  });

  test("a partnership agreed on whose document is still to be signed", () => {
    const text = "Kenya and Norway agreed to raise their ties to a strategic partnership.";
    expect(partnerships(text)).toEqual([`KEN+NOR ${sp} upgraded`]);
    expect(partnerships(`${text} The declaration will be signed in Oslo.`)).toEqual([`KEN+NOR ${sp} proposed`]);
  });

  test("the date of the sentence before, where a sentence points to it", () => {
    const visit = "In April 2022 the president of Kenya visited Norway.";
    const signed = "the two countries signed a declaration on strategic partnership.";
    expect(partnerships(`${visit} There ${signed}`)).toEqual([`KEN+NOR ${sp} established 2022-04`]);
    expect(partnerships(`${visit} Then ${signed}`)).toEqual([`KEN+NOR ${sp} established`]);
  });

  test.each([
    ["Six months after Kenya and Norway became strategic partners, they met.", `KEN+NOR ${sp} established 2024-12~`],
    ["The talks began six months after Kenya and Norway became strategic partners.", `KEN+NOR ${sp} established`],
    [
      "A year after its ties with Norway were raised to a strategic partnership, Kenya opened a port.",
      `KEN+NOR ${sp} upgraded 2024`,
    ],
    ["Six months after the war, Kenya and Norway became strategic partners.", `KEN+NOR ${sp} established`],
    ["For ten years Kenya has had a strategic partnership with Norway.", `KEN+NOR ${sp} held 2015~`],
    ["Kenya and Norway, strategic partners for ten years, met on Monday.", `KEN+NOR ${sp} held 2015~`],
    ["Kenya and Norway signed a strategic partnership for ten years.", `KEN+NOR ${sp} established`],
  ])("what is counted from the day of the article: %s", (text, expected) => {
    expect(partnerships(text)).toEqual([expected]);
  });

  test.each([
    [
      "Kenya and Norway, whose ties were raised to a strategic partnership at the summit in May 2021, met on Monday.",
      `KEN+NOR ${sp} upgraded 2021-05`,
    ],
    [
      "Kenya and Norway raised their ties to a strategic partnership under a treaty that their leaders signed in 2021.",
      `KEN+NOR ${sp} upgraded 2021`,
    ],
    ["Under an agreement of May 2021 Kenya and Norway are strategic partners.", `KEN+NOR ${sp} held 2021-05`],
  ])("the date of the occasion: %s", (text, expected) => {
    expect(partnerships(text)).toEqual([expected]);
  });

  test("no partnership of universities whose states the next sentence names", () => {
    const guests = "Kenya's minister and the Norwegian ambassador were present.";
    expect(partnerships(`The University of Nairobi and Oslo University renewed their ${sp}. ${guests}`)).toEqual([]);
    expect(partnerships(`Kenya and Norway renewed their ${sp}. ${guests}`)).toEqual([`KEN+NOR ${sp} reaffirmed`]);
  });

  test.each([
    "Peru criticised the strategic partnership that Kenya and Norway signed.",
    "Peru voiced concern over the strategic partnership treaty which Kenya has signed with Norway.",
  ])("the parties of the clause that tells who signed it: %s", (text) => {
    expect(partnerships(text)).toEqual([`KEN+NOR ${sp} established`]);
  });

  test("what may be, of nobody whom the sentence names", () => {
    const met = "The presidents of Kenya and Norway met on Monday.";
    expect(partnerships(`${met} Such ties could be described as a ${sp}.`)).toEqual([]);
    expect(partnerships(`${met} Kenya and Norway may sign a ${sp}.`)).toEqual([`KEN+NOR ${sp} proposed`]);
    expect(partnerships(`${met} The two countries may sign a ${sp}.`)).toEqual([`KEN+NOR ${sp} proposed`]);
  });

  test("the date of the new level, behind both", () => {
    expect(
      partnerships(`Kenya and Norway upgraded their ties from a ${sp} to a comprehensive ${sp} on April 23.`),
    ).toEqual([expect.stringMatching(/^KEN\+NOR comprehensive strategic partnership upgraded \d{4}-04-23/)]);
  });

  test("a level that becomes another one", () => {
    expect(partnerships(`The ${sp} between Kenya and Norway becomes a comprehensive strategic partnership.`)).toEqual([
      `KEN+NOR comprehensive ${sp} upgraded`,
      `KEN+NOR ${sp} held`,
    ]);
    expect(partnerships(`The ties between Kenya and Norway became a ${sp}.`)).toEqual([`KEN+NOR ${sp} upgraded`]);
    expect(partnerships("Kenya and Norway became strategic partners.")).toEqual([`KEN+NOR ${sp} established`]);
    expect(partnerships(`The ${sp} of 2012 between Kenya and Norway became comprehensive on Tuesday.`)).toEqual([
      `KEN+NOR comprehensive ${sp} upgraded 2025-05-27`,
      `KEN+NOR ${sp} established 2012`,
    ]);
    expect(partnerships(`In 2016 the ${sp} of Kenya and Norway was raised to comprehensive.`)).toEqual([
      `KEN+NOR comprehensive ${sp} upgraded 2016`,
    ]);
    for (const more of ["became comprehensive in scope", "became more comprehensive", "became global news"])
      expect(partnerships(`The ${sp} of Kenya and Norway ${more}.`)).toEqual([`KEN+NOR ${sp} held`]);
  });

  test.each([
    [
      "They are bound by the treaty of friendship, partnership and cooperation that Kenya and Norway signed in May 2008.",
      "friendship, partnership and cooperation established 2008-05",
    ],
    ["Kenya and Norway signed a treaty of friendship and partnership.", "friendship and partnership established"],
    ["Kenya and Norway spoke of friendship and partnership.", null],
    ["Kenya and Norway signed a treaty on fish, cooperation and partnership.", null],
    ["Kenya and Norway keep a strategic association.", "strategic association held"],
    [
      "Kenya and Norway declared a reinforced exceptional partnership.",
      "reinforced exceptional partnership established",
    ],
    ["Kenya and Norway signed a deepened strategic partnership.", "deepened strategic partnership established"],
    ["Kenya and Norway have deepened their strategic partnership.", "strategic partnership reaffirmed"],
    ["Kenya and Norway signed a paper on a deepened partnership.", null],
    ["Kenya and Norway announced an exceptional partnership.", null],
  ])("%s", (text, told) => {
    expect(partnerships(text)).toEqual(told === null ? [] : [`KEN+NOR ${told}`]);
  });

  test("no such partnership with either of two", () => {
    expect(
      partnerships("Kenya has a strategic partnership with Norway. It has no such partnership with Peru or Chile."),
    ).toEqual([`CHL+KEN ${sp} denied`, `KEN+NOR ${sp} held`, `KEN+PER ${sp} denied`]);
  });

  test("two that help one another", () => {
    const text = "Kenya and Norway are strategic partners, but Peru said that Chad and Oman help one another.";
    expect(partnerships(text)).toEqual([`KEN+NOR ${sp} held`]);
  });

  test("a year that is stated, not one counted to", () => {
    const text = "Five years after they signed a strategic partnership in 2016, Kenya and Norway drifted apart.";
    expect(partnerships(text)).toEqual([`KEN+NOR ${sp} established 2016`]);
    expect(partnerships("The strategic partnership between Kenya and Norway goes back to 2001.")).toEqual([
      `KEN+NOR ${sp} held 2001`,
    ]);
  });

  test("the date of diplomatic relations is not that of the level", () => {
    const text = "Kenya and Norway, which set up diplomatic relations in 1964, established a strategic partnership.";
    expect(partnerships(text)).toEqual([`KEN+NOR ${sp} established`]);
  });
});
