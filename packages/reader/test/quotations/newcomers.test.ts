import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

type Case = readonly [title: string, text: string, expected: readonly (string | null)[]];

const cases: readonly Case[] = [
  [
    "a leader of those named before",
    'The rebels will not leave, their leader has warned. "Not in May," Alghabu Attayo told the radio.',
    ["person:Alghabu Attayo", "person:Alghabu Attayo"],
  ],
  [
    "somebody of a calling behind an article",
    "A Gabonese lawmaker said that the bill would pass. Ann Okande, of the Reef party, wrote that it rained.",
    ["person:Ann Okande", "person:Ann Okande"],
  ],
  [
    "a clause behind the name",
    "Gabon's opposition leader said that it rained. Tom Okande, who lost in May, told the radio that it snowed.",
    ["person:Tom Okande", "person:Tom Okande"],
  ],
  [
    "a rank behind a post of the state in the sentence",
    "Peru's leader will go, the army chief said. General Luis Vea added that it rained.",
    ["person:Luis Vea", "person:Luis Vea"],
  ],
  [
    "no rank behind the post of another state",
    "Peru's leader will go, the Chilean army chief said. General Luis Vea added that it rained.",
    ["office:CHL/army chief", "person:Luis Vea"],
  ],
  [
    "what the one who spoke has, right behind",
    "The Tongan defence chief joked that nobody would notice. Captain Sione Vea has two boats.",
    ["person:Sione Vea"],
  ],
  [
    "a bare noun, where nobody was named before",
    "The general said that it rained. Tom Okande, who lost in May, said that it snowed.",
    ["person:Tom Okande", "person:Tom Okande"],
  ],
  [
    "an official stays unnamed",
    "An official said that it rained. Ann Okande, of the Reef party, left.",
    ["group:official"],
  ],
  [
    "a shopkeeper is nobody else",
    "The police chief said that it rained. Ann Okande, a shopkeeper, said that it snowed.",
    [null, "person:Ann Okande"],
  ],
  [
    "another state's minister is nobody else",
    "A Gabonese minister said that it rained. Minister Carla Soto of Peru said that it snowed.",
    ["group:Gabonese minister", "person:Carla Soto"],
  ],
  [
    "whoever held another office once",
    'Haiti will ask for help, its ambassador said. "At once," Bocchit Edmond said.',
    ["person:Bocchit Edmond", "person:Bocchit Edmond"],
  ],
  [
    "the holder of that office, whatever he does",
    '"We talk," the prime minister said in Port Moresby. James Marape flies out. Anwar Ibrahim waits.',
    ["person:James Marape"],
  ],
  [
    "no holder of such an office elsewhere",
    '"We talk," the prime minister said in Lima. James Marape flies out. Anwar Ibrahim waits.',
    [null],
  ],
  [
    "a full name of another state",
    "The Chinese ambassador said that it rained. Kenji Morikawa of Japan said that it snowed.",
    ["office:CHN/ambassador", "person:Kenji Morikawa"],
  ],
  [
    "somebody further on is nobody else",
    "The Dutch ambassador said that it rained. Crowds had gathered. Tom Okande led them.",
    ["office:NLD/ambassador"],
  ],
];

describe("a description first, the name later", () => {
  test.each(cases)("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

const names: readonly Case[] = [
  [
    "a surname comes back",
    'The queue was long, and Wyclif Ogutuo stood in it. "It is hot," the trader said. For Ogutuo it is simple.',
    ["person:Wyclif Ogutuo"],
  ],
  [
    "between commas, behind a noun for somebody",
    'The member of the board, Radomir Kojic, left. "I was tired," he told N1.',
    ["person:Radomir Kojic"],
  ],
  ["an age behind it", "Plamenko Radevo, 51, took office. He said that it rained.", ["person:Plamenko Radevo"]],
];

describe("names that no list has", () => {
  test.each(names)("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});
