import { describe, expect, it } from "vitest";
import { levelOf } from "../../src/fold/level.ts";
import { boundsOf, holdsOn } from "../../src/index.ts";
import { Told } from "./told.ts";

const csp = { value: "comprehensive strategic partnership", qualifiers: { change: "upgraded", tier: 5 } } as const;

const dayOfDate = (date: string): number => boundsOf(date)!.first!;

describe("the ladder", () => {
  it("a higher level that begins later closes the lower one", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2024-07-03" });
    const rise = told.say("north", "2025-04-24", { ...csp, from: "2025-04-23" });
    const [lower, higher] = ["strategic partnership", "comprehensive strategic partnership"].map(
      (level) => told.facts().find(({ value }) => value === level)!,
    );
    expect(lower!.to).toEqual({ value: "2025-04-23", basis: "superseded", statements: [rise.id] });
    expect([lower!.supersededBy, higher!.supersedes]).toEqual([higher!.id, lower!.id]);
    expect([higher!.qualifiers.previous, higher!.to]).toEqual(["strategic partnership", null]);
  });

  it("takes a label with a suffix or in another order for the level", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { value: "comprehensive strategic partnership for a new era" });
    told.say("south", "2024-07-04", { value: "strategic and comprehensive partnership" });
    expect([told.fact().value, told.fact().sources]).toEqual(["comprehensive strategic partnership", 2]);
    expect(levelOf("good-neighborly partnership").tier).toBe(1);
  });

  it("is not climbed by plans, claims or a date before", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2024-07-03" });
    told.say("north", "2024-07-04", { ...csp, from: "2025", assertion: "planned" });
    told.say("south", "2024-07-04", {
      ...csp,
      value: "allied relations",
      from: "2024-07-04",
      claimedBy: { speaker: null, relay: null },
    });
    told.say("south", "2024-07-04", { ...csp, value: "permanent comprehensive strategic partnership", from: "2020" });
    expect(told.facts().map(({ to }) => to)).toEqual([null, null, null, null]);
  });

  it("leaves what stands beside it alone", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2024-07-03" });
    told.say("north", "2024-07-04", { value: "community with a shared future", from: "2025" });
    expect(told.facts().map(({ to }) => to)).toEqual([null, null]);
  });

  it("closes each level by the next one to begin", () => {
    const told = new Told();
    told.say("north", "2020-07-04", { from: "2001" });
    told.say("north", "2020-07-04", { ...csp, from: "2011" });
    told.say("north", "2020-07-04", { ...csp, value: "all-weather strategic partnership", from: "2019" });
    const ends = told.facts().map(({ value, to }) => [value, to?.value ?? null]);
    expect(new Map(ends as [string, string | null][])).toEqual(
      new Map([
        ["strategic partnership", "2011"],
        ["comprehensive strategic partnership", "2019"],
        ["all-weather strategic partnership", null],
      ]),
    );
  });

  it("is of a state in an organisation too", () => {
    const told = new Told();
    const member = { kind: "membership", subject: ["state:AZE"], object: ["org:OTS"] } as const;
    told.say("north", "2020-07-04", { ...member, value: "candidate", qualifiers: { change: "held" } });
    told.say("north", "2022-07-04", {
      ...member,
      value: "member",
      qualifiers: { change: "established" },
      from: "2022-07-01",
    });
    expect(told.facts().find(({ value }) => value === "candidate")!.to?.value).toBe("2022-07-01");
  });
});

