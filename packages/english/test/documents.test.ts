import { describe, expect, it } from "vitest";
import { reader } from "./deeds.ts";

function documents(text: string): readonly string[] {
  return reader
    .read({ text, published: "2026-03-02" })
    .relations.filter(({ kind }) => kind === "instrument")
    .map(({ object }) => (object ?? "").replace("instrument:", ""));
}

describe("the whole name of a document", () => {
  it.each([
    ["Malta and Fiji signed a programme of cooperation for 2026–2028.", ["programme of cooperation for 2026–2028"]],
    ["Malta and Fiji signed a plan for the period up to 2030.", []],
    ["Malta and Fiji signed a treaty on fish in 2019.", ["treaty on fish"]],
    [
      "Malta and Fiji signed a declaration entitled “Peace, Trust and Trade”.",
      ["declaration entitled peace, trust and trade"],
    ],
    ["Malta met Fiji. A protocol was also signed on visas.", ["protocol on visas"]],
    ["Malta met Fiji. Agreements were signed on visas and on ports.", ["agreements on visas and on ports"]],
    ["Malta and Fiji signed the Treaty on Ports. They will ratify the treaty.", ["treaty on ports"]],
    [
      "Malta and Fiji want an Agreement on Fish (the Agreement), beside the Agreement on Trade. The two will sign the Agreement.",
      ["agreement on fish"],
    ],
    ["Malta and Fiji reached an agreement.", []],
  ])("%s", (text, expected) => {
    expect([...new Set(documents(text))]).toEqual(expected);
  });
});

function hosts(text: string): readonly string[] {
  return reader
    .read({ text, published: "2026-03-02" })
    .relations.filter(({ kind }) => kind === "host")
    .map(({ subject, object, change }) => `${subject[0]} ${(object ?? "").replace("gathering:", "")} ${change}`);
}

describe("a gathering by its whole name, held or to come", () => {
  it.each([
    ["The leaders praised the Lima conference on Chad.", ["state:PER Lima conference on Chad held"]],
    [
      "The 6th Suva Conference on Trade begins soon. The conference will take place in Suva in May.",
      ["state:FJI 6th Suva Conference on Trade proposed"],
    ],
    ["They discussed trade in light of the Lima summit.", ["state:PER Lima summit held"]],
    ["Malta and Chad reaffirmed their agreement to meet at the G8 summit in Lima.", ["state:PER G8 summit proposed"]],
    ["Malta has been invited to the G20 summit in Lima.", ["state:PER G20 summit proposed"]],
    ["Malta may host a summit of this association.", []],
  ])("%s", (text, expected) => {
    expect([...new Set(hosts(text))]).toEqual(expected);
  });
});
