import { describe, expect, it } from "vitest";
import {
  accept,
  edit,
  type Field,
  findAct,
  historyOf,
  isRefusal,
  latestActBy,
  latestInForce,
  merge,
  mergeEntities,
  reject,
  split,
  splitEntities,
  statementByHand,
  undo,
} from "../../src/index.ts";
import { reference, type World, world } from "./world.ts";

const known = (): boolean => true;
const editing =
  (changes: Partial<Record<Field, string>>) =>
  (...[matter, analyst]: Parameters<typeof accept>) =>
    edit(matter, new Map(Object.entries(changes) as [Field, string][]), analyst, known);

async function undoLast(it: World, kind: string, value?: string, by = "Ann"): Promise<void> {
  const fact = await it.fact(kind, value);
  const act = latestInForce(historyOf(await it.matter(fact)))!;
  await it.do(fact, ({ judgements }, analyst) => undo(act, judgements, analyst), by);
}

describe("accepting", () => {
  it("marks the fact and keeps all that sources say", async () => {
    const it = world();
    await it.report("one", [{ from: "2024" }]);
    const before = await it.fact("partnership");
    await it.do(before, accept);
    const after = await it.fact("partnership");
    expect([before.review, after.review]).toEqual(["open", "accepted"]);
    expect([after.from, after.status, after.sources]).toEqual([before.from, before.status, before.sources]);
  });

  it("is done once by one analyst, and again by another", async () => {
    const it = world();
    await it.report("one", [{}]);
    await it.do(await it.fact("partnership"), accept);
    const matter = await it.matter(await it.fact("partnership"));
    expect(accept(matter, { by: "Ann", at: "2027-01-01T00:00:00.000Z", reason: null })).toMatchObject({
      problem: "Ann accepted it already",
    });
    expect(isRefusal(accept(matter, { by: "Ben", at: "2027-01-01T00:00:00.000Z", reason: null }))).toBe(false);
  });

  it("takes a rejection back", async () => {
    const it = world();
    await it.report("one", [{ from: "2024" }]);
    await it.do(await it.fact("partnership"), reject);
    await it.do(await it.fact("partnership"), accept, "Ben");
    expect(await it.fact("partnership")).toMatchObject({ review: "accepted", status: "reported", sources: 1 });
  });

  it("is reopened by contrary evidence and settled by accepting again", async () => {
    const it = world();
    await it.report("one", [{ from: "2024-07-03" }]);
    await it.do(await it.fact("partnership"), accept);
    await it.report("two", [{ from: "2021-05" }]);
    expect((await it.fact("partnership")).review).toBe("reopened");
    await it.do(await it.fact("partnership"), accept);
    expect((await it.fact("partnership")).review).toBe("accepted");
  });
});

describe("rejecting", () => {
  it("keeps the fact to be seen, without sources", async () => {
    const it = world();
    await it.report("one", [{}]);
    await it.do(await it.fact("partnership"), reject);
    expect(await it.fact("partnership")).toMatchObject({ review: "rejected", status: "retracted", sources: 0 });
  });

  it("also reaches a corrected fact, and is undone together with it", async () => {
    const it = world();
    await it.report("one", [{ from: "2023" }]);
    await it.do(await it.fact("partnership"), editing({ from: "2024-07-03" }));
    const edited = await it.facts();
    await it.do(await it.fact("partnership"), reject);
    expect(await it.fact("partnership")).toMatchObject({ review: "rejected" });
    await undoLast(it, "partnership");
    expect(await it.facts()).toEqual(edited);
  });
});

