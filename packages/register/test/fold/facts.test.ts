import { describe, expect, it } from "vitest";
import { levelOf } from "../../src/fold/level.ts";
import { fingerprint } from "../../src/fold/words.ts";
import { boundsOf, holdsOn } from "../../src/index.ts";
import { Told } from "./told.ts";

const csp = { value: "comprehensive strategic partnership", qualifiers: { change: "upgraded", tier: 5 } } as const;

const dayOfDate = (date: string): number => boundsOf(date)!.first!;

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

describe("deeds", () => {
  const visit = {
    kind: "event",
    subject: ["state:CHN"],
    object: ["state:AZE"],
    value: "CONSULT",
    qualifiers: { mode: "visit" },
  } as const;

  it("at one time are one, at others several", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { ...visit, from: "2024-07-02" });
    told.say("south", "2024-07-04", { ...visit, from: "2024-07" });
    told.say("south", "2024-09-04", { ...visit, from: "2024-09-03" });
    expect(
      told
        .facts()
        .map(({ from, sources }) => [from?.value, sources])
        .sort(),
    ).toEqual([
      ["2024-07-02", 2],
      ["2024-09-03", 1],
    ]);
  });

  it("a time that holds two of them stays apart", () => {
    const told = new Told();
    for (const from of ["2024-07-02", "2024-09-03", "2024"]) told.say("north", "2025-07-04", { ...visit, from });
    expect(told.facts()).toHaveLength(3);
  });

  it("without a time are one when they are reported within three days", () => {
    const told = new Told();
    for (const day of ["2024-07-04", "2024-07-06", "2024-07-07", "2024-07-08"]) told.say("north", day, visit);
    expect(
      told
        .facts()
        .map(({ articles }) => articles)
        .sort(),
    ).toEqual([1, 3]);
  });

  it("without a time join the one of the days before their report", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { ...visit, from: "2024-07-03" });
    told.say("south", "2024-07-05", visit);
    told.say("west", "2024-08-05", visit);
    expect(
      told
        .facts()
        .map(({ sources }) => sources)
        .sort(),
    ).toEqual([1, 2]);
  });

  it("that were not done are told apart", () => {
    const told = new Told();
    told.say("north", "2024-07-04", visit);
    told.say("north", "2024-07-04", { ...visit, assertion: "negated" });
    expect(
      told
        .facts()
        .map(({ assertion, status }) => [assertion, status])
        .sort(),
    ).toEqual([
      ["actual", "reported"],
      ["negated", "reported"],
    ]);
  });
});

describe("offices", () => {
  const office = { kind: "office", object: ["state:GEO"], value: "president", qualifiers: { change: "held" } } as const;

  it("are held for terms that end when the next holder begins", () => {
    const told = new Told();
    told.say("north", "2019-07-04", { ...office, subject: ["person:Ada Moss"], from: "2018-12-16" });
    told.say("north", "2020-07-04", { ...office, subject: ["person:Ada Moss"] });
    const next = told.say("north", "2024-12-30", { ...office, subject: ["person:Ivo Lind"], from: "2024-12-29" });
    const [ada, ivo] = ["person:Ada Moss", "person:Ivo Lind"].map(
      (id) => told.facts().find(({ subject }) => subject[0] === id)!,
    );
    expect(ada).toMatchObject({ articles: 2, to: { value: "2024-12-29", basis: "superseded", statements: [next.id] } });
    expect([ada!.supersededBy, ivo!.supersedes]).toEqual([ivo!.id, ada!.id]);
  });

  it("are the same whether they are written with a hyphen or without", () => {
    const told = new Told();
    for (const value of ["vice president", "vice-president"])
      told.say("north", "2019-07-04", { ...office, subject: ["person:Ada Moss"], value });
    expect(told.fact("office").articles).toBe(2);
  });

  it("of two who began at once are in conflict", () => {
    const told = new Told();
    told.say("north", "2019-07-04", { ...office, subject: ["person:Ada Moss"], from: "2018-12-16" });
    told.say("south", "2019-07-04", { ...office, subject: ["person:Ivo Lind"], from: "2018-12-16" });
    expect(told.facts().map(({ status, conflicts }) => [status, conflicts[0]?.field])).toEqual([
      ["conflicting", "subject"],
      ["conflicting", "subject"],
    ]);
  });

  it("held twice are two terms, and a report belongs to the one that holds its day", () => {
    const told = new Told();
    const ada = { ...office, subject: ["person:Ada Moss"] };
    told.say("north", "2001-07-04", { ...ada, from: "2000", to: "2004" });
    told.say("north", "2013-07-04", { ...ada, from: "2012" });
    told.say("north", "2002-07-04", ada);
    told.say("north", "2015-07-04", ada);
    expect(
      told
        .facts()
        .map(({ from, articles }) => [from?.value, articles])
        .sort(),
    ).toEqual([
      ["2000", 2],
      ["2012", 2],
    ]);
  });
});

describe("quotations", () => {
  const words = { kind: "quotation", subject: ["person:Ilham Aliyev"], qualifiers: {} } as const;

  it("that differ in marks and case alone are one", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { ...words, value: "We are open to every partner." });
    told.say("south", "2025-07-04", { ...words, value: "“we are open to every partner”" });
    expect(told.fact("quotation").articles).toBe(2);
    expect(fingerprint("été, naïve")).toBe(fingerprint("Ete naive"));
  });

  it("of a few words are said again and again", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { ...words, value: "All right." });
    told.say("south", "2025-07-04", { ...words, value: "All right" });
    expect(told.facts()).toHaveLength(2);
  });
});

describe("instruments", () => {
  const signed = { kind: "instrument", value: "declaration", qualifiers: { change: "established" } } as const;

  it("with a title of their own are one, and its dates conflict", () => {
    const told = new Told();
    const object = ["instrument:declaration on strategic partnership"];
    told.say("north", "2024-07-04", { ...signed, object, from: "2024-07-03" });
    told.say("south", "2024-07-04", { ...signed, object, from: "2024-07-05" });
    expect(told.facts().map(({ status }) => status)).toEqual(["conflicting"]);
  });

  it("with a bare title are as many as their dates", () => {
    const told = new Told();
    const object = ["instrument:joint statement"];
    told.say("north", "2024-07-04", { ...signed, object, from: "2024-07-03" });
    told.say("south", "2025-07-04", { ...signed, object, from: "2025-07-05" });
    expect(told.facts().map(({ status }) => status)).toEqual(["reported", "reported"]);
  });

  it("with a bare title of the day of one with a title of its own are that one", () => {
    const told = new Told();
    const titled = ["instrument:declaration on strategic partnership"];
    told.say("north", "2024-07-04", { ...signed, object: titled, from: "2024-07-03" });
    for (const name of ["south", "west"]) {
      told.say(name, "2024-07-04", { ...signed, object: ["instrument:declaration"], from: "2024-07-03" });
    }
    expect(told.fact("instrument")).toMatchObject({ object: titled, sources: 3 });
    told.say("north", "2024-07-04", {
      ...signed,
      object: ["instrument:joint declaration on trade"],
      from: "2024-07-03",
    });
    expect(
      told
        .facts()
        .map(({ sources }) => sources)
        .sort(),
    ).toEqual([1, 1, 2]);
  });
});
