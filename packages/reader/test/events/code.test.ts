import { describe, expect, it } from "vitest";
import { cameo } from "../../src/events/cameo.ts";
import { code } from "../../src/events/code.ts";
import type { Deed } from "../../src/events/deed.ts";
import { merge } from "../../src/events/merge.ts";
import type { Ground } from "../../src/events/same.ts";

const nobody: Ground = {
  actsFor: () => null,
  speakerOf: () => null,
  published: "2024-06-12",
  home: null,
  isExtract: false,
};

describe("code", () => {
  it.each([
    ["CONSULT", "planned", "AGREE", "actual"],
    ["RETREAT", "planned", "CONCEDE", "actual"],
    ["SANCTION", "planned", "SANCTION", "planned"],
    ["SUPPORT", "possible", "SUPPORT", "possible"],
    ["SUPPORT", "negated", "SUPPORT", "negated"],
    ["AGREE", "negated", "REJECT", "actual"],
  ] as const)("reads %s %s as %s %s", (type, assertion, asType, asAssertion) => {
    expect(code(type, assertion, null)).toMatchObject({ type: asType, assertion: asAssertion });
  });

  it("takes what is only asked for as no deed, and will-not as a refusal", () => {
    expect(code("SUPPORT", "requested", null)).toBeNull();
    expect(code("RETREAT", "negated", "unwilling")).toMatchObject({ type: "REJECT", assertion: "actual" });
    expect(code("ASSAULT", "negated", "unwilling")).toMatchObject({ type: "ASSAULT", assertion: "negated" });
  });
});

describe("cameo", () => {
  it("gives the most specific code that type and mode fix", () => {
    expect(cameo("CONSULT", "visit")).toBe("042");
    expect(cameo("SANCTION", "discontinue")).toBe("160");
    expect(cameo("ASSAULT", null)).toBeNull();
  });
});

describe("merge", () => {
  const deed: Deed = {
    type: "CONSULT",
    mode: null,
    contexts: [],
    cameo: "040",
    actors: ["state:PER", "state:CHL"],
    recipients: [],
    people: [],
    time: null,
    place: null,
    assertion: "actual",
    claimedBy: null,
    home: null,
    isListed: false,
    isRecalled: false,
    row: 0,
    gist: new Set(),
    act: "",
    evidence: [{ span: [0, 9], rule: "consult.meet", confidence: 0.9, fields: {} }],
  };

  it("joins mentions of one meeting and keeps every evidence", () => {
    const merged = merge(
      [deed, { ...deed, actors: ["state:PER"], time: "2024-05" }, { ...deed, mode: "phone" }],
      nobody,
    );
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ actors: ["state:PER", "state:CHL"], time: "2024-05", mode: "phone" });
    expect(merged[0]?.evidence).toHaveLength(3);
  });

  it("keeps other days, other statuses and the other direction apart", () => {
    const praise: Deed = { ...deed, type: "SUPPORT", cameo: "051", actors: ["state:PER"], recipients: ["state:CHL"] };
    expect(
      merge(
        [
          { ...deed, time: "2023" },
          { ...deed, time: "2024" },
        ],
        nobody,
      ),
    ).toHaveLength(2);
    expect(merge([deed, { ...deed, assertion: "negated" }], nobody)).toHaveLength(2);
    expect(merge([praise, { ...praise, actors: ["state:CHL"], recipients: ["state:PER"] }], nobody)).toHaveLength(2);
    expect(
      merge([praise, { ...praise, actors: ["state:PER", "state:CHL"], recipients: [], cameo: "057" }], nobody),
    ).toHaveLength(2);
  });

  it("keeps what other people, more parties, other days or other pages hold apart", () => {
    const ground: Ground = {
      ...nobody,
      actsFor: (person) => (person.startsWith("person:P") ? "state:PER" : "state:CHL"),
    };
    const later = (other: Partial<Deed>, at: number): Deed => ({
      ...deed,
      ...other,
      evidence: [{ span: [at, at + 9], rule: "consult.meet", confidence: 0.9, fields: {} }],
    });
    const premiers = { ...deed, people: ["person:P1", "person:C1"] };
    expect(merge([premiers, later({ people: ["person:P2", "person:C1"] }, 50)], ground)).toHaveLength(2);
    expect(merge([deed, later({ actors: ["state:PER", "state:CHL", "state:BOL"] }, 50)], ground)).toHaveLength(2);
    expect(merge([deed, later({ time: "2019-03" }, 900)], ground)).toHaveLength(2);
    expect(merge([deed, later({ time: "2019-03" }, 90)], ground)).toHaveLength(1);
    expect(merge([deed, later({ time: "2019-03", mode: "visit" }, 90)], ground)).toHaveLength(2);
    expect(merge([deed, later({ time: "2024-06-11" }, 900)], ground)).toHaveLength(1);
    expect(merge([deed, later({ time: "2024-06-11", isListed: true }, 900)], ground)).toHaveLength(2);
    expect(merge([deed, later({ time: "2024-06-12", isListed: true }, 900)], ground)).toHaveLength(1);
  });

  it("counts those who speak in a transcript among those who met", () => {
    const ground: Ground = {
      actsFor: (person) => (person.startsWith("person:P") ? "state:PER" : "state:CHL"),
      speakerOf: (quotation) => (quotation === "q1" ? "person:P1" : null),
      published: "2024-06-12",
      home: null,
      isExtract: false,
    };
    const spoken = { ...deed, claimedBy: "q1", people: ["person:C1"] };
    expect(merge([spoken, { ...deed, people: ["person:P2", "person:C1"] }], ground)).toHaveLength(2);
  });
});
