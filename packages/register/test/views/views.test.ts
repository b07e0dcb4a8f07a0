import { beforeAll, describe, expect, it } from "vitest";
import {
  compareTables,
  type Dyad,
  dossier,
  dyad,
  factPage,
  onDay,
  type PublishedRow,
  partnershipTable,
  timeline,
  type View,
} from "../../src/index.ts";
import { reference, type Script, story } from "./scripted.ts";

let script: Script;
let view: View;
let page: Dyad;

beforeAll(async () => {
  script = await story();
  view = await script.folded();
  page = await dyad(view, "state:CHN", "state:AZE", { on: "2026-01-01" });
});

const levels = (items: Dyad["ladder"]) => items.map(({ fact }) => fact.value);

describe("a dyad", () => {
  it("has the level that holds, and the ladder from the earliest on", () => {
    expect(page.parties).toEqual(["state:AZE", "state:CHN"]);
    expect(page.level?.fact.value).toBe("comprehensive strategic partnership");
    expect(page.level?.reason).toBe("since 2025-04-23");
    expect(levels(page.ladder)).toEqual(["strategic partnership", "comprehensive strategic partnership"]);
  });

  it("asks for the level on a day", async () => {
    const on = async (day: string) => (await dyad(view, "state:AZE", "state:CHN", { on: day })).level?.fact.value;
    expect(await on("2024-12-01")).toBe("strategic partnership");
    expect(await on("2023-12-01")).toBeUndefined();
  });

  it("shows the words that say it best, in the outlet's own voice", () => {
    expect(page.ladder[0]?.citation).toMatchObject({
      source: "outlet:north",
      quote: "On 3 July they signed a joint declaration on strategic partnership.",
      claimedBy: null,
    });
  });

  it("lists instruments, events newest first, and what speakers of one say of the other", () => {
    expect(page.instruments.map(({ fact }) => fact.object)).toEqual([
      ["instrument:joint declaration on strategic partnership"],
    ]);
    expect(page.events.items.map(({ fact }) => fact.value)).toEqual(["ACCUSE", "CONSULT"]);
    expect(page.quotations.items.map(({ fact }) => fact.value)).toEqual(["China is a friend"]);
  });

  it("counts cooperation and conflict by month", () => {
    expect(page.months).toEqual([
      { month: "2024-07", counts: expect.objectContaining({ "verbal cooperation": 1, "verbal conflict": 0 }) },
      { month: "2024-08", counts: expect.objectContaining({ "verbal cooperation": 0, "verbal conflict": 1 }) },
    ]);
  });

  it("names everybody it cites, and its outlets by how much they say", () => {
    expect(page.names).toMatchObject({ "state:AZE": "Azerbaijan", "person:Mao Lin/CHN": "Mao Lin" });
    expect(page.sources[0]).toEqual({ source: "outlet:north", facts: 3 });
  });

  it("counts what it does not show", async () => {
    const short = await dyad(view, "state:AZE", "state:CHN", { on: "2026-01-01", events: 1 });
    expect([short.events.items.length, short.events.total]).toEqual([1, 2]);
  });

  it("is the same whichever party comes first, and survives JSON", async () => {
    const other = await dyad(view, "state:AZE", "state:CHN", { on: "2026-01-01" });
    expect(other).toEqual(page);
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
  });

  it("of strangers is empty", async () => {
    const none = await dyad(view, "state:GEO", "state:CHN", { on: "2026-01-01" });
    expect([none.level, none.ladder, none.events.total, none.months]).toEqual([null, [], 0, []]);
  });
});

describe("a dossier", () => {
  it("has partners, speakers, holders and memberships of reports and reference", async () => {
    const own = await dossier(view, "state:AZE", reference, { on: "2026-01-01" });
    expect(own.partners.map(({ partners, level }) => [partners, level.fact.qualifiers.tier])).toEqual([
      [["state:CHN"], 5],
    ]);
    expect(levels(own.otherPartnerships)).toEqual(["strategic partnership"]);
    expect(
      own.memberships.map(({ organisation, reported, known }) => [organisation, reported !== null, known !== null]),
    ).toEqual([
      ["org:OTS", true, true],
      ["org:OSCE", false, true],
    ]);
    expect(own.speakers).toEqual([{ speaker: "person:Ilham Aliyev", count: 1 }]);
    expect(own.holders.map(({ person }) => person)).toEqual(["Ilham Aliyev"]);
    expect(own.months.map(({ month }) => month)).toEqual(["2024-07", "2024-08", "2025-04"]);
    expect(own.names["org:OTS"]).toBe("Organization of Turkic States");
  });

  it("of nobody known is empty", async () => {
    const none = await dossier(view, "state:XXX", reference, { on: "2026-01-01" });
    expect([none.partners, none.events.total, none.names["state:XXX"]]).toEqual([[], 0, "XXX"]);
  });
});

