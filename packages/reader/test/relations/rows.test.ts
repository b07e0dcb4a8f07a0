import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

const sp = "strategic partnership";

describe("one line of a list of somebody's partners", () => {
  test.each([
    [
      `Chad's scale has two steps.\nTop (comprehensive ${sp}): Kenya, May 2019; Fiji, on 3 June 2020.\nLower step (${sp}): Norway, 2011.`,
      [
        `FJI+TCD comprehensive ${sp} established 2020-06-03`,
        `KEN+TCD comprehensive ${sp} established 2019-05`,
        `NOR+TCD ${sp} established 2011`,
      ],
    ],
    [
      `OSLO, May 3. The minister shows a table.\nKenya: ${sp}, 2019.\nChad and Peru: ${sp}, 2021.`,
      [`KEN+NOR ${sp} established 2019`, `NOR+PER ${sp} established 2021`, `NOR+TCD ${sp} established 2021`],
    ],
    [
      `External relations of Chad: a table\nComprehensive ${sp} – Kenya, Oman (both 2021); Peru (2022)\n${sp} – Norway (2015), Italy (2016)`,
      [
        `ITA+TCD ${sp} established 2016`,
        `KEN+TCD comprehensive ${sp} established 2021`,
        `NOR+TCD ${sp} established 2015`,
        `OMN+TCD comprehensive ${sp} established 2021`,
        `PER+TCD comprehensive ${sp} established 2022`,
      ],
    ],
    [
      "Chad and its neighbours. Comprehensive strategic partner: Kenya. Strategic partners: Norway, Oman.",
      [`KEN+TCD comprehensive ${sp} held`, `NOR+TCD ${sp} held`, `OMN+TCD ${sp} held`],
    ],
    ["We thank our Kenyan partners. Chad is Peru's strategic partner and ally.", [`PER+TCD ${sp} held`]],
    [
      "Talks with Moldova\nChad regarded and would continue to regard Peru as a strategic partner.",
      [`PER+TCD ${sp} proposed`],
    ],
    [`Chad has a ${sp} with Peru. The year was an auspicious one for Kenya and Fiji.`, [`PER+TCD ${sp} held`]],
    ["India and Kenya: strategic partners of Mongolia both.", [`IND+MNG ${sp} held`, `KEN+MNG ${sp} held`]],
    [
      `Strategic partnership of Chad: France, 2008; Italy and Spain, 2009 each; Peru and Fiji, both in 2012.`,
      [
        `ESP+TCD ${sp} established 2009`,
        `FJI+TCD ${sp} established 2012`,
        `FRA+TCD ${sp} established 2008`,
        `ITA+TCD ${sp} established 2009`,
        `PER+TCD ${sp} established 2012`,
      ],
    ],
    [
      `Chad grades its partners. The lower box, ${sp}, holds Kenya since 2014 and both Norway and Oman since 2018.`,
      [`KEN+TCD ${sp} held 2014`, `NOR+TCD ${sp} held 2018`, `OMN+TCD ${sp} held 2018`],
    ],
    [
      `Chad's ${sp}s by year, without those with neighbours: Kenya, 2019; Fiji and the Gambia, 2021.`,
      [`FJI+TCD ${sp} established 2021`, `GMB+TCD ${sp} established 2021`, `KEN+TCD ${sp} established 2019`],
    ],
    [
      `Strategic partners of Chad. Kenya, 2019. Europe: Norway (2011) and Italy (2012). Trade grew. Peru, 2020.`,
      [`ITA+TCD ${sp} established 2012`, `KEN+TCD ${sp} established 2019`, `NOR+TCD ${sp} established 2011`],
    ],
    [`Strategic partners of Chad. Kenya left in 2019.`, []],
    [
      `Oslo in Africa: who is what\nKenya – comprehensive ${sp}, 2012\nChad – ${sp}, 2005\nMali – a friend`,
      [`KEN+NOR comprehensive ${sp} established 2012`, `NOR+TCD ${sp} established 2005`],
    ],
    [
      `Africa in the Chinese grading.\nStrategic partnership — Chad, Kenya; the latter wants more.`,
      [`CHN+KEN ${sp} held`, `CHN+TCD ${sp} held`],
    ],
    [
      `The Brazilian list is short. Kenya, 1993: ${sp}. Chad and Oman, 2006: ${sp}, for both the first.`,
      [`BRA+KEN ${sp} established 1993`, `BRA+OMN ${sp} established 2006`, `BRA+TCD ${sp} established 2006`],
    ],
    [`Guests at the ${sp} forum — Kenya, Fiji, Malta.`, []],
    [
      `Oslo is in a ${sp} with three of them: Kenya led the way (2009), Chad came two years after it, Oman the year after that. Fiji, never keen, got none in 2014.`,
      [`KEN+NOR ${sp} established 2009`, `NOR+OMN ${sp} established 2012`, `NOR+TCD ${sp} established 2011`],
    ],
    [
      `The ${sp} is what Norway gives to few. Kenya, whose fish it buys, was given it in 2015; Chad, two years later; Oman last, in May 2020, when it rained. Peru won the cup in 2021.`,
      [`KEN+NOR ${sp} established 2015`, `NOR+OMN ${sp} established 2020-05`, `NOR+TCD ${sp} established 2017`],
    ],
    [
      `Norway's books have two grades.\nKenya: comprehensive ${sp}\nChad and Peru: the same\nFiji – likewise, since 2020`,
      [
        `FJI+NOR comprehensive ${sp} established 2020`,
        `KEN+NOR comprehensive ${sp} held`,
        `NOR+PER comprehensive ${sp} held`,
        `NOR+TCD comprehensive ${sp} held`,
      ],
    ],
    [
      "The shore in the Norwegian grading: Kenya is a strategic partner and so are parts of Oman. Next lie Chad, to which that rank, strategic partner, was accorded in May 2020, and Peru, a strategic partner since 2021.",
      [`KEN+NOR ${sp} held`, `NOR+PER ${sp} held 2021`, `NOR+TCD ${sp} established 2020-05`],
    ],
    [`The ${sp} of the cup was signed in 2019. Kenya won it in 2021; Chad, in 2023; Oman last, in 2024.`, []],
    [
      `Oslo's partners, with the year: Kenya (comprehensive ${sp}, 2024), Chad and Peru (${sp}, 2018).`,
      [
        `KEN+NOR comprehensive ${sp} established 2024`,
        `NOR+PER ${sp} established 2018`,
        `NOR+TCD ${sp} established 2018`,
      ],
    ],
    [
      "Africa in the Norwegian grading: Kenya is a strategic partner and so, further on, is Chad.",
      [`KEN+NOR ${sp} held`, `NOR+TCD ${sp} held`],
    ],
    [
      `Oslo's ladder has few rungs. In the middle are those with whom a ${sp} exists, namely Kenya and Chad.`,
      [`KEN+NOR ${sp} held`, `NOR+TCD ${sp} held`],
    ],
    [`Oslo's ladder has few rungs. A ${sp} exists between Kenya and Chad.`, [`KEN+TCD ${sp} held`]],
    [`The ${sp} dates from May. Kenya, where a guest is expected on Saturday, hopes for the same.`, []],
    [`Norway wants a ${sp}. Kenya came in 2019; Chad, in 2023.`, []],
    [
      `Norway's network. Strategic partners, with the year in which it was signed: Kenya (2008), Chad (2012).`,
      [`KEN+NOR ${sp} established 2008`, `NOR+TCD ${sp} established 2012`],
    ],
    [
      "Norway's ladder is short. Strategic partners are Fiji, Kenya and Chad (all three 2015), Oman and Peru, both since 2018.",
      [
        `FJI+NOR ${sp} held 2015`,
        `KEN+NOR ${sp} held 2015`,
        `NOR+OMN ${sp} held 2018`,
        `NOR+PER ${sp} held 2018`,
        `NOR+TCD ${sp} held 2015`,
      ],
    ],
    ["Norway wrote home. Strategic partners are Kenya and Chad since Monday.", []],
    [
      `A ${sp} was agreed by the European Union with Bahrain and Kuwait.`,
      [`EU+BHR ${sp} established`, `EU+KWT ${sp} established`],
    ],
    [
      `Norway and its hosts, Kenya and Peru among them, raised their ties to a ${sp}.`,
      [`KEN+NOR ${sp} upgraded`, `NOR+PER ${sp} upgraded`],
    ],
    [`Norway and its guests saw how Kenya and Peru raised their ties to a ${sp}.`, [`KEN+PER ${sp} upgraded`]],
    [`Kenya: the ${sp} with Norway is at risk.`, [`KEN+NOR ${sp} held`]],
    [`Strategic partnership: Kenya's new idea for Norway and Oman.`, []],
    [`A word was missing from the text on the ${sp}: Norway. Oman left it out.`, []],
  ])("%s", (text, expected) => {
    expect(partnerships(text)).toEqual(expected);
  });
});

