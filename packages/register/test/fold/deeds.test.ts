import { describe, expect, it } from "vitest";
import { fingerprint } from "../../src/fold/words.ts";
import { Told } from "./told.ts";

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
