import { describe, expect, it } from "vitest";
import { castOf, linesOf } from "./read.ts";

const of = (text: string, words: string): string[] =>
  linesOf(text)
    .filter((line) => line.startsWith(`${words} = `))
    .map((line) =>
      line
        .slice(words.length + 3)
        .split(" ")
        .slice(0, -1)
        .join(" "),
    );

describe("descriptions", () => {
  it.each([
    ["Ilham Aliyev came. Azerbaijan is ready, the head of state said.", "the head of state", "person:Ilham Aliyev"],
    ["The Azerbaijani leader spoke.", "The Azerbaijani leader", "person:Ilham Aliyev"],
    ["The Uzbek foreign minister spoke.", "The Uzbek foreign minister", "office:UZB/foreign minister"],
    [
      "Giorgia Meloni met Iraq's Samir Hakim. The Italian prime minister smiled.",
      "The Italian prime minister",
      "person:Giorgia Meloni",
    ],
    [
      "Jeyhun Bayramov, the foreign minister of Azerbaijan, spoke in Paris. The minister left.",
      "The minister",
      "person:Jeyhun Bayramov",
    ],
    ["President of Azerbaijan Ilham Aliyev met his Chinese counterpart.", "Chinese counterpart", "person:Xi Jinping"],
    ["The OTS met. The bloc grew.", "The bloc", "org:OTS"],
    ["The ASEAN leaders met. In Paris the leaders left.", "the leaders", "org:ASEAN"],
    ["The OTS summit began. In May the summit ended.", "the summit", "gathering:OTS summit"],
    ["The OTS met. Its sixth annual summit ended.", "Its sixth annual summit", "gathering:OTS summit"],
    [
      "Uzbekistan's Foreign Ministry wrote. The ministry protested.",
      "The ministry",
      "org:Ministry of Foreign Affairs of Uzbekistan",
    ],
    ["Kazakhstan grew fast. The country exports oil.", "The country", "state:KAZ"],
  ])("%s %s", (text, words, entity) => {
    expect(of(text, words)).toEqual([entity]);
  });

  it.each([
    ["Azerbaijan and Kazakhstan signed it. Both countries agreed.", "Both countries", ["state:AZE", "state:KAZ"]],
    ["Azerbaijan and Kazakhstan met. The two sides agreed.", "The two sides", ["state:AZE", "state:KAZ"]],
    [
      "Azerbaijan and Iraq met. The two neighbouring countries agreed. Italy left. The countries wrote.",
      "The countries",
      ["state:AZE", "state:IRQ"],
    ],
    [
      "President Aliyev met President Tokayev. The two leaders agreed.",
      "The two leaders",
      ["person:Ilham Aliyev", "person:Kassym-Jomart Tokayev"],
    ],
    [
      "The Kazakh and Turkish presidents met.",
      "The Kazakh and Turkish presidents",
      ["office:KAZ/head of state", "office:TUR/head of state"],
    ],
    [
      "President Tokayev flew to Ankara. The Kazakh and Turkish presidents met.",
      "The Kazakh and Turkish presidents",
      ["person:Kassym-Jomart Tokayev", "office:TUR/head of state"],
    ],
    [
      "Speaker Tom Marsh left. Deputy Speaker Carla Neri stayed. The speaker wrote.",
      "The speaker",
      ["person:Tom Marsh"],
    ],
    [
      "The Italian trade minister spoke to his Turkish counterpart.",
      "Turkish counterpart",
      ["office:TUR/trade minister"],
    ],
    [
      "The five Central Asian states agreed.",
      "The five Central Asian states",
      ["state:KAZ", "state:KGZ", "state:TJK", "state:TKM", "state:UZB"],
    ],
  ])("%s %s", (text, words, entities) => {
    expect(of(text, words)).toEqual(entities);
  });

  it("leaves open what fits two", () => {
    const cast = castOf(
      "Before Kazakh minister Asel Nurova and Uzbek minister Bakhtiyor Tursunov it began. The minister left.",
    );
    expect(cast.open.map(({ reason }) => reason)).toEqual(["ambiguous"]);
    expect(cast.at(1, 1)).toBeNull();
  });

  it("takes the holder of the day", () => {
    expect(linesOf("The Kazakh president spoke.", "2018-05-01")[0]).toBe(
      "The Kazakh president = person:Nursultan Nazarbayev description",
    );
    expect(linesOf("The Kazakh president spoke.", "2024-05-01")[0]).toBe(
      "The Kazakh president = person:Kassym-Jomart Tokayev description",
    );
  });
});

describe("pronouns", () => {
  it.each([
    ["Maria Orlova said that she would come.", "she", ["person:Maria Orlova"]],
    ["Kazakhstan joined. It left in May.", "It", []],
    ["Maria Orlova met Anna Titova. She smiled.", "She", []],
    ["Azerbaijan and Iraq met, and it rained.", "it", []],
  ])("%s %s", (text, words, entities) => {
    expect(of(text, words)).toEqual(entities);
  });
});
