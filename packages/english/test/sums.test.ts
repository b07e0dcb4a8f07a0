import { describe, expect, it } from "vitest";
import { codesOf } from "./deeds.ts";

describe("sums in letters, names like pronouns, delegations, families and what others pass on", () => {
  it.each([
    ["Sweden will give Kenya SEK 200 million.", "AGREE SWE > KEN"],
    ["Poland gave Moldova PLN 15 million for schools.", "AID POL > MDA"],
    ["Norway said it would provide Niger with NOK 500 million.", "AGREE NOR > NER"],
    ["Kenya's foreign minister met with a delegation headed by the Ugandan defence minister.", "CONSULT KEN+UGA > "],
    ["A delegation led by the Togolese premier thanked Japan for the rice.", "SUPPORT TGO > JPN"],
    [
      "Chile's minister described Peru as vital, and asked Lima to open the port, an official said.",
      "REQUEST CHL > PER",
    ],
    ["The king of Oman and his wife, Salma Hadi, visited Togo.", "CONSULT OMN > TGO"],
    ["Ukraine sought US help on Sunday.", "REQUEST UKR > USA"],
    ["Chile said the deal was dead, and threatened Peru with tariffs.", "THREATEN CHL > PER"],
  ])("%s", (text, deed) => {
    expect(codesOf(text)).toContain(deed);
  });

  it.each([
    "The king of Oman met a trade delegation led by the head of a bank.",
    "Togo sold SEK 200 stamps.",
    "Moldova has PLN in its banks.",
    "The Chilean envoy was summoned and handed a note of protest.",
  ])("%s", (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});
