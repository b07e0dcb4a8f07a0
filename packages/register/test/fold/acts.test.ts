import { describe, expect, it } from "vitest";
import { makeJudgement, orphansOf } from "../../src/index.ts";
import { Told } from "./told.ts";

const judge = (left: string, right: string, verdict: "same" | "different" | "none", second: number) =>
  makeJudgement({ left, right, verdict, by: "anna", at: `2026-02-01T10:00:0${second}.000Z`, reason: null });

describe("what an analyst stated", () => {
  const stated = (told: Told) =>
    told.row({
      article: null,
      reportedAt: null,
      source: null,
      by: "anna",
      at: "2026-02-01T10:00:00.000Z",
      from: "2024",
    });

  it("is gone when its author takes it back, and there again when that is taken back", () => {
    const told = new Told();
    const row = stated(told);
    expect(told.fact().review).toBe("accepted");
    const undo = told.act("retract", [row]);
    expect(told.facts()).toEqual([]);
    told.act("retract", [undo]);
    expect(told.fact().review).toBe("accepted");
  });

  it("stays to be seen when somebody else rejects it", () => {
    const told = new Told();
    told.act("retract", [stated(told)], { by: "ben" });
    expect([told.fact().status, told.fact().review]).toEqual(["retracted", "rejected"]);
  });
});

describe("a correction", () => {
  it("stands in place of what was read, with who, when, why and what was before", () => {
    const told = new Told();
    const rows = [told.say("north", "2024-07-04", { from: "2024-06-30" }), told.say("south", "2024-07-04")];
    const edit = told.act("override", rows, { from: "2024-07-03", reason: "the outlet corrected itself" });
    const fact = told.fact();
    expect([fact.status, fact.review, fact.sources]).toEqual(["overridden", "edited", 2]);
    expect(fact.from).toEqual({ value: "2024-07-03", basis: "corrected", statements: [edit.id] });
    expect(fact.correction).toEqual({
      statement: edit.id,
      by: "anna",
      at: edit.at,
      reason: "the outlet corrected itself",
      before: { from: "2024-06-30" },
    });
    expect(fact.statements).toContain(edit.id);
  });

  it("of the level moves the rows to the fact of that level, where they stay sources", () => {
    const told = new Told();
    const wrong = told.say("north", "2024-07-04", { value: "allied relations", from: "2024-07-03" });
    told.act("override", [wrong], { value: "strategic partnership" });
    told.say("south", "2024-07-04", { from: "2024-07-03" });
    const fact = told.fact();
    expect([fact.value, fact.qualifiers.tier, fact.sources]).toEqual(["strategic partnership", 3, 2]);
    expect(fact.correction?.before).toEqual({ value: "allied relations" });
  });

  it("of the parties moves them to another group", () => {
    const told = new Told();
    const wrong = told.say("north", "2024-07-04");
    told.act("override", [wrong], { subject: ["state:AZE", "state:GEO"] });
    expect(told.fact()).toMatchObject({ group: "partnership|state:AZE,state:GEO", sources: 1 });
  });

  it("the latest one counts", () => {
    const told = new Told();
    const rows = [told.say("north", "2024-07-04")];
    told.act("override", rows, { from: "2024-07-03", at: "2026-03-01T00:00:00.000Z" });
    told.act("override", rows, { from: "2024-07-01", at: "2026-02-01T00:00:00.000Z" });
    expect(told.fact().from?.value).toBe("2024-07-03");
  });

  it("can make a time unknown", () => {
    const told = new Told();
    const rows = [told.say("north", "2024-07-04", { from: "2024-07-03" })];
    told.act("override", rows, { from: "XXXX" });
    expect(told.fact().from).toBeNull();
    expect(told.fact().correction?.before).toEqual({ from: "2024-07-03" });
  });

  it("of a deed's time puts it with what was done at that time", () => {
    const told = new Told();
    const visit = { kind: "event", subject: ["state:CHN"], object: ["state:AZE"], value: "CONSULT" } as const;
    const wrong = told.say("north", "2024-07-04", { ...visit, from: "2024-07-01" });
    told.say("south", "2024-07-04", { ...visit, from: "2024-07-02" });
    expect(told.facts()).toHaveLength(2);
    told.act("override", [wrong], { from: "2024-07-02" });
    expect(told.fact("event")).toMatchObject({ sources: 2, from: { value: "2024-07-02", basis: "corrected" } });
  });

  it("is reopened by contrary evidence, and does not give way", () => {
    const told = new Told();
    const rows = [told.say("north", "2024-07-04", { from: "2024-06-30" })];
    told.act("override", rows, { from: "2024-07-03" });
    told.say("south", "2024-07-05", { from: "2024-07-03" });
    expect(told.fact().review).toBe("edited");
    told.say("west", "2024-07-06", { from: "2024-07-06" });
    expect([told.fact().review, told.fact().from?.value]).toEqual(["reopened", "2024-07-03"]);
  });

  it("keeps the ladder", () => {
    const told = new Told();
    const rows = [told.say("north", "2024-07-04", { from: "2024-06-30" })];
    told.act("override", rows, { from: "2024-07-03" });
    told.say("north", "2025-04-24", { value: "comprehensive strategic partnership", from: "2025-04-23" });
    expect(told.facts().find(({ value }) => value === "strategic partnership")?.to).toMatchObject({
      value: "2025-04-23",
      basis: "superseded",
    });
  });
});

