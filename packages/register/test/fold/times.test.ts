import { describe, expect, it } from "vitest";
import { reference } from "../views/scripted.ts";
import { Told } from "./told.ts";

describe("when a partnership began", () => {
  it("a day refines the season that holds it, and both rows give it", () => {
    const told = new Told();
    const season = told.say("north", "2025-02-12", { from: "2024-22" });
    const day = told.say("south", "2024-07-04", { from: "2024-07-03" });
    const { from, conflicts, status } = told.fact();
    expect(from).toEqual({ value: "2024-07-03", basis: "stated", statements: [day.id, season.id].sort() });
    expect([status, conflicts]).toEqual(["corroborated", []]);
  });

  it("disjoint times conflict, the best supported one first", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2024-07-03" });
    told.say("south", "2024-07-04", { from: "2024-07-03" });
    const wrong = told.say("west", "2024-07-09", { from: "2024-06-30" });
    const { from, conflicts, status } = told.fact();
    expect([from?.value, status]).toEqual(["2024-07-03", "conflicting"]);
    expect(conflicts.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual([
      ["from", ["2024-07-03", "2024-06-30"]],
    ]);
    expect(conflicts[0]!.values[1]!.statements).toEqual([wrong.id]);
  });

  it("of two with as many witnesses the one reported at the time stands first", () => {
    const told = new Told();
    told.say("north", "2023-05-17", { from: "2023-05-16" });
    told.say("south", "2025-09-06", { from: "2021-06-03" });
    expect(told.fact().conflicts[0]!.values.map(({ value }) => value)).toEqual(["2023-05-16", "2021-06-03"]);
    told.say("west", "2025-10-01", { from: "2021-06-03" });
    expect(told.fact().from?.value).toBe("2021-06-03");
  });

  it("a coarse time that holds both sides of a conflict speaks for either", () => {
    const told = new Told();
    told.say("north", "2024-08-04", { from: "2024-07-03" });
    told.say("south", "2024-08-04", { from: "2024-07-05" });
    told.say("west", "2025-01-04", { from: "2024" });
    expect(told.fact().conflicts[0]!.values.map(({ value }) => value)).toEqual(["2024-07-03", "2024-07-05"]);
  });

  it("the earliest instrument counts, and a later one is no conflict", () => {
    const told = new Told();
    const declared = { change: "established", instrument: "instrument:declaration on strategic partnership" } as const;
    const agreed = { change: "established", instrument: "instrument:treaty on strategic partnership" } as const;
    told.say("north", "2024-07-04", { from: "2024-07-03", qualifiers: declared });
    told.say("south", "2025-05-02", { from: "2025-05-01", qualifiers: agreed });
    const { from, conflicts } = told.fact();
    expect([from?.value, from?.basis, conflicts]).toEqual(["2024-07-03", "instrument", []]);
  });

  it("two dates of one instrument conflict, however its title is worded", () => {
    const told = new Told();
    const short = { change: "established", instrument: "instrument:declaration on strategic partnership" } as const;
    const long = {
      change: "established",
      instrument: "instrument:joint declaration on the establishment of a strategic partnership",
    } as const;
    told.say("north", "2024-07-04", { from: "2024-07-03", qualifiers: short });
    told.say("south", "2024-07-08", { from: "2024-07-06", qualifiers: long });
    expect(told.fact().conflicts).toHaveLength(1);
  });

  it("an instrument that is dated elsewhere dates the level that it confers", () => {
    const told = new Told();
    told.say("north", "2024-09-04", {
      qualifiers: { change: "established", instrument: "instrument:declaration on strategic partnership" },
    });
    const signed = told.say("south", "2024-07-04", {
      kind: "instrument",
      object: ["instrument:joint declaration on strategic partnership"],
      value: "declaration",
      from: "2024-07-03",
    });
    expect(told.fact().from).toEqual({ value: "2024-07-03", basis: "instrument", statements: [signed.id] });
  });

  it("is never the day of the report", () => {
    const told = new Told();
    told.say("north", "2024-07-04");
    expect(told.fact().from).toBeNull();
  });

  it("what is held or reaffirmed on a day did not begin on it", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2024-07-04", qualifiers: { change: "held" } });
    told.say("south", "2024-09-04", { from: "2024", qualifiers: { change: "reaffirmed" } });
    expect(told.fact().from).toBeNull();
    told.say("west", "2024-09-04", { from: "2009", qualifiers: { change: "held" } });
    expect(told.fact().from?.value).toBe("2009");
  });

  it("a plan has a time, but nothing holds", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2025", qualifiers: { change: "proposed" }, assertion: "planned" });
    const { from, assertion } = told.fact();
    expect([from?.value, assertion]).toEqual(["2025", "planned"]);
    told.say("south", "2025-03-02", { from: "2025-03-01" });
    expect([told.fact().from?.value, told.fact().assertion]).toEqual(["2025-03-01", "actual"]);
  });

  it("neither a century nor a month without a year tells it", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "20XX" });
    told.say("south", "2024-07-04", { from: "XXXX-05" });
    expect(told.fact().from).toBeNull();
  });

  it("lies in the southern season between southern states", () => {
    const told = new Told();
    const parties = ["state:ARG", "state:CHL"];
    told.say("north", "2025-03-12", { subject: parties, from: "2024-22" });
    told.say("south", "2025-01-04", { subject: parties, from: "2025-01-03" });
    const known = { ...reference, isSouthern: (state: string) => parties.includes(state) };
    expect(told.facts(known).map(({ from, status }) => [from?.value, status])).toEqual([
      ["2025-01-03", "corroborated"],
    ]);
    expect(told.facts()[0]!.status).toBe("conflicting");
  });
});

