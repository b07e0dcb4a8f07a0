import { describe, expect, it } from "vitest";
import { Told } from "./told.ts";

describe("independent sources", () => {
  it("are one for each owner, cluster of copies and wire", () => {
    const told = new Told();
    told.say("north", "2024-07-04");
    told.say("north", "2024-07-05");
    expect([told.fact().sources, told.fact().status]).toEqual([1, "reported"]);
    const first = told.say("south", "2024-07-04", {}, "cluster");
    told.say("west", "2024-07-04", {}, "cluster");
    expect([told.fact().sources, told.fact().articles]).toEqual([2, 4]);
    told.say("east", "2024-07-04", { qualifiers: { change: "established", relay: ["outlet:south"] } });
    expect(told.fact().sources).toBe(2);
    told.say("centre", "2024-07-04");
    expect([told.fact().sources, told.fact().status]).toEqual([3, "corroborated"]);
    expect(told.fact().statements).toContain(first.id);
  });

  it("of unknown owners count together as one", () => {
    const told = new Told();
    for (const name of ["?a", "?b", "?c"]) told.say(name, "2024-07-04");
    expect(told.fact().sources).toBe(1);
  });

  it("make it surer, and none makes it certain", () => {
    const told = new Told();
    told.say("north", "2024-07-04");
    const one = told.fact().confidence;
    told.say("south", "2024-07-04");
    const two = told.fact().confidence;
    for (const name of ["a", "b", "c", "d"]) told.say(name, "2024-07-04");
    expect([one, two, told.fact().confidence]).toEqual([0.8, 0.96, 0.99]);
  });
});

describe("a denial", () => {
  const denied = { qualifiers: { change: "denied", tier: 3 }, assertion: "denied" } as const;

  it("after reports disputes the fact, and lowers its confidence", () => {
    const told = new Told();
    const said = told.say("north", "2024-07-04", { from: "2024-07-03" });
    const before = told.fact().confidence;
    const denial = told.say("south", "2024-07-10", { ...denied, claimedBy: { speaker: "state:CHN", relay: null } });
    const fact = told.fact();
    expect([fact.status, fact.assertion, fact.sources]).toEqual(["disputed", "actual", 1]);
    expect(fact.confidence).toBeLessThan(before);
    expect(fact.conflicts).toEqual([
      {
        field: "assertion",
        values: [
          { value: "actual", statements: [said.id] },
          { value: "denied", statements: [denial.id] },
        ],
      },
    ]);
  });

  it("from before it began is none", () => {
    const told = new Told();
    told.say("south", "2020-07-10", denied);
    told.say("north", "2024-07-04", { from: "2024-07-03" });
    expect(told.fact().status).toBe("reported");
  });

  it("by nobody in particular is none", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2024-07-03" });
    told.say("south", "2024-07-10", { ...denied, claimedBy: { speaker: null, relay: null } });
    expect(told.fact().status).toBe("reported");
  });

  it("alone is what is reported", () => {
    const told = new Told();
    told.say("south", "2020-07-10", denied);
    expect([told.fact().status, told.fact().assertion]).toEqual(["reported", "denied"]);
  });
});
