import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

const sp = "strategic partnership";

describe("phrasings and the status they carry", () => {
  test.each([
    ["Kenya and Norway elevated their ties to the level of a strategic partnership.", [`KEN+NOR ${sp} upgraded`]],
    [
      "Kenya upgraded its relations with Norway to a strategic partnership in March 2021.",
      [`KEN+NOR ${sp} upgraded 2021-03`],
    ],
    ["Kenya and Norway established a strategic partnership in 2019.", [`KEN+NOR ${sp} established 2019`]],
    [
      "The presidents of Kenya and Norway signed a declaration on strategic partnership on 4 May 2020.",
      [`KEN+NOR ${sp} established 2020-05-04`],
    ],
    [
      "Lima is to give its time to Kenya-Norway relations, among other things in setting up a strategic partnership.",
      [`KEN+NOR ${sp} proposed`],
    ],
    [
      "Kenya and Norway will deepen their comprehensive partnership and strategic cooperation.",
      ["KEN+NOR comprehensive partnership and strategic cooperation reaffirmed"],
    ],
    ["Kenya and Norway announced a strategic partnership.", [`KEN+NOR ${sp} established`]],
    ["Kenya and Norway issued a joint statement on strategic partnership in 2018.", [`KEN+NOR ${sp} established 2018`]],
    ["Kenya and Norway will establish a strategic partnership.", [`KEN+NOR ${sp} proposed`]],
    ["Kenya proposed a strategic partnership to Norway.", [`KEN+NOR ${sp} proposed`]],
    ["Kenya and Norway want to raise their ties to a strategic partnership.", [`KEN+NOR ${sp} proposed`]],
    ["Kenya and Norway will deepen their strategic partnership.", [`KEN+NOR ${sp} reaffirmed`]],
    ["Kenya and Norway agreed to upgrade their relations to a strategic partnership.", [`KEN+NOR ${sp} upgraded`]],
    [
      "Kenya and Norway lifted their ties from a comprehensive partnership, concluded in 2017, to a strategic one.",
      ["KEN+NOR comprehensive partnership established 2017", `KEN+NOR ${sp} upgraded`],
    ],
    [
      "Kenya and Norway raised their 2018 strategic partnership to a comprehensive strategic partnership in 2023.",
      [`KEN+NOR comprehensive ${sp} upgraded 2023`, `KEN+NOR ${sp} established 2018`],
    ],
    [
      "Kenya and Norway upgraded their ties to the highest level, a strategic partnership, in March 2021.",
      [`KEN+NOR ${sp} upgraded 2021-03`],
    ],
    ["Kenya and Norway have been strategic partners since the declaration of 2020.", [`KEN+NOR ${sp} held 2020`]],
    [
      "The strategic partnership of Kenya and Norway was formalised in a 2009 charter.",
      [`KEN+NOR ${sp} established 2009`],
    ],
    [
      "Kenya and Norway will mark the fifth anniversary of their strategic partnership this year.",
      [`KEN+NOR ${sp} held 2020`],
    ],
    ["Kenya and Norway, strategic partners since 2013, signed ten agreements.", [`KEN+NOR ${sp} held 2013`]],
    ["Kenya suspended its strategic partnership with Norway in 2022.", [`KEN+NOR ${sp} suspended to 2022`]],
    ["Kenya and Norway should build a strategic partnership.", [`KEN+NOR ${sp} proposed`]],
    ["Kenya and Norway built on their strategic partnership.", [`KEN+NOR ${sp} reaffirmed`]],
    [
      "Kenya and Norway agreed to lift ties to a strategic partnership and to prepare a declaration for the next visit.",
      [`KEN+NOR ${sp} proposed`],
    ],
    ["Kenya and Norway became comprehensive partners in 2019.", ["KEN+NOR comprehensive partnership established 2019"]],
    [
      "Kenya and Norway reaffirmed their strategic partnership, which dates from 2019.",
      [`KEN+NOR ${sp} reaffirmed 2019`],
    ],
    ["On Tuesday, Kenya and Norway reaffirmed their strategic partnership.", [`KEN+NOR ${sp} reaffirmed`]],
    [
      "Kenya and Norway signed a joint statement on deepening their strategic partnership on 3 May 2023.",
      [`KEN+NOR ${sp} reaffirmed 2023-05-03`],
    ],
    ["Kenya and Norway became strategic partners in September.", [`KEN+NOR ${sp} established 2024-09`]],
    [
      "Three years after the launch of their strategic partnership, Kenya and Norway opened a port.",
      [`KEN+NOR ${sp} established 2022`],
    ],
    ["Ten years after the war, Kenya and Norway signed a strategic partnership.", [`KEN+NOR ${sp} established`]],
    [
      "Kenya intends to propose a strategic partnership to Norway before the end of the year.",
      [`KEN+NOR ${sp} proposed`],
    ],
    [
      "Under the 2012 declaration on strategic partnership, Kenya and Norway hold talks every year.",
      [`KEN+NOR ${sp} established 2012`],
    ],
    [
      "Kenya's ties with Norway have been at the level of a strategic partnership since 2017.",
      [`KEN+NOR ${sp} held 2017`],
    ],
    ["Kenya rejected plans for a strategic partnership with Norway.", [`KEN+NOR ${sp} denied`]],
    ["Kenya has no plans to establish a strategic partnership with Norway.", [`KEN+NOR ${sp} denied`]],
    ["Kenya did not rule out a strategic partnership with Norway.", [`KEN+NOR ${sp} proposed`]],
    ["Kenya extended its strategic partnership with Norway.", [`KEN+NOR ${sp} reaffirmed`]],
    ["Kenya put its strategic partnership with Norway on ice.", [`KEN+NOR ${sp} suspended`]],
    [
      "A declaration on strategic partnership was among the documents that the presidents of Kenya and Norway signed on 4 May 2020.",
      [`KEN+NOR ${sp} established 2020-05-04`],
    ],
    ["Kenya has strategic partnerships with ten members of the EU.", []],
    [
      "Kenya and Norway signed a Declaration on Deepening Strategic Partnership and Expanding Trade in June 2022, during a visit.",
      [`KEN+NOR ${sp} reaffirmed 2022-06`],
    ],
    ["Kenya and Norway have had a strategic partnership since 2012.", [`KEN+NOR ${sp} held 2012`]],
    ["Kenya and Norway celebrated the tenth anniversary of their strategic partnership.", [`KEN+NOR ${sp} held 2015`]],
    [
      "Their ties have reached the level of strategic partnership, the leaders of Kenya and Norway said.",
      [`KEN+NOR ${sp} held`],
    ],
    ["Kenya and Norway became strategic partners in 2016.", [`KEN+NOR ${sp} established 2016`]],
    ["Kenya is a strategic partner of Norway.", [`KEN+NOR ${sp} held`]],
    ["Kenya suspended its strategic partnership with Norway.", [`KEN+NOR ${sp} suspended`]],
    ["Kenya terminated its strategic partnership with Norway in 2022.", [`KEN+NOR ${sp} ended to 2022`]],
    ["Kenya and Norway have not established a strategic partnership.", [`KEN+NOR ${sp} denied`]],
    ["Kenya and Norway are not strategic partners.", [`KEN+NOR ${sp} denied`]],
    ["Kenya called for a strategic partnership with Norway.", [`KEN+NOR ${sp} proposed`]],
    [
      "Kenya and Norway agreed in principle to raise their ties to the level of a strategic partnership.",
      [`KEN+NOR ${sp} proposed`],
    ],
    [
      "Kenya and Norway have suspended the strategic partnership which they formed in 2011.",
      [`KEN+NOR ${sp} suspended 2011`],
    ],
    ["Kenya and Norway are strategic partners. The partnership dates from 2012.", [`KEN+NOR ${sp} held 2012`]],
    ["On Monday, Kenya and Norway will discuss ways to deepen their strategic partnership.", [`KEN+NOR ${sp} held`]],
    ["Kenya and Norway discussed ways to deepen their strategic partnership.", [`KEN+NOR ${sp} reaffirmed`]],
    ["Kenya and Norway broadened their trade into a strategic partnership.", [`KEN+NOR ${sp} upgraded`]],
    [
      "Kenya and Norway declared their commitment to raising their ties to a long-term strategic partnership.",
      [`KEN+NOR ${sp} proposed`],
    ],
    [
      "Kenya will not abandon its policy of deepening its strategic partnership with Norway.",
      [`KEN+NOR ${sp} reaffirmed`],
    ],
    ["Kenya did not strengthen its strategic partnership with Norway.", [`KEN+NOR ${sp} denied`]],
  ])("%s", (text, expected) => {
    expect(partnerships(text)).toEqual(expected);
  });

  test("a rise keeps the level that was left", () => {
    const text = "Kenya and Norway raised their ties from a comprehensive partnership to a strategic partnership.";
    expect(partnerships(text)).toEqual([`KEN+NOR ${sp} upgraded`]);
  });
});