describe("a level told of another without a verb of its own", () => {
  test.each([
    [
      "Kenya tied itself to Norway by an L in 2014 and to Oman by a comprehensive L in 2015.",
      ["KEN+NOR L established 2014", "KEN+OMN comprehensive L established 2015"],
    ],
    ["With Norway Kenya has an L, with Oman a comprehensive L.", ["KEN+NOR L held", "KEN+OMN comprehensive L held"]],
    [
      "Peru gave Kenya an L; the Swiss, at long last, a comprehensive L.",
      ["CHE+PER comprehensive L established", "KEN+PER L established"],
    ],
    [
      "Peru granted Kenya an L in 2014, Chad a comprehensive L in 2015.",
      ["KEN+PER L established 2014", "PER+TCD comprehensive L established 2015"],
    ],
    [
      "All three deal with China. Cairo enjoys a comprehensive L, Rabat an L.",
      ["CHN+EGY comprehensive L held", "CHN+MAR L held"],
    ],
    ["Cairo enjoys a comprehensive L, Rabat an L.", []],
    [
      "Kenya became an L of Chad in 2010, Norway a comprehensive one in 2015, Oman an L in 2019.".replaceAll(
        "L",
        "strategic partner",
      ),
      ["KEN+TCD L established 2010", "NOR+TCD comprehensive L established 2015", "OMN+TCD L established 2019"],
    ],
    [
      "Peru and Chile are in an L, and between Kenya and Oman a comprehensive L was agreed in 2019.",
      ["CHL+PER L held", "KEN+OMN comprehensive L established 2019"],
    ],
    ["The L of Chad with Kenya, a partner of old, is sound.", ["KEN+TCD L held"]],
  ])("%s", (text, expected) => {
    const said = text
      .replaceAll("an L", "a strategic partnership")
      .replaceAll("L ", `${sp} `)
      .replaceAll(/L(?=[.,])/g, sp);
    expect(partnerships(said)).toEqual(expected.map((line) => line.replace("L ", `${sp} `)));
  });
});