describe("a rejection", () => {
  it("leaves a fact that rests on the act alone", () => {
    const told = new Told();
    const rows = [told.say("north", "2024-07-04", { from: "2024-07-03" })];
    const id = told.fact().id;
    const act = told.act("retract", rows, { reason: "misread" });
    const fact = told.fact();
    expect(fact).toMatchObject({ id, status: "retracted", review: "rejected", sources: 0, confidence: 0 });
    expect(fact.statements).toEqual([act.id]);
    expect(fact.from).toEqual({ value: "2024-07-03", basis: "stated", statements: [] });
  });

  it("is reopened by whoever says it again", () => {
    const told = new Told();
    told.act("retract", [told.say("north", "2024-07-04")]);
    told.say("south", "2024-08-04");
    expect(told.fact()).toMatchObject({ status: "reported", review: "reopened", sources: 1 });
  });

  it("of a corrected fact rejects it where the correction put it", () => {
    const told = new Told();
    const wrong = told.say("north", "2024-07-04", { value: "allied relations" });
    const edit = told.act("override", [wrong], { value: "strategic partnership" });
    told.act("retract", [edit, wrong]);
    expect(told.fact()).toMatchObject({ value: "strategic partnership", status: "retracted" });
  });
});

describe("an acceptance", () => {
  it("stands until contrary evidence comes", () => {
    const told = new Told();
    told.act("confirm", [told.say("north", "2024-07-04", { from: "2024-07-03" })]);
    told.say("south", "2024-07-04", { from: "2024-07" });
    expect(told.fact()).toMatchObject({ review: "accepted", status: "corroborated" });
    told.say("west", "2024-10-04", { from: "2024-09" });
    expect(told.fact()).toMatchObject({ review: "reopened", status: "conflicting" });
  });
});

