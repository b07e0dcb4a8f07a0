import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

describe("which two a level is of", () => {
  test.each<[string, readonly string[]]>([
    [
      "Oman signed a strategic partnership with Chad, following Kenya and Ghana.",
      ["OMN+TCD strategic partnership established"],
    ],
    [
      "A strategic partnership was agreed, after Chad and Kenya settled their dispute.",
      ["KEN+TCD strategic partnership established"],
    ],
    [
      "Kenya's ties with Fiji became a strategic partnership in 2010, whereas its relationship with Oman was raised to a comprehensive partnership in 2015.",
      ["FJI+KEN strategic partnership upgraded 2010", "KEN+OMN comprehensive partnership upgraded 2015"],
    ],
    [
      "Kenya is a friend: a strategic partnership with Chad goes back to 2010, one with Peru to May 2012, and with Oman a comprehensive one has been in place since 2017.",
      [
        "KEN+OMN comprehensive strategic partnership held 2017",
        "KEN+PER strategic partnership held 2012-05",
        "KEN+TCD strategic partnership held 2010",
      ],
    ],
    [
      "Kenya has a strategic partnership with Fiji and an embassy in Oman, and one with Peru.",
      ["FJI+KEN strategic partnership held"],
    ],
    [
      "Kenya praised Peru, which has been its strategic partner since 2019, and Chad.",
      ["KEN+PER strategic partnership held 2019"],
    ],
    ["Kenya and Oman, which were given strategic partnerships, met in Rome.", []],
    [
      "With Chad, Kenya held talks, two years after the two sides became strategic partners.",
      ["KEN+TCD strategic partnership established 2023"],
    ],
    [
      "Kenya and Fiji met. Kenya also has what the two ministries call a strategic partnership with Oman.",
      ["KEN+OMN strategic partnership held"],
    ],
    [
      "Kenya and Fiji met in Rome. Both countries have a strategic partnership with Oman.",
      ["FJI+OMN strategic partnership held", "KEN+OMN strategic partnership held"],
    ],
    [
      "Kenya and Chad have a strategic partnership. On Friday Peru follows. Both countries have had a strategic partnership since 2012.",
      ["KEN+TCD strategic partnership held"],
    ],
    [
      "Kenya signed three strategic partnerships in four years: with Oman (2013), with Ghana and with Chad.",
      [
        "GHA+KEN strategic partnership established",
        "KEN+OMN strategic partnership established 2013",
        "KEN+TCD strategic partnership established",
      ],
    ],
    [
      "Kenya has strategic partnerships with Peru (2010), Oman (2015) and, at a lower level, Ghana.",
      [
        "GHA+KEN strategic partnership held",
        "KEN+OMN strategic partnership held 2015",
        "KEN+PER strategic partnership held 2010",
      ],
    ],
    [
      "Kenya has a strategic partnership with Peru and, in May, Ghana opened an embassy in Lima.",
      ["KEN+PER strategic partnership held"],
    ],
    [
      "Fiji and Chad met. With Peru, Oman and Ghana, Kenya has a strategic partnership.",
      [
        "GHA+KEN strategic partnership held",
        "KEN+OMN strategic partnership held",
        "KEN+PER strategic partnership held",
      ],
    ],
    [
      "Kenya concluded strategic partnerships with two of its neighbours, Ghana and Chad.",
      ["GHA+KEN strategic partnership established", "KEN+TCD strategic partnership established"],
    ],
    [
      "China and three African states, namely Kenya, Ghana and Chad, decided to raise their relations to a strategic partnership.",
      [
        "CHN+GHA strategic partnership upgraded",
        "CHN+KEN strategic partnership upgraded",
        "CHN+TCD strategic partnership upgraded",
      ],
    ],
    ["China watched as Kenya, Ghana and Chad raised their ties to a strategic partnership.", []],
    [
      "Ten years of strategic partnership with Peru were marked by Kenya at a fair where Chad and Fiji had stalls.",
      ["KEN+PER strategic partnership held 2015"],
    ],
    ["Chad and Peru spoke. The two blocs have had a strategic partnership since 2009.", []],
    [
      "The EU and the five countries of Central Asia raised their ties to a strategic partnership.",
      ["EU+region:Central Asia strategic partnership upgraded"],
    ],
    ["Italy is a strategic partner of three of the five states of Central Asia.", []],
    ["Chad will not sign a strategic partnership with a third country without consulting Peru.", []],
    ["Chad has no strategic partnership with any state, Ghana said.", []],
    [
      "Chad signed its first strategic partnership with an African country, Ghana.",
      ["GHA+TCD strategic partnership established"],
    ],
    [
      "Chad has one comprehensive strategic partner, Fiji, and two strategic partners in Africa, Ghana and Kenya.",
      [
        "FJI+TCD comprehensive strategic partnership held",
        "GHA+TCD strategic partnership held",
        "KEN+TCD strategic partnership held",
      ],
    ],
    ["Chad's newest strategic partner, Fiji, sent an envoy to Oman.", ["FJI+TCD strategic partnership held"]],
    ["Kenya's strategic partner Japan signed a pact with Peru.", ["JPN+KEN strategic partnership held"]],
    ["Kenya cancelled a deal with its strategic partner Japan.", ["JPN+KEN strategic partnership held"]],
    ["Kenya declared Japan its strategic partner.", ["JPN+KEN strategic partnership established"]],
    [
      "Chad and Fiji are comprehensive strategic partners. The previous level, strategic partnership, had been fixed in a treaty of 2017.",
      ["FJI+TCD comprehensive strategic partnership held", "FJI+TCD strategic partnership established 2017"],
    ],
    [
      "Chad has a comprehensive strategic partnership with Fiji and strategic ones with Peru and Ghana.",
      [
        "FJI+TCD comprehensive strategic partnership held",
        "GHA+TCD strategic partnership held",
        "PER+TCD strategic partnership held",
      ],
    ],
    [
      "OTTAWA — The government announced a strategic partnership with Ghana.",
      ["CAN+GHA strategic partnership established"],
    ],
    ["LIMA — Kenya announced a strategic partnership with Ghana.", ["GHA+KEN strategic partnership established"]],
    ["BRUSSELS — The bloc announced a strategic partnership with Ghana.", []],
    ["RIYADH/DOHA — The governments announced a strategic partnership with Ghana.", []],
    ["Kenya and Ghana were admitted to the circle of strategic partners.", []],
    ["Kenya and Ghana have the status of strategic partners.", ["GHA+KEN strategic partnership held"]],
    [
      "Chad and Fiji signed a strategic partnership on Friday, ten years after they had signed a comprehensive one.",
      ["FJI+TCD comprehensive partnership established 2015", "FJI+TCD strategic partnership established 2025-05-30"],
    ],
    [
      "Chad has a strategic partnership with Fiji and, after years of talks, a comprehensive one with Peru.",
      ["FJI+TCD strategic partnership held", "PER+TCD comprehensive strategic partnership held"],
    ],
    ["The strategic partners, Chad and Fiji, signed a pact.", ["FJI+TCD strategic partnership held"]],
    [
      "Kenya and Ghana, Chad's strategic partners, met in Rome.",
      ["GHA+TCD strategic partnership held", "KEN+TCD strategic partnership held"],
    ],
    [
      "Chad praised Kenya and Ghana, its strategic partners.",
      ["GHA+TCD strategic partnership held", "KEN+TCD strategic partnership held"],
    ],
    [
      "Kenya and Ghana, strategic partners since 2015, met Chad's president.",
      ["GHA+KEN strategic partnership held 2015"],
    ],
    [
      "Chad and Kenya met in one of the countries of Central Asia and signed a strategic partnership.",
      ["KEN+TCD strategic partnership established"],
    ],
    [
      "Kenya became the strategic partner of Oman in 2014 and the comprehensive strategic partner of Ghana in 2016.",
      ["GHA+KEN comprehensive strategic partnership held", "KEN+OMN strategic partnership established 2014"],
    ],
    [
      "Kenya is a strategic partner of Oman, which is a comprehensive strategic partner of Ghana.",
      ["GHA+OMN comprehensive strategic partnership held", "KEN+OMN strategic partnership held"],
    ],
    [
      "Kenya has been bound to Oman by a strategic partnership since 2014 and to Ghana by a comprehensive one since 2016.",
      ["GHA+KEN comprehensive strategic partnership held 2016", "KEN+OMN strategic partnership held 2014"],
    ],
    [
      "Kenya is a strategic partner of Oman, Ghana a comprehensive one.",
      ["GHA+OMN comprehensive strategic partnership held", "KEN+OMN strategic partnership held"],
    ],
    ["Peru has a strategic partnership with the Serbs.", ["PER+SRB strategic partnership held"]],
    ["Peru has a strategic partnership with a Serb.", []],
    ["Peru has a strategic partnership with the Serb railway.", []],
    [
      "Kenya was a strategic partner of Oman, Chad a comprehensive strategic partner of Peru.",
      ["KEN+OMN strategic partnership held", "PER+TCD comprehensive strategic partnership held"],
    ],
    [
      "Kenya became a strategic partner of Oman and Ghana a year ago.",
      ["GHA+KEN strategic partnership established 2024~", "KEN+OMN strategic partnership established 2024~"],
    ],
    ["Kenya and Oman met in Rome. Kenya has fourteen strategic partners, the minister said.", []],
    ["Kenya and Oman met in Rome. Kenya has established 20 strategic partnerships.", []],
    [
      "Kenya and Oman met in Rome. Kenya has two strategic partners, Peru and Fiji.",
      ["FJI+KEN strategic partnership held", "KEN+PER strategic partnership held"],
    ],
    ["A strategic partnership was concluded with Peru in May 2013; then it was the turn of Chile.", []],
    [
      "Peru became a strategic partner of Oman in 2013. Chile got the same title in 2016, and Ghana in 2023.",
      ["OMN+PER strategic partnership established 2013"],
    ],
    [
      "The strategic partnership between Kenya and Oman began in May 2010.",
      ["KEN+OMN strategic partnership established 2010-05"],
    ],
    ["Kenya, a strategic partner of Oman, began work on the port in May 2012.", ["KEN+OMN strategic partnership held"]],
  ])("%s", (text, lines) => expect(partnerships(text)).toEqual(lines));
});