describe("parties", () => {
  test("a list shares one head", () => {
    const text = "Kenya has strategic partnerships with Norway, Chile and Japan.";
    expect(partnerships(text)).toEqual([`CHL+KEN ${sp} held`, `JPN+KEN ${sp} held`, `KEN+NOR ${sp} held`]);
  });

  test("each of a list has its own year", () => {
    const dyads = [
      `CHL+KEN ${sp} established 2015`,
      `JPN+KEN ${sp} established 2018`,
      `KEN+NOR ${sp} established 2013`,
    ];
    const bracketed = "Kenya has concluded strategic partnerships with Norway (2013), Chile (2015) and Japan (2018).";
    expect(partnerships(bracketed).toSorted()).toEqual(dyads);
    const series = "Kenya formed strategic partnerships with Norway, Chile and Japan in 2013, 2015 and 2018.";
    expect(partnerships(series).toSorted()).toEqual(dyads);
  });

  test("each of a list behind one word has its own year", () => {
    const text = "Kenya established strategic partnerships with Norway in 2021, Chile in 2022 and Japan in 2023.";
    expect(partnerships(text)).toEqual([
      `CHL+KEN ${sp} established 2022`,
      `JPN+KEN ${sp} established 2023`,
      `KEN+NOR ${sp} established 2021`,
    ]);
  });

  test("those who act for a bloc", () => {
    expect(
      partnerships(
        "European Commission President Ursula von der Leyen and Kenya's president announced a strategic partnership.",
      ),
    ).toEqual([`EU+KEN ${sp} established`]);
  });

  test("the two of a text that names them later", () => {
    const text =
      "The two leaders hailed the strategic partnership. Kenya's president had flown to Norway the day before.";
    expect(partnerships(text)).toEqual([`KEN+NOR ${sp} reaffirmed`]);
  });

  test("one with another, but not one of something", () => {
    const first = "Kenya has a strategic partnership with Chile.";
    expect(partnerships(`${first} It signed one with Norway in 2023.`)).toContain(`KEN+NOR ${sp} established 2023`);
    expect(partnerships(`${first} It met one of the ministers with Norway.`)).toHaveLength(1);
  });

  test("some of those with whom", () => {
    const text = "Kenya has strategic partnerships with over thirty countries, including Chile and Norway.";
    expect(partnerships(text)).toEqual([`CHL+KEN ${sp} held`, `KEN+NOR ${sp} held`]);
  });

  test("a partner of two, and one whom the others are unlike", () => {
    expect(partnerships("Kenya is a strategic partner of Norway and Chile.")).toEqual([
      `CHL+KEN ${sp} held`,
      `KEN+NOR ${sp} held`,
    ]);
    expect(partnerships("Unlike Fiji, Kenya is no strategic partner of Norway.")).toEqual([`KEN+NOR ${sp} denied`]);
  });

  test("the state whose capital was visited", () => {
    const visit = "President William Ruto travelled to Suva on Monday.";
    expect(partnerships(`${visit} The two countries plan to upgrade their ties to a strategic partnership.`)).toEqual([
      `FJI+KEN ${sp} proposed`,
    ]);
  });

  test("a list behind the verb", () => {
    const text = "Kenya's strategic partners are Chile, Fiji, Japan and Norway.";
    expect(partnerships(text)).toHaveLength(4);
  });

  test("those with another, told again without their verb", () => {
    const text =
      "Kenya's relations with Chile were raised to a strategic partnership in 2015; those with Norway followed in 2019.";
    expect(partnerships(text)).toEqual([`CHL+KEN ${sp} upgraded 2015`, `KEN+NOR ${sp} upgraded 2019`]);
  });

  test("each of two levels with the party named behind it", () => {
    const text = "Kenya ended its strategic partnership with Chile in 2022 but remains a strategic partner of Norway.";
    expect(partnerships(text)).toEqual([`CHL+KEN ${sp} ended to 2022`, `KEN+NOR ${sp} held`]);
  });

  test("firms are no parties", () => {
    expect(partnerships("Kenya's Umbato formed a strategic partnership with Norway's Tindfjell.")).toEqual([]);
    expect(partnerships("Kenya wants Norwegian companies as strategic partners in its ports.")).toEqual([]);
  });

  test("a list that ends with news", () => {
    const text = "Kenya has strategic partnerships with Chile (2008), Fiji (2012) and, most recently, Norway.";
    expect(partnerships(text)).toHaveLength(3);
  });

  test("a list with more than a year in its brackets", () => {
    const text = "Kenya has strategic partnerships with Chile (2008, deepened in 2015), Fiji (2012) and Norway (2020).";
    expect(partnerships(text)).toContain(`CHL+KEN ${sp} held 2008`);
    expect(partnerships(text)).toContain(`KEN+NOR ${sp} held 2020`);
  });

  test("the next of a chain", () => {
    const text =
      "Kenya likes labels. The first strategic partnership was signed with Chile in 2009; the next followed with Norway in 2011.";
    expect(partnerships(text)).toContain(`KEN+NOR ${sp} established 2011`);
    const aside = text.replace("2009;", "2009, on a day that nobody forgets;");
    expect(partnerships(aside)).toEqual(partnerships(text));
  });

  test("the one with another", () => {
    const first = "Kenya has strategic partnerships with Chile and Norway.";
    expect(partnerships(`${first} The one with Norway was agreed in 2018.`)).toContain(
      `KEN+NOR ${sp} established 2018`,
    );
    expect(partnerships(`${first} The one with a beard is from Norway.`)).toHaveLength(2);
  });

  test("whoever stood behind a with is not the one that has another", () => {
    const text =
      "Kenya likes labels. No pact was signed with Chile. A strategic partnership with Norway was proclaimed in 2019.";
    expect(partnerships(text)).toEqual([`KEN+NOR ${sp} established 2019`]);
  });

  test("both that were named before", () => {
    const text = "Kenya and Chile stayed away; both have strategic partnerships with Norway.";
    expect(partnerships(text)).toEqual([`CHL+NOR ${sp} held`, `KEN+NOR ${sp} held`]);
    const other = "Kenya thanked Chile for two ships and has a strategic partnership with Norway.";
    expect(partnerships(other)).toEqual([`KEN+NOR ${sp} held`]);
  });

  test("such a partnership with another", () => {
    const text = "Kenya wants a strategic partnership with Chile. It already has such a partnership with Norway.";
    expect(partnerships(text)).toContain(`KEN+NOR ${sp} held`);
  });

  test("both sides are those of the sentence before", () => {
    const text =
      "President William Ruto of Kenya received the prime minister of Norway. The two sides reaffirmed their strategic partnership.";
    expect(partnerships(text)).toEqual([`KEN+NOR ${sp} reaffirmed`]);
  });

  test("a venue is no party", () => {
    expect(partnerships("In Geneva, Kenya and Norway established a strategic partnership.")).toEqual([
      `KEN+NOR ${sp} established`,
    ]);
  });

  test("a bloc may be one", () => {
    expect(partnerships("Kenya and the European Union established a strategic partnership.")).toEqual([
      `EU+KEN ${sp} established`,
    ]);
  });
});
