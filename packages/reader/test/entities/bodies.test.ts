import { describe, expect, it } from "vitest";
import { castOf, linesOf } from "./read.ts";

describe("bodies, documents, gatherings and projects", () => {
  it.each([
    ["Iraq's Foreign Ministry protested.", "Iraq's Foreign Ministry = org:Ministry of Foreign Affairs of Iraq name"],
    [
      "The Ministry of Trade and Industry of Kazakhstan protested.",
      "Ministry of Trade and Industry of Kazakhstan = org:Ministry of Trade and Industry of Kazakhstan name",
    ],
    ["the Italian Senate voted.", "Italian Senate = org:Senate of Italy name"],
    [
      "The ambassador of Italy to Iraq was called to the foreign ministry.",
      "foreign ministry = org:Ministry of Foreign Affairs of Iraq name",
    ],
    ["the foreign ministry in Paris protested.", "foreign ministry = org:Ministry of Foreign Affairs of France name"],
    [
      "The National Reform and Savings Commission met.",
      "National Reform and Savings Commission = org:National Reform and Savings Commission name",
    ],
    ["The Law Committee of Minister Ali Hakim met.", "Law Committee = org:Law Committee name"],
    ["The Harbour Trust of Ali Hakim met.", "Harbour Trust = org:Harbour Trust name"],
    [
      "The Harbour Trust of New Riceland met.",
      "Harbour Trust of New Riceland = org:Harbour Trust of New Riceland name",
    ],
    ["Turkish Airlines grew.", "Turkish Airlines = org:Turkish Airlines name"],
    [
      "They signed the Treaty on Friendship and Cooperation between Iraq and Italy.",
      "Treaty on Friendship and Cooperation between Iraq and Italy = instrument:treaty on friendship and cooperation between iraq and italy name",
    ],
    ["The OTS summit opened.", "OTS summit = gathering:OTS summit name"],
    [
      "The Third Ministerial Meeting of Partners began.",
      "Third Ministerial Meeting of Partners = gathering:Third Ministerial Meeting of Partners name",
    ],
    ["She told ANB that it rained.", "ANB = outlet:ANB name"],
    ["She wrote in the Morning Herald.", "Morning Herald = outlet:Morning Herald name"],
    ["They met near Khan Yaqub.", "Khan Yaqub = place:Khan Yaqub name"],
    ["They praised the Middle Corridor.", "Middle Corridor = project:Middle Corridor name"],
    ["He praised the Amber Road Initiative.", "Amber Road Initiative = project:Amber Road Initiative name"],
    [
      "A spokesperson for the Iraqi Foreign Ministry declined.",
      "spokesperson for the Iraqi Foreign Ministry = org:Ministry of Foreign Affairs of Iraq description",
    ],
  ])("%s", (text, line) => {
    expect(linesOf(text)).toContain(line);
  });

  it.each([
    "Office of Forests, Fisheries, and Rural Development",
    "Directorate for Roads, Railways and Public Transport",
    "Office of the Assistant Secretary",
    "Road Safety Unit",
  ])("has a name of several fields or with an office in it: %s", (name) => {
    expect(linesOf(`The ${name} in Ohio met.`)).toContain(`${name} = org:${name} name`);
  });

  it.each([
    ["Mr Ford and Savings Commission Chairman Tom Marsh came.", "Savings Commission"],
    ["Chairman Aidar Sultan and Savings Commission Chairman Tom Marsh came.", "Savings Commission"],
    ["They met the Office of Roads Mia K. Trell, and others.", "Office of Roads"],
    ["They met the Office of Roads, Tom Marsh and Rural Fund managers.", "Office of Roads"],
  ])("has nobody's name in it: %s", (text, name) => {
    expect(linesOf(text).join()).toContain(`= org:${name} `);
  });

  it("knows a name by its letters from then on", () => {
    const lines = linesOf("The Amber Road Cooperation Council (ARCC) met. The ARCC adopted a plan.");
    expect(lines.at(-1)).toBe("ARCC = org:Amber Road Cooperation Council alias");
  });

  it("lets a ministry act for its state and a company for nobody", () => {
    const cast = castOf("Iraq's Foreign Ministry wrote to Turkish Airlines and to the European Union.");
    expect(cast.actsFor("org:Ministry of Foreign Affairs of Iraq")).toBe("state:IRQ");
    expect(cast.actsFor("org:Turkish Airlines")).toBeNull();
    expect(cast.actsFor("org:EU")).toBe("org:EU");
  });
});