describe("another engine", () => {
  const quote = (words: string) => [
    { span: [0, 5] as const, quote: words, prefix: "", suffix: "", rule: "r", confidence: 0.9, fields: {} },
  ];

  it("takes rows back and says them again", () => {
    const told = new Told();
    const row = told.say("north", "2024-07-04");
    const gone = told.act("retract", [row], { by: null });
    expect(told.facts()).toEqual([]);
    told.act("retract", [gone], { by: null });
    expect(told.fact().status).toBe("reported");
  });

  it("an act reaches the row that says the same in the same words", () => {
    const told = new Told();
    const row = told.say("north", "2024-07-04", { from: "2024-06-30", evidence: quote("became partners") });
    const edit = told.act("override", [row], { from: "2024-07-03" });
    told.act("retract", [row], { by: null });
    expect(orphansOf(told.rows)).toEqual([edit]);
    expect(told.facts()).toEqual([]);
    const again = told.row({
      article: row.article,
      reportedAt: row.reportedAt,
      source: row.source,
      from: "2024",
      evidence: quote("became partners"),
    });
    expect(told.fact()).toMatchObject({ status: "overridden", from: { value: "2024-07-03" } });
    expect(told.fact().statements).toEqual([again.id, edit.id].sort());
    expect(orphansOf(told.rows)).toEqual([]);
  });

  it("an act is no one's when two rows say so, or the words are others", () => {
    const told = new Told();
    const row = told.say("north", "2024-07-04", { evidence: quote("became partners") });
    const act = told.act("retract", [row], {});
    told.act("retract", [row], { by: null });
    told.row({ article: row.article, from: "2023", evidence: quote("are partners") });
    expect(orphansOf(told.rows)).toEqual([act]);
    expect(told.fact().status).toBe("reported");
    told.row({ article: row.article, from: "2023", evidence: quote("became partners") });
    expect(orphansOf(told.rows)).toEqual([]);
    told.row({ article: row.article, from: "2022", evidence: quote("became partners") });
    expect(orphansOf(told.rows)).toEqual([act]);
  });
});

describe("judgements", () => {
  it("make one of two persons, and part them again", () => {
    const told = new Told();
    const office = {
      kind: "office",
      object: ["state:GEO"],
      value: "president",
      qualifiers: { change: "held" },
    } as const;
    told.say("north", "2024-07-04", { ...office, subject: ["person:A. Moss@1f2e3d4c5b6a"] });
    told.say("south", "2024-07-04", { ...office, subject: ["person:Ada Moss/GEO"] });
    const before = told.facts();
    told.judgements.push(judge("person:A. Moss@1f2e3d4c5b6a", "person:Ada Moss/GEO", "same", 1));
    expect(told.fact("office")).toMatchObject({ subject: ["person:A. Moss@1f2e3d4c5b6a"], sources: 2 });
    told.judgements.push(judge("person:Ada Moss/GEO", "person:A. Moss@1f2e3d4c5b6a", "none", 2));
    expect(told.facts()).toEqual(before);
  });

  it("an entity that the reference knows gives its name", () => {
    const told = new Told();
    told.say("north", "2024-07-04", { subject: ["state:AZE", "region:Cathay"] });
    told.judgements.push(judge("region:Cathay", "state:CHN", "same", 1));
    expect(told.fact().subject).toEqual(["state:AZE", "state:CHN"]);
  });

  it("make one of two facts of a group, and two of one", () => {
    const told = new Told();
    const visit = { kind: "event", subject: ["state:CHN"], object: ["state:AZE"], value: "CONSULT" } as const;
    const first = told.say("north", "2024-07-04", visit);
    const second = told.say("south", "2024-08-04", visit);
    told.judgements.push(judge(first.id, second.id, "same", 1));
    expect(told.fact("event").sources).toBe(2);
    told.judgements.push(judge(first.id, second.id, "different", 2));
    expect(told.facts()).toHaveLength(2);
  });

  it("part rows that would be of one fact; what comes later goes with the rest", () => {
    const told = new Told();
    const rows = [told.say("north", "2024-07-04"), told.say("south", "2024-07-04"), told.say("west", "2024-07-04")];
    const id = told.fact().id;
    told.judgements.push(
      judge(rows[1]!.id, rows[0]!.id, "different", 1),
      judge(rows[1]!.id, rows[2]!.id, "different", 2),
    );
    expect(
      told
        .facts()
        .map(({ statements }) => statements)
        .sort((a, b) => a.length - b.length),
    ).toEqual([[rows[1]!.id], [rows[0]!.id, rows[2]!.id].sort()]);
    expect(told.facts().find(({ statements }) => statements.length === 2)!.id).toBe(id);
    told.say("east", "2024-07-04");
    expect(
      told
        .facts()
        .map(({ statements }) => statements.length)
        .sort(),
    ).toEqual([1, 3]);
  });
});
