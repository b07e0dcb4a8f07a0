import { beforeAll, describe, expect, it } from "vitest";
import { load, type Reader } from "../../dragoman/src/load.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await load();
});

function deeds(text: string): readonly string[] {
  return reader
    .read({ text, published: "2024-07-10" })
    .events.map(
      ({ type, actors, recipients, assertion }) => `${type} ${actors.join("+")} > ${recipients.join("+")} ${assertion}`,
    );
}

describe("what is promised, asked, denied", () => {
  it.each([
    ["Portugal will sign the treaty with Brazil.", "AGREE state:PRT+state:BRA >  actual"],
    ["Portugal may sign the treaty with Brazil.", "SUPPORT state:PRT+state:BRA >  possible"],
    ["Portugal urged Brazil to sign the treaty.", "REQUEST state:PRT > state:BRA actual"],
    ["Portugal did not sign the treaty with Brazil.", "SUPPORT state:PRT+state:BRA >  negated"],
    ["Portugal will not sign the treaty with Brazil.", "REJECT state:PRT > state:BRA actual"],
    ["Portugal and Brazil are working to finalise the treaty.", "AGREE state:PRT+state:BRA >  actual"],
    ["Correction: Portugal and Brazil did not sign the treaty.", "SUPPORT state:PRT+state:BRA >  negated"],
    ["Portugal refused to release the Malian prisoners.", "REJECT state:PRT > group:malian prisoners actual"],
    ["Portugal agreed to join the talks with Brazil.", "AGREE state:PRT+state:BRA >  actual"],
    ["Portugal promised to withdraw its troops from Mali.", "CONCEDE state:PRT > state:MLI actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual([expected]);
  });
});

describe("whose deed it is", () => {
  it.each([
    ["The Kenyan foreign ministry condemned Rwanda.", "ACCUSE state:KEN > state:RWA actual"],
    ["Rwanda was condemned by officials from Kenya.", "ACCUSE state:KEN > state:RWA actual"],
    ["Kenya, Uganda and Tanzania signed a trade agreement.", "SUPPORT state:KEN+state:UGA+state:TZA >  actual"],
    ["Talks between Kenya and Uganda began on Monday.", "CONSULT state:KEN+state:UGA >  actual"],
    ["The president of Kenya paid a visit to Uganda.", "CONSULT state:KEN > state:UGA actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual([expected]);
  });
});

describe("what is no deed between parties", () => {
  it.each([
    "A tenant sued the landlord.",
    "Did Kenya attack Uganda?",
    "Analysts wrote a book about talks.",
    "The champion of Kenya met the runner from Uganda in the final round of the race, a report of the race said.",
  ])("%s", (text) => {
    expect(deeds(text)).toEqual([]);
  });
});

describe("who acts", () => {
  it.each([
    [
      "The presidents of Peru and Chile met. They agreed to open a road.",
      ["CONSULT state:PER+state:CHL >  actual", "AGREE state:PER+state:CHL >  actual"],
    ],
    ["Portugal promised Chad two patrol boats.", ["AGREE state:PRT > state:TCD actual"]],
    ["Portugal promised lower taxes.", []],
    ["Delegations of Peru and Chile could not agree on the border.", []],
    ["Portugal has not signed the treaty with Brazil.", []],
    ["Talks between Peru and Chile have little chance.", []],
    [
      "The pact was signed during the visit of the Peruvian president to Oslo.",
      ["CONSULT state:PER > state:NOR actual"],
    ],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("home affairs", () => {
  it("are read where a report leads with them, with groups for those who are no state", () => {
    expect(deeds("Police in Kenya arrested a thief.")).toEqual(["COERCE state:KEN > group:thief actual"]);
    expect(deeds("Rebels in Chad rejected the offer. The presidents of Chad and Niger met.")).toEqual([
      "CONSULT state:TCD+state:NER >  actual",
    ]);
  });

  it("know the country of a group by its words", () => {
    const { entities } = reader.read({ text: "Kenyan police arrested two Somali traders." });
    expect(entities.find(({ id }) => id === "group:two somali traders")).toMatchObject({ country: "SOM" });
  });
});

describe("the other side of a deed", () => {
  it.each([
    ["Chad and Libya quarrelled. Chad recalled its ambassador.", "SANCTION state:TCD > state:LBY actual"],
    ["Haiti asked Canada for trucks, but Ottawa turned the request down.", "REJECT state:CAN > state:HTI actual"],
    ["Peru agreed to release two Chilean sailors.", "AGREE state:PER > state:CHL actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });
});