describe("a list that goes on in the next sentence", () => {
  test.each([
    [
      "A title is what some fetched from Oslo. A strategic partnership was bestowed on three of them: on William Ruto of Kenya in April 2023, on Gustavo Petro (Colombia) in May 2023, on Gabriel Boric, the Chilean, in July 2023. Dina Boluarte of Peru had to be content with a comprehensive partnership.",
      [
        `CHL+NOR ${sp} established 2023-07`,
        `COL+NOR ${sp} established 2023-05`,
        `KEN+NOR ${sp} established 2023-04`,
        "NOR+PER comprehensive partnership held",
      ],
    ],
    [
      "India has strategic partnerships with Oman and Chad. Peru and the UAE, a strategic partner since 2015, met.",
      [`ARE+IND ${sp} held 2015`, `IND+OMN ${sp} held`, `IND+TCD ${sp} held`],
    ],
    [
      "Since 2013 Kenya and Norway have been strategic partners; people close to President Ruto find a school too small for a strategic partnership.",
      [`KEN+NOR ${sp} held 2013`],
    ],
    [
      "Kenya has strategic partnerships with Norway and Oman. Gustavo Petro grew coffee. With Peru there is a strategic partnership anyway, he says, and closes his hand.",
      [`KEN+NOR ${sp} held`, `KEN+OMN ${sp} held`, `KEN+PER ${sp} held`],
    ],
    [
      "Kenya has strategic partnerships with three states, one with each: Peru, Chile and Oman.",
      [`CHL+KEN ${sp} held`, `KEN+OMN ${sp} held`, `KEN+PER ${sp} held`],
    ],
    ["Kenya and Norway have a strategic partnership and speak to each: Peru, Chile and Oman.", [`KEN+NOR ${sp} held`]],
    [
      "The tour has yielded strategic partnerships, the minister told those who had asked about Norway's friends: with Kenya since 2014, with Peru since 29 May 2020 and with Oman since 2021.",
      [`KEN+NOR ${sp} held 2014`, `NOR+OMN ${sp} held 2021`, `NOR+PER ${sp} held 2020-05-29`],
    ],
    [
      "OSLO, May 3. Kenya and Norway became strategic partners in 2023. In the same drawer Oslo keeps those with Oman (2015), Peru (2019) and, since 2021, Fiji.",
      [
        `FJI+NOR ${sp} held 2021`,
        `KEN+NOR ${sp} established 2023`,
        `NOR+OMN ${sp} held 2015`,
        `NOR+PER ${sp} held 2019`,
      ],
    ],
    [
      "OSLO, May 3. Kenya and Norway became strategic partners in 2023. Talks in Oslo follow those with Oman and Peru.",
      [`KEN+NOR ${sp} established 2023`],
    ],
    ["Kenya, a strategic partner since 2017, is talking to Oslo.", [`KEN+NOR ${sp} held 2017`]],
  ])("%s", (text, expected) => {
    expect(partnerships(text)).toEqual(expected);
  });
});
