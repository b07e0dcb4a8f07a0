import { describe, expect, it } from "vitest";
import {
  accept,
  findAct,
  historyOf,
  isRefusal,
  latestActBy,
  latestInForce,
  merge,
  mergeEntities,
  split,
  splitEntities,
  statementByHand,
  undo,
} from "../../src/index.ts";
import { editing, undoLast } from "./wishes.ts";
import { reference, world } from "./world.ts";

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