describe("editing", () => {
  it("puts values in the place of what was read, and says what was there", async () => {
    const it = world();
    await it.report("one", [{ from: "2023" }]);
    await it.do(await it.fact("partnership"), editing({ from: "2024-07-03", to: "2025-04-23" }));
    const fact = await it.fact("partnership");
    expect([fact.from?.value, fact.to?.value, fact.status, fact.review]).toEqual([
      "2024-07-03",
      "2025-04-23",
      "overridden",
      "edited",
    ]);
    expect(fact.correction).toMatchObject({ by: "Ann", before: { from: "2023", to: null } });
  });

  it("keeps an earlier correction of another field", async () => {
    const it = world();
    await it.report("one", [{ from: "2023" }]);
    await it.do(await it.fact("partnership"), editing({ from: "2024-07-03" }));
    await it.do(await it.fact("partnership"), editing({ assertion: "planned" }), "Ben");
    expect(await it.fact("partnership")).toMatchObject({ from: { value: "2024-07-03" }, assertion: "planned" });
  });

  it("prevails over the instruments that date the fact", async () => {
    const it = world();
    const declaration = { kind: "instrument", object: ["instrument:declaration on strategic partnership"] } as const;
    const signed = { ...declaration, value: "declaration", qualifiers: { change: "established" } } as const;
    await it.report("one", [
      { qualifiers: { change: "established", instrument: declaration.object[0] } },
      { ...signed, from: "2024-07-03" },
    ]);
    await it.do(await it.fact("partnership"), editing({ from: "2024-07-04" }));
    expect(await it.fact("partnership")).toMatchObject({ review: "edited", from: { value: "2024-07-04" } });
  });

  it("says that a time is not known", async () => {
    const it = world();
    await it.report("one", [{ from: "2023" }]);
    await it.do(await it.fact("partnership"), editing({ from: "" }));
    expect((await it.fact("partnership")).from).toBeNull();
  });

  it("moves the evidence to the fact of another level", async () => {
    const it = world();
    await it.report("one", [{ from: "2023" }]);
    await it.do(await it.fact("partnership"), editing({ value: "comprehensive strategic partnership" }));
    const fact = await it.fact("partnership");
    expect([fact.value, fact.qualifiers.tier, fact.correction?.before["value"], fact.sources]).toEqual([
      "comprehensive strategic partnership",
      5,
      "strategic partnership",
      1,
    ]);
  });

  it("refuses what is no time, no level, no entity or no change", async () => {
    const it = world();
    await it.report("one", [{ from: "2023" }]);
    await it.report("two", [{ kind: "event", value: "CONSULT", qualifiers: {}, from: "2025-01-02" }]);
    const [partnership, event] = [
      await it.matter(await it.fact("partnership")),
      await it.matter(await it.fact("event")),
    ];
    const problem = (matter: typeof event, changes: Partial<Record<Field, string>>): string | null => {
      const analyst = { by: "Ann", at: "2027-01-01T00:00:00.000Z", reason: null };
      const act = edit(
        matter,
        new Map(Object.entries(changes) as [Field, string][]),
        analyst,
        (id) => id === "state:CHN",
      );
      return isRefusal(act) ? act.problem : null;
    };
    expect(problem(partnership, { from: "2023" })).toBe("nothing would change");
    expect(problem(partnership, { from: "July 2024" })).toMatch(/is no time: write 2024-07-03/);
    expect(problem(partnership, { from: "2024-02-30" })).toMatch(/is no time/);
    expect(problem(partnership, { from: "2024-07-03T10:00" })).toMatch(/is no time/);
    expect(problem(partnership, { value: "" })).toMatch(/can be replaced, but not be empty/);
    expect(problem(event, { value: "MEETING" })).toMatch(/value is one of: AGREE/);
    expect(problem(partnership, { subject: "state:CHN; state:XYZ" })).toBe("there is no entity “state:XYZ”");
    expect(problem(partnership, { from: "2024-22" })).toBeNull();
  });
});

