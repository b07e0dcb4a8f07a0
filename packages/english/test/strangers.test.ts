import { describe, expect, it } from "vitest";
import { deeds } from "./deeds.ts";

describe("those who come together in a city", () => {
  it.each([
    ["The government in Lima expelled the envoy of Oman.", ["SANCTION state:PER > state:OMN actual"]],
    ["Officials in Lima thanked Oman.", ["SUPPORT state:PER > state:OMN actual"]],
    ["The leaders in Lima thanked Oman.", []],
    ["The treaty with Oman was signed by ministers in Lima.", []],
    ["The allies in Lima agreed to send trucks to Oman.", []],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("who goes on to speak behind what somebody is blamed for", () => {
  it.each([
    ["Oman condemned Chad for shelling Mali, calling the raid a crime.", "ACCUSE state:TCD"],
    ["Oman thanked Chad for freeing two Malians, praising its king.", "SUPPORT state:TCD"],
  ])("%s", (text, wrong) => {
    expect(deeds(text).filter((deed) => deed.startsWith(wrong))).toEqual([]);
  });

  it("leaves a deed to whom it is told of", () => {
    expect(deeds("Oman condemned Chad for shelling a village in Mali, killing nine.")).toContain(
      "ASSAULT state:TCD > state:MLI actual",
    );
  });
});

describe("a meeting with somebody unknown", () => {
  it.each(["The minister met his Omani counterpart Ali Hale.", "With Oman it is still negotiating."])("%s", (text) => {
    expect(deeds(text)).toEqual([]);
  });
});

describe("a line that a state's name opens", () => {
  it.each([
    ["Togo: army shells a village in Benin.", ["ASSAULT state:TGO > state:BEN actual"]],
    ["Togo: government recalls ambassador from Lima.", ["SANCTION state:TGO > state:PER actual"]],
    ["Togo: the army of Ghana shells a village in Benin.", ["ASSAULT state:GHA > state:BEN actual"]],
    ["Trade: government recalls ambassador from Lima.", []],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("a charge that is answered", () => {
  it("is that of whoever made it, whatever a third does before", () => {
    expect(
      deeds("Chad plans to join NATO. Oman accused Peru of delays on 30 May. Peru rejected the accusation on 1 June."),
    ).toContain("REJECT state:PER > state:OMN actual");
  });
});