describe("a speaker's claim", () => {
  const claimedBy = { speaker: "person:Ilham Aliyev", relay: null };

  it("is no source", () => {
    const told = new Told();
    const claim = told.say("north", "2025-02-12", { from: "2024", claimedBy });
    const { status, sources, claims, from } = told.fact();
    expect([status, sources, from?.value]).toEqual(["claimed", 0, "2024"]);
    expect(claims).toEqual([{ speaker: "person:Ilham Aliyev", statements: [claim.id] }]);
  });

  it("refines a time, and contradicts none", () => {
    const told = new Told();
    told.say("north", "2025-02-12", { from: "2024" });
    told.say("south", "2025-02-12", { from: "2024-22", claimedBy });
    expect(told.fact().from?.value).toBe("2024-22");
    told.say("west", "2025-02-12", { from: "2023", claimedBy });
    expect([told.fact().from?.value, told.fact().status]).toEqual(["2024-22", "reported"]);
  });
});

describe("an end", () => {
  it("stands when it is stated", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2010" });
    told.say("south", "2024-07-04", { to: "2024-07-01", qualifiers: { change: "ended" } });
    expect(told.fact().to).toMatchObject({ value: "2024-07-01", basis: "stated" });
  });

  it("is not brought by silence", () => {
    const told = new Told();
    told.say("north", "1999-07-04", { from: "1998" });
    expect(told.fact().to).toBeNull();
  });

  it("of a former holder lies before the report that calls so, unless a later one says otherwise", () => {
    const told = new Told();
    const office = { kind: "office", subject: ["person:Ada Moss"], object: ["state:GEO"], value: "president" } as const;
    told.say("north", "2019-03-04", { ...office, qualifiers: { change: "held" } });
    const former = told.say("north", "2021-03-04", { ...office, qualifiers: { change: "ended" } });
    expect(told.fact("office").to).toEqual({ value: "../2021-03-04", basis: "stated", statements: [former.id] });
    told.say("south", "2022-03-04", { ...office, qualifiers: { change: "held" } });
    expect(told.fact("office").to).toBeNull();
  });
});