describe("a day", () => {
  it("has what held, with the reason", async () => {
    const day = await onDay(view, "2024-12-01", {});
    expect(day.items.map(({ fact, holding }) => [fact.value, holding.answer])).toEqual([
      ["strategic partnership", "certain"],
      ["member", "certain"],
    ]);
    expect(day.counts).toEqual({ partnership: 1, membership: 1 });
  });

  it("has deeds of the day when they are asked for", async () => {
    const day = await onDay(view, "2024-07-02", { kinds: ["event"] });
    expect(day.items.map(({ fact }) => fact.value)).toEqual(["CONSULT"]);
    expect((await onDay(view, "2024-07-01", { kinds: ["event"] })).items).toEqual([]);
  });

  it("is narrowed by a filter, and counts beyond its limit", async () => {
    expect((await onDay(view, "2024-12-01", { involving: ["state:CHN"] })).counts).toEqual({ partnership: 1 });
    const short = await onDay(view, "2024-12-01", {}, { limit: 1 });
    expect([short.items.length, short.counts]).toEqual([1, { partnership: 1, membership: 1 }]);
  });

  it("must be a day", async () => {
    await expect(onDay(view, "2024-13-01", {})).rejects.toThrow(RangeError);
  });
});

describe("a timeline", () => {
  it("puts what began, was done and changed in order", async () => {
    const { entries, facts } = await timeline(view, { involving: ["state:CHN"] });
    expect(entries.map(({ time, what, fact }) => [time, what, facts[fact]?.fact.value])).toEqual(
      expect.arrayContaining([
        ["2024-07-02", "done", "CONSULT"],
        ["2024-07-03", "done", "declaration"],
        ["2024-08-30", "done", "ACCUSE"],
        ["2024-09-01", "said", "China is a friend"],
      ]),
    );
    expect(entries.map(({ time }) => time)).toEqual([...entries.map(({ time }) => time)].sort());
  });

  it("tells what a higher level superseded from what ended", async () => {
    const { entries } = await timeline(view, { kinds: ["partnership"] });
    const turns = new Set(entries.map(({ what }) => what));
    expect([turns.has("superseded"), turns.has("ended")]).toEqual([true, false]);
  });

  it("keeps to the period", async () => {
    const { entries } = await timeline(view, { involving: ["state:CHN"], from: "2024-08-01", to: "2024-08-31" });
    expect(entries.map(({ time }) => time)).toEqual(["2024-08-30"]);
  });
});

describe("a fact's page", () => {
  it("has every row with article, words and witness", async () => {
    const own = (await factPage(view, page.ladder[0]!.fact.id, reference))!;
    expect(own.rows.map(({ article, witness, statement }) => [article?.title, witness, statement.from])).toEqual([
      ["From north", 1, "2024-07-03"],
      ["From south", 2, "2024-22"],
    ]);
    expect(own.beside.map(({ value }) => value)).toEqual(["comprehensive strategic partnership"]);
    expect(own.instruments.map(({ value }) => value)).toEqual(["declaration"]);
    expect(own.history.map(({ change }) => change)).toEqual(["new"]);
    expect(own.why.status).toBe("2 sources that do not depend on each other say so in their own voice");
    expect(own.why.interval).toContain("2024-07-03, which refines 2024-22");
  });

  it("of no fact is null", async () => {
    expect(await factPage(view, "f0000000000000000", reference)).toBeNull();
  });

  it("shows what analysts did", async () => {
    const other = await story();
    const before = (await dyad(await other.folded(), "state:AZE", "state:CHN", { on: "2026-01-01" })).ladder[0]!.fact;
    const { kind, subject, value } = before;
    const act = await other.act({ op: "confirm", kind, subject, value, answers: before.statements, reason: "seen" });
    const own = (await factPage(await other.folded(), before.id, reference))!;
    expect(own.acts.map(({ id, by, reason }) => [id, by, reason])).toEqual([[act.id, "anna", "seen"]]);
    expect(own.rows.map(({ witness }) => witness)).toEqual([1, 2]);
  });
});

