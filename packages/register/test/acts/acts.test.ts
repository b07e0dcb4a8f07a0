import { describe, expect, it } from "vitest";
import { accept, edit, type Field, isRefusal, reject } from "../../src/index.ts";
import { editing, undoLast } from "./wishes.ts";
import { world } from "./world.ts";

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
