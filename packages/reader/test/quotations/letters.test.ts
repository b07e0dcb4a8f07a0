import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

type Case = readonly [title: string, text: string, expected: readonly (string | null)[]];

const cases: readonly Case[] = [
  [
    "a body by the letters behind its name",
    "The National Reef Board (NRB) said that it rained. The NRB warned that the reef was lost.",
    ["org:National Reef Board", "org:National Reef Board"],
  ],
  [
    "a body whose name has small words and a comma",
    "Peru's Institute of Tides, Reefs and Shoals (ITRS) said that it rained. ITRS added that the reef was lost.",
    ["org:Institute of Tides, Reefs and Shoals", "org:Institute of Tides, Reefs and Shoals"],
  ],
  [
    "no body by letters that stand for another",
    "The National Reef Board (NRB) met. The QTX said that it rained.",
    ["org:QTX"],
  ],
  [
    "no party by the letters behind its member's name",
    "The Democratic Union of Fishers (DUF) lost. Carla Soto (DUF) said that it rained.",
    ["person:Carla Soto"],
  ],
  [
    "a minister by the letters behind the title",
    "External Affairs Minister (EAM) Carla Soto arrived in Lima. EAM said that it rained.",
    ["person:Carla Soto"],
  ],
  [
    "a minister by letters that no article leads",
    "Prime Minister Sione Vake of Tonga arrived in Lima. PM noted that the reef was lost.",
    ["person:Sione Vake"],
  ],
  [
    "a ministry by its letters",
    "The Georgian MFA said that it rained. Peru's MoD warned that the reef was lost.",
    ["org:Ministry of Foreign Affairs of Georgia", "org:Ministry of Defence of Peru"],
  ],
  [
    "chiefs who are a body",
    "South Korea's Joint Chiefs of Staff (JCS) said that it rained. The JCS added that the reef was lost.",
    ["org:Joint Chiefs of Staff of South Korea", "org:Joint Chiefs of Staff of South Korea"],
  ],
  ["a mod that is no ministry", "The mod said that it rained.", [null]],
];

describe("Letters mean", () => {
  test.each(cases)("%s", async (_title, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});