describe("a corrected fact's page", () => {
  it("says who corrected it and why, and no longer when that is undone", async () => {
    const other = await story();
    const [before] = (await dyad(await other.folded(), "state:AZE", "state:CHN", { on: "2026-01-01" })).ladder;
    const { id, kind, subject, value, statements } = before!.fact;
    const override = { op: "override" as const, kind, subject, value, answers: statements };
    const act = await other.act({ ...override, from: "2024-07-01", reason: "the treaty's text" });
    const corrected = (await factPage(await other.folded(), id, reference))!;
    expect(corrected.fact.from?.value).toBe("2024-07-01");
    expect(corrected.why.status).toMatch(/^anna corrected it on 2026-02-01: the treaty's text/);
    expect(corrected.rows.map(({ witness }) => witness)).toEqual([1, 2]);
    const undone = await other.act({ op: "retract", kind, subject, value, answers: [act.id] });
    const restored = (await factPage(await other.folded(), id, reference))!;
    expect(restored.fact.from?.value).toBe("2024-07-03");
    expect(restored.history.map(({ change }) => change)).toEqual(["new", "changed", "changed"]);
    expect(restored.acts.map((row) => row.id)).toEqual(expect.arrayContaining([undone.id]));
  });
});

describe("a table of partnerships", () => {
  it("has a line for each level, or for each that holds", async () => {
    const { rows } = await partnershipTable(view);
    expect(
      rows.map(({ a, b, level, tier, start, sources, agreement }) => [a, b, level, tier, start, sources, agreement]),
    ).toEqual([
      ["state:AZE", "state:CHN", "strategic partnership", 3, "2024-07-03", 2, 1],
      ["state:AZE", "state:CHN", "comprehensive strategic partnership", 5, "2025-04-23", 1, 1],
    ]);
    const { rows: held } = await partnershipTable(view, { on: "2026-01-01", involving: "state:CHN" });
    expect(held.map(({ level }) => level)).toContain("comprehensive strategic partnership");
    expect((await partnershipTable(view, { involving: "state:GEO" })).rows).toEqual([]);
  });

  it("is set beside a published one", async () => {
    const { rows } = await partnershipTable(view);
    const published = (line: number, b: string | null, level: string | null, start: string | null): PublishedRow => ({
      line,
      a: "state:AZE",
      b,
      level,
      start,
      names: ["Azerbaijan", b ?? "?"],
    });
    const { same, differing, oursOnly, theirsOnly, unresolved } = compareTables(rows, [
      published(2, "state:CHN", "Strategic Partnership", "2024"),
      published(3, "state:CHN", "Comprehensive strategic", "2025-05"),
      published(4, "state:GEO", "Strategic", "2009"),
      published(5, null, "Strategic", null),
    ]);
    expect(same.map(({ theirs }) => theirs.line)).toEqual([2]);
    expect(differing.map(({ theirs, differs }) => [theirs.line, differs])).toEqual([[3, ["start"]]]);
    expect(oursOnly).toEqual([]);
    expect(theirsOnly.map(({ line }) => line)).toEqual([4]);
    expect(unresolved.map(({ line }) => line)).toEqual([5]);
  });

  it("finds a differing level, and what only one side has", () => {
    const ours = (level: string, start: string | null) => ({
      fact: "f0",
      a: "state:AZE",
      b: "state:CHN",
      level,
      tier: null,
      start,
      end: null,
      previous: null,
      instrument: null,
      sources: 1,
      agreement: null,
      disputed: false,
    });
    const theirs: PublishedRow = {
      line: 2,
      a: "state:CHN",
      b: "state:AZE",
      level: "allied relations",
      start: null,
      names: ["China", "Azerbaijan"],
    };
    const { differing, oursOnly } = compareTables(
      [ours("strategic partnership", null), ours("strategic partnership and alliance", "2030")],
      [theirs],
    );
    expect(differing.map(({ differs }) => differs)).toEqual([["level"]]);
    expect(oursOnly).toHaveLength(1);
  });
});
