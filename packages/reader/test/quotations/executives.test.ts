import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

const president = (state: string): string[] => [`org:Office of the President of ${state}`];
const premier = (state: string): string[] => [`org:Office of the Prime Minister of ${state}`];

describe("the office of one who presides over a state", () => {
  test.each([
    [
      "of one told by a pronoun",
      "Peru's President Ali Soto left for Lima. His office said that it rained.",
      president("Peru"),
    ],
    ["of one whom the tables know", "Abiy Ahmed's office said that it rained.", premier("Ethiopia")],
    ["by the word alone", "The Peruvian prime minister's office said that it rained.", premier("Peru")],
    ["in capitals", "The Prime Minister's Office of Malta said that it rained.", premier("Malta")],
    ["of the state that follows", "The Office of the President of Ghana said that it rained.", president("Ghana")],
    ["a press service", "The press service of Tajikistan's president said that it rained.", president("Tajikistan")],
    [
      "of the president who acted before",
      "Turkmen President Serdar Berdimuhamedov left for Lima. The presidential press service said that it rained.",
      president("Turkmenistan"),
    ],
    [
      "of the only president, beside another crowned head",
      "Kazakh President Kassym-Jomart Tokayev was in Astana. The Emir of Qatar will come to Astana, a presidential spokesman said.",
      president("Kazakhstan"),
    ],
    ["of the city in the dateline", "VILNIUS - The presidential office said that it rained.", president("Lithuania")],
    ["a spokesman", "A spokesman for Kenyan President Ali Soto said that it rained.", president("Kenya")],
    [
      "a spokesman before whom the title stands",
      "The Kenyan president's spokeswoman said that it rained.",
      president("Kenya"),
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });

  test.each([
    ["a spokesman with a name", "President Ali Soto's spokesman Ben Okri said that it rained.", "person:Ben Okri"],
    [
      "one who presides no more",
      "Former Kenyan President Ali Soto's office said that it rained.",
      "org:office of Ali Soto",
    ],
    ["a mayor", "Mayor Ali Soto's office said that it rained.", "org:office of Ali Soto"],
    ["a deputy", "Kenya's vice president's office said that it rained.", "org:kenya's vice president's office"],
    [
      "a company's",
      "Peru met the firm. The firm's president's office said that it rained.",
      "org:firm's president's office",
    ],
    ["another office", "The president's campaign office said that Peru was wet.", "org:president's campaign office"],
    [
      "another service",
      "Peru's presidential security service said that it rained.",
      "org:presidential security service of Peru",
    ],
    [
      "of no other person's state",
      "Peru's foreign minister Carla Soto left for Bamako. A presidential spokesman said that it rained.",
      "group:presidential spokesman",
    ],
    [
      "of neither of two",
      "Kenya's President Ali Soto and Peru's President Ben Okri met. A presidential spokesman said that it rained.",
      "group:presidential spokesman",
    ],
  ])("not %s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual([expected]);
  });
});