describe("joining and parting facts", () => {
  const meeting = { kind: "event", value: "CONSULT", qualifiers: {} } as const;

  it("makes two episodes one, and two again", async () => {
    const it = world();
    await it.report("one", [{ ...meeting, from: "2025-01-02" }]);
    await it.report("two", [{ ...meeting, from: "2025-01-09" }]);
    const apart = await it.facts();
    expect(apart).toHaveLength(2);
    const [first, second] = apart;
    await it.do(second!, (matter, analyst) => merge({ ...matter, fact: first! }, matter, analyst));
    const joined = await it.facts();
    expect(joined).toHaveLength(1);
    expect(joined[0]?.articles).toBe(2);
    await it.do(joined[0]!, (matter, analyst) => split(matter, [second!.statements[0]!], analyst));
    const parted = await it.facts();
    expect(parted.map(({ articles }) => articles)).toEqual([1, 1]);
    const other = parted[1]!;
    await it.do(parted[0]!, (matter, analyst) => merge(matter, { ...matter, fact: other }, analyst));
    expect(await it.facts()).toEqual(joined);
  });

  it("moves the evidence of a fact with other parties", async () => {
    const it = world();
    await it.report("one", [{ from: "2024-07-03" }]);
    await it.report("two", [{ subject: ["state:AZE", "state:PRK"] }]);
    const all = await it.facts();
    const right = all.find(({ subject }) => subject.includes("state:CHN"))!;
    const wrong = all.find(({ subject }) => subject.includes("state:PRK"))!;
    const into = await it.matter(right);
    await it.do(wrong, (matter, analyst) => merge(into, matter, analyst));
    const fact = await it.fact("partnership");
    expect([fact.subject, fact.articles, fact.from?.value]).toEqual([["state:AZE", "state:CHN"], 2, "2024-07-03"]);
    expect(fact.correction?.before["subject"]).toContain("state:PRK");
    await undoLast(it, "partnership");
    expect(await it.facts()).toEqual(all);
  });

  it("parts what was folded together, and undoes it exactly", async () => {
    const it = world();
    await it.report("one", [{ ...meeting, from: "2025-01-02" }]);
    const [moved] = await it.report("two", [{ ...meeting, from: "2025-01-02" }]);
    await it.report("three", [{ ...meeting, from: "2025-01-02" }]);
    const before = await it.facts();
    await it.do(before[0]!, (matter, analyst) => split(matter, [moved!.id], analyst));
    const after = await it.facts();
    expect(after.map(({ articles }) => articles).toSorted()).toEqual([1, 2]);
    const act = latestInForce(historyOf(await it.matter(after[0]!)))!;
    expect(act.deed).toBe("parted");
    await it.do(after[0]!, ({ judgements }, analyst) => undo(act, judgements, analyst));
    expect(await it.facts()).toEqual(before);
  });

  it("says why it cannot be done", async () => {
    const it = world();
    const [row] = await it.report("one", [{}]);
    await it.report("two", [{ ...meeting, from: "2025-01-02" }]);
    const [event, partnership] = [
      await it.matter(await it.fact("event")),
      await it.matter(await it.fact("partnership")),
    ];
    const analyst = { by: "Ann", at: "2027-01-01T00:00:00.000Z", reason: null };
    expect(merge(event, event, analyst)).toMatchObject({ problem: "it is one fact already" });
    expect(merge(event, partnership, analyst)).toMatchObject({ problem: expect.stringContaining("cannot become") });
    const elsewhere = { ...event, fact: { ...event.fact, id: "f1", subject: ["state:FJI"], object: ["state:TON"] } };
    expect(merge(event, elsewhere, analyst)).toMatchObject({ problem: "the two facts have no party in common" });
    expect(split(partnership, [row!.id], analyst)).toMatchObject({ problem: "nothing would be left of the fact" });
    expect(split(partnership, ["s00"], analyst)).toMatchObject({
      problem: expect.stringContaining("is no statement of"),
    });
  });
});

