import { dayNumber, type Fact } from "@dragoman/model";
import { describe, expect, it } from "vitest";
import { holdsOn, levelOn } from "../src/index.ts";
import { Told } from "./fold/told.ts";

const on = (fact: Fact, date: string): readonly string[] => {
  const { answer, reason } = holdsOn(fact, day(date));
  return [answer, reason];
};

function day(date: string): number {
  const [year, month, number] = date.split("-").map(Number);
  return dayNumber(year!, month!, number!);
}

describe("what held on a day", () => {
  it("is certain from a known start on", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2024-07-03" });
    const fact = told.fact();
    expect(on(fact, "2024-07-02")).toEqual(["no", "since 2024-07-03"]);
    expect(on(fact, "2024-07-03")).toEqual(["certain", "since 2024-07-03"]);
    expect(on(fact, "2050-01-01")).toEqual(["certain", "since 2024-07-03"]);
  });

  it("is not known within a start that is only known to the season", () => {
    const told = new Told();
    told.say("north", "2025-07-04", { from: "2024-22" });
    expect(["2024-05-31", "2024-07-15", "2024-08-31"].map((date) => on(told.fact(), date)[0])).toEqual([
      "no",
      "unknown",
      "certain",
    ]);
  });

  it("is attested without a start, and silence ends nothing", () => {
    const told = new Told();
    told.say("north", "2010-07-04");
    told.say("south", "2014-07-04");
    const fact = told.fact();
    expect(on(fact, "2009-01-01")).toEqual(["unknown", "first reported 2010-07-04"]);
    expect(on(fact, "2012-01-01")).toEqual(["attested", "reported since 2010-07-04"]);
    expect(on(fact, "2024-01-01")).toEqual(["attested", "last reported 2014-07-04"]);
  });

  it("is unknown when nothing is dated", () => {
    const told = new Told();
    told.say("north", null);
    expect(on(told.fact(), "2024-01-01")[0]).toBe("unknown");
  });

  it("ends with its end, and on the day of what supersedes it", () => {
    const told = new Told();
    told.say("north", "2020-07-04", { from: "2010" });
    told.say("north", "2024-07-04", { to: "2024-07-03", qualifiers: { change: "ended" } });
    expect(["2024-07-03", "2024-07-04"].map((date) => on(told.fact(), date))).toEqual([
      ["certain", "since 2010"],
      ["no", "ended 2024-07-03"],
    ]);
    const risen = new Told();
    risen.say("north", "2020-07-04", { from: "2010" });
    risen.say("north", "2024-07-04", { value: "comprehensive strategic partnership", from: "2024-07-03" });
    const lower = risen.facts().find(({ value }) => value === "strategic partnership")!;
    expect(["2024-07-02", "2024-07-03"].map((date) => on(lower, date)[0])).toEqual(["certain", "no"]);
    expect(on(lower, "2024-07-03")[1]).toBe("superseded 2024-07-03");
  });

  it("is unknown in the year of an end that is only known to the year", () => {
    const told = new Told();
    told.say("north", "2025-07-04", { from: "2010", to: "2024", qualifiers: { change: "ended" } });
    expect(["2023-12-31", "2024-06-01", "2025-01-01"].map((date) => on(told.fact(), date)[0])).toEqual([
      "certain",
      "unknown",
      "no",
    ]);
  });

  it("does not hold while it is suspended", () => {
    const told = new Told();
    told.say("north", "2020-07-04", { from: "2010" });
    told.say("north", "2022-07-04", { to: "2022-03-01", qualifiers: { change: "suspended" } });
    expect(["2022-02-28", "2022-03-01"].map((date) => on(told.fact(), date))).toEqual([
      ["certain", "since 2010"],
      ["no", "suspended 2022-03-01"],
    ]);
    told.say("north", "2023-07-04", { from: "2023-06-01", qualifiers: { change: "established" } });
    expect(on(told.fact(), "2023-07-01")[0]).toBe("certain");
  });

  it("is suspended by the report, when no day is told and nobody says later that it holds", () => {
    const told = new Told();
    told.say("north", "2020-07-04", { from: "2010" });
    told.say("north", "2022-07-04", { qualifiers: { change: "suspended" } });
    expect(["2022-07-03", "2022-07-04"].map((date) => on(told.fact(), date)[0])).toEqual(["certain", "no"]);
    told.say("north", "2024-07-04", { qualifiers: { change: "reaffirmed" } });
    expect(on(told.fact(), "2022-07-04")[0]).toBe("certain");
  });

  it("is no plan, nothing denied, nothing rejected", () => {
    for (const sketch of [
      { assertion: "planned" },
      { assertion: "denied", qualifiers: { change: "denied" } },
    ] as const) {
      const told = new Told();
      told.say("north", "2024-07-04", { from: "2024-07-03", ...sketch });
      expect(on(told.fact(), "2024-08-01")).toEqual(["no", `only ${sketch.assertion}`]);
    }
    const told = new Told();
    told.act("retract", [told.say("north", "2024-07-04", { from: "2024-07-03" })]);
    expect(on(told.fact(), "2024-08-01")).toEqual(["no", "rejected"]);
  });

  it("of a claim is a claim", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2024-07-03", claimedBy: { speaker: "state:AZE", relay: null } });
    expect(["2024-07-02", "2024-07-03"].map((date) => on(told.fact(), date)[0])).toEqual(["no", "claimed"]);
  });

  it("of a claim that others deny is a claim still", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { from: "2024-07-03", claimedBy: { speaker: "state:AZE", relay: null } });
    told.say("south", "2024-07-05", { assertion: "denied", qualifiers: { change: "denied" } });
    expect([told.fact().status, on(told.fact(), "2024-07-09")[0]]).toEqual(["disputed", "claimed"]);
    expect(levelOn(told.facts(), 19_950)).toBeNull();
  });

  it("of a deed is the day on which it was done", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { kind: "event", value: "CONSULT", from: "2024-07-03" });
    expect(["2024-07-02", "2024-07-03", "2024-07-04"].map((date) => on(told.fact("event"), date)[0])).toEqual([
      "no",
      "certain",
      "no",
    ]);
  });
});

it("the level of a dyad is the highest one that held", () => {
  const told = new Told();
  told.say("north", "2012-07-04");
  told.say("north", "2020-07-04", { value: "comprehensive strategic partnership", from: "2015-05-01" });
  const level = (date: string): string | null => levelOn(told.facts(), day(date))?.fact.value ?? null;
  expect(["2010-01-01", "2013-01-01", "2015-05-01", "2030-01-01"].map(level)).toEqual([
    null,
    "strategic partnership",
    "comprehensive strategic partnership",
    "comprehensive strategic partnership",
  ]);
});