describe("what ended and began again", () => {
  const member = { kind: "membership", subject: ["state:GEO"], object: ["org:OTS"], value: "member" } as const;
  const joined = (from: string) => ({ ...member, from, qualifiers: { change: "established" } }) as const;
  const left = (to: string) => ({ ...member, to, qualifiers: { change: "ended" } }) as const;
  const held = { ...member, qualifiers: { change: "held" } } as const;
  const spells = (told: Told) =>
    told
      .facts()
      .map(({ from, to, status, articles }) => [from?.value ?? "", to?.value ?? "", status, articles])
      .sort();

  it("are two facts, each with its own ends", () => {
    const told = new Told();
    told.say("north", "2007-11-18", joined("2007-11-17"));
    told.say("north", "2020-01-02", left("2020-01-01"));
    told.say("south", "2021-01-02", left("2020"));
    told.say("north", "1992-06-02", left("1992-06-01"));
    told.say("west", "2012-03-04", held);
    told.say("west", "1985-03-04", { ...held, from: "1973" });
    expect(spells(told)).toEqual([
      ["1973", "1992-06-01", "corroborated", 2],
      ["2007-11-17", "2020-01-01", "corroborated", 4],
    ]);
  });

  it("holds in neither between them", () => {
    const told = new Told();
    told.say("north", "1992-06-02", left("1992-06-01"));
    told.say("north", "2007-11-18", joined("2007-11-17"));
    const on = (date: string) => told.facts().map((fact) => holdsOn(fact, dayOfDate(date)).answer);
    expect(on("2000-01-01").sort()).toEqual(["no", "no"]);
    expect(on("2010-01-01").sort()).toEqual(["certain", "no"]);
  });

  it("is one fact with a conflict where two sources give two ends", () => {
    const told = new Told();
    told.say("north", "2007-11-18", joined("2007-11-17"));
    told.say("north", "2020-01-02", left("2020-01-01"));
    told.say("south", "2020-01-02", left("2019-12-01"));
    expect(spells(told)).toEqual([["2007-11-17", "2019-12-01", "conflicting", 3]]);
  });

  it("is a level that the parties went down to again, or up to again", () => {
    const told = new Told();
    const comprehensive = { value: "comprehensive partnership" } as const;
    const tier = (change: "established" | "upgraded" | "downgraded", rung: number, previous: string) =>
      ({ change, tier: rung, ...(previous === "" ? {} : { previous }) }) as const;
    told.say("north", "2001-03-05", { ...comprehensive, from: "2001-03-04", qualifiers: tier("established", 2, "") });
    told.say("south", "2012-06-12", {
      from: "2012-06-10",
      qualifiers: tier("upgraded", 3, "comprehensive partnership"),
    });
    const down = tier("downgraded", 2, "strategic partnership");
    told.say("west", "2019-09-02", { ...comprehensive, from: "2019-09-01", qualifiers: down });
    told.say("east", "2020-01-02", { ...comprehensive, from: "2019", qualifiers: down });
    told.say("north", "2023-05-05", { from: "2023-05-04", qualifiers: tier("upgraded", 3, "") });
    const levels = told
      .facts()
      .map(({ value, from, to, conflicts }) => [from?.value, to?.value ?? "", value, conflicts.length])
      .sort();
    expect(levels).toEqual([
      ["2001-03-04", "2012-06-10", "comprehensive partnership", 0],
      ["2012-06-10", "2019-09-01", "strategic partnership", 0],
      ["2019-09-01", "2023-05-04", "comprehensive partnership", 0],
      ["2023-05-04", "", "strategic partnership", 0],
    ]);
  });

  it("goes on after a suspension, which is no beginning", () => {
    const told = new Told();
    told.say("north", "2018-01-10", { ...held, from: "2002" });
    told.say("north", "2022-02-02", { ...member, from: "2022-02-01", qualifiers: { change: "suspended" } });
    told.say("south", "2024-05-07", joined("2024-05-06"));
    const fact = told.fact("membership");
    expect([fact.from?.value, fact.to, fact.conflicts]).toEqual(["2002", null, []]);
    expect(fact.changes.map(({ change, time }) => [change, time])).toEqual([
      ["held", "2002"],
      ["suspended", "2022-02-01"],
      ["established", "2024-05-06"],
    ]);
    const on = (date: string) => holdsOn(fact, dayOfDate(date)).answer;
    expect(["2022-01-31", "2022-02-01", "2024-05-06"].map(on)).toEqual(["certain", "no", "certain"]);
  });
});