describe("entities", () => {
  it("are one after a judgement and two after the next", async () => {
    const it = world();
    const said = { kind: "quotation", value: "We are ready", qualifiers: { form: "direct" } } as const;
    await it.report("one", [{ ...said, subject: ["person:Farid Hashim"] }]);
    await it.report("two", [{ ...said, subject: ["person:F. Hashim"] }]);
    const apart = await it.facts();
    expect(apart).toHaveLength(2);
    const entities = await it.register.view.entities(["person:F. Hashim", "person:Farid Hashim"]);
    const pair = { left: entities[0]!, right: entities[1]!, areBothKnown: false };
    const analyst = { by: "Ann", at: "2026-05-01T00:00:00.000Z", reason: null };
    const act = mergeEntities(pair, await it.judgements(), analyst);
    if (isRefusal(act)) throw new Error(act.problem);
    await it.register.act(act.statements, act.judgements);
    expect(await it.facts()).toHaveLength(1);
    expect(mergeEntities(pair, await it.judgements(), analyst)).toMatchObject({ problem: "Ann judged so already" });
    const back = splitEntities(pair, await it.judgements(), { ...analyst, at: "2026-05-02T00:00:00.000Z" });
    if (isRefusal(back)) throw new Error(back.problem);
    await it.register.act(back.statements, back.judgements);
    expect(await it.facts()).toEqual(apart);
  });

  it("that the reference knows as two stay two", () => {
    const [left, right] = [reference.entity("state:AZE")!, reference.entity("state:CHN")!];
    const analyst = { by: "Ann", at: "2026-05-01T00:00:00.000Z", reason: null };
    expect(mergeEntities({ left, right, areBothKnown: true }, [], analyst)).toMatchObject({
      problem: expect.stringContaining("as two"),
    });
  });
});

describe("undoing", () => {
  it("walks back act by act, and does an act again when its undoing is undone", async () => {
    const it = world();
    await it.report("one", [{ from: "2023" }]);
    const read = await it.facts();
    await it.do(await it.fact("partnership"), accept);
    const accepted = await it.facts();
    await it.do(await it.fact("partnership"), editing({ from: "2024" }));
    const edited = await it.facts();
    await undoLast(it, "partnership");
    expect(await it.facts()).toEqual(accepted);
    const history = historyOf(await it.matter(await it.fact("partnership")));
    expect(history.map(({ deed, isInForce }) => [deed, isInForce])).toEqual([
      ["accepted", true],
      ["edited", false],
      ["undone", true],
    ]);
    await it.do(await it.fact("partnership"), ({ judgements }, analyst) => undo(history[2]!, judgements, analyst));
    expect(await it.facts()).toEqual(edited);
    await undoLast(it, "partnership");
    await undoLast(it, "partnership");
    expect(await it.facts()).toEqual(read);
  });

  it("finds acts by id, and an analyst's last one", async () => {
    const it = world();
    await it.report("one", [{}]);
    const mine = await it.do(await it.fact("partnership"), accept);
    const yours = await it.do(await it.fact("partnership"), editing({ from: "2024" }), "Ben");
    const { view } = it.register;
    expect((await latestActBy(view, "Ann", reference))?.act.id).toBe(mine.statements[0]?.id);
    expect((await latestActBy(view, "Ben", reference))?.act.deed).toBe("edited");
    expect((await findAct(view, yours.statements[0]!.id, reference))?.act.by).toBe("Ben");
    expect(await latestActBy(view, "Cem", reference)).toBeNull();
    expect(
      await findAct(view, (await it.fact("partnership")).statements[0]!, reference).then(
        (found) => found?.act.by ?? null,
      ),
    ).not.toBe("");
  });

  it("takes away what was typed in by hand", async () => {
    const it = world();
    const said = { kind: "membership", subject: ["state:AZE"], object: ["org:WTO"], value: "observer" } as const;
    const grounds = { article: null, reportedAt: null, source: null, evidence: [] };
    const row = statementByHand(said, grounds, { by: "Ann", at: "2026-05-01T00:00:00.000Z", reason: "WTO's list" });
    await it.register.act([row]);
    const fact = await it.fact("membership");
    expect([fact.value, fact.review]).toEqual(["observer", "accepted"]);
    expect(historyOf(await it.matter(fact)).map(({ deed }) => deed)).toEqual(["stated"]);
    await undoLast(it, "membership");
    expect((await it.facts()).filter(({ review }) => review !== "rejected")).toEqual([]);
  });
});
