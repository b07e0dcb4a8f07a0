import type { Fact, Statement } from "@dragoman/model";
import { holdsOn, levelOn, makeStatement, orphansOf } from "@dragoman/register";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { articlesIn, Desk, day } from "./told.ts";

const PARTIES = "state:KAZ,state:MNG";
const articles = articlesIn("kazakhstan-mongolia.jsonl");
const reason = "Reuters corrected its date on 1 November, and Kazinform and the declaration have 29 October";

/** What the analyst answers: all that the fact rested on. */
function correctionOf(fact: Fact, at: string): Statement {
  const { kind, subject, object, value } = fact;
  return makeStatement({
    op: "override",
    kind,
    subject,
    object,
    value,
    from: "2024-10-29",
    by: "anna",
    at,
    reason,
    answers: fact.statements,
  });
}

describe("twelve articles about one partnership", () => {
  let desk: Desk;
  let strategic: Fact;
  let comprehensive: Fact;

  beforeAll(async () => {
    desk = await Desk.open();
    expect(articles).toHaveLength(12);
    await desk.add(articles);
    [strategic, comprehensive] = (await desk.ladder(PARTIES)) as [Fact, Fact];
  });

  it("make one chain of two facts", async () => {
    expect((await desk.ladder(PARTIES)).map(({ value }) => value)).toEqual([
      "strategic partnership",
      "comprehensive strategic partnership",
    ]);
    expect([strategic.supersededBy, comprehensive.supersedes]).toEqual([comprehensive.id, strategic.id]);
    expect(comprehensive.qualifiers.previous).toBe("strategic partnership");
  });

  it("the lower level ends on the day when the higher one begins", () => {
    expect(strategic.to).toMatchObject({ value: "2025-11-12", basis: "superseded" });
    expect(comprehensive.from).toMatchObject({ value: "2025-11-12", basis: "stated" });
    expect(comprehensive.to).toBeNull();
  });

  it("three sources are independent: copies, a relay and an official site of the agency's owner add none", () => {
    expect([strategic.sources, strategic.articles]).toEqual([3, 9]);
    expect([comprehensive.sources, comprehensive.status]).toEqual([2, "corroborated"]);
  });

  it("show both dates and the denial, with their rows", async () => {
    expect(strategic.status).toBe("disputed");
    const [dates, denial] = strategic.conflicts;
    expect(dates!.values.map(({ value }) => value)).toEqual(["2024-10-30", "2024-10-29"]);
    expect(denial!.values.map(({ value }) => value)).toEqual(["actual", "denied"]);
    expect(strategic.claims.map(({ speaker }) => speaker)).toEqual(["org:Ministry of Foreign Affairs of Mongolia"]);
    const rows = await desk.register.view.statements(dates!.values[1]!.statements);
    expect(new Set(rows.map(({ source }) => source))).toEqual(
      new Set(["outlet:Kazinform", "outlet:Trend", "outlet:akorda.kz", "outlet:steppe-herald.example"]),
    );
  });

  it("the better supported date stands until an analyst corrects it", async () => {
    expect(strategic.from?.value).toBe("2024-10-30");
    const act = correctionOf(strategic, "2026-01-05T09:30:00.000Z");
    await desk.register.act([act]);
    const [fact] = (await desk.ladder(PARTIES)) as [Fact];
    expect(fact).toMatchObject({ id: strategic.id, status: "overridden", review: "edited", sources: 3 });
    expect(fact.from).toEqual({ value: "2024-10-29", basis: "corrected", statements: [act.id] });
    expect(fact.to).toEqual(strategic.to);
    expect(fact.correction).toEqual({
      statement: act.id,
      by: "anna",
      at: "2026-01-05T09:30:00.000Z",
      reason,
      before: { from: "2024-10-30" },
    });
    expect(fact.conflicts).toEqual(strategic.conflicts);
  });

  it("tell what held on a day", async () => {
    const ladder = await desk.ladder(PARTIES);
    const at = (date: string): readonly unknown[] => {
      const held = levelOn(ladder, day(date));
      return [held?.fact.value ?? null, held?.holding.reason ?? null];
    };
    expect(at("2024-10-28")).toEqual([null, null]);
    expect(at("2024-10-29")).toEqual(["strategic partnership", "since 2024-10-29"]);
    expect(at("2025-11-11")).toEqual(["strategic partnership", "since 2024-10-29"]);
    expect(at("2025-11-12")).toEqual(["comprehensive strategic partnership", "since 2025-11-12"]);
    expect(holdsOn(ladder[0]!, day("2025-12-01"))).toEqual({ answer: "no", reason: "superseded 2025-11-12" });
  });

  it("added again, or read again by another engine that says the same, change nothing", async () => {
    const before = await desk.facts();
    expect(await desk.add(articles)).toEqual(articles.map(() => "known"));
    expect(await desk.facts()).toEqual(before);
    expect(await desk.reread(articles, "0.9.9 rules 00000000")).toBe(0);
    expect(await desk.facts()).toEqual(before);
  });

  it("an engine that misses an article and finds it again leaves the correction in force", async () => {
    const before = await desk.facts();
    const missed = articles.find(({ id }) => id === "kazinform-report")!;
    const { article, entities, statements } = desk.entryOf(missed);
    await desk.register.reread(article.key, entities, [], "0.9.9");
    const [without] = (await desk.ladder(PARTIES)) as [Fact];
    expect(without).toMatchObject({ status: "overridden", from: { value: "2024-10-29" }, articles: 8 });
    await desk.register.reread(article.key, entities, statements, "1.0.0");
    expect(await desk.facts()).toEqual(before);
  });

  it("undoing the correction gives what was read, and undoing that the correction", async () => {
    const corrected = await desk.facts();
    const { correction, kind, subject, object, value } = (await desk.ladder(PARTIES))[0]!;
    const undo = (answers: readonly string[]): Statement =>
      makeStatement({ op: "retract", kind, subject, object, value, by: "anna", at: desk.now(), answers });
    const first = undo([correction!.statement]);
    await desk.register.act([first]);
    expect((await desk.ladder(PARTIES))[0]).toEqual(strategic);
    await desk.register.act([undo([first.id])]);
    expect(await desk.facts()).toEqual(corrected);
  });

  it("have no orphan among the acts", async () => {
    const rows = (await desk.register.view.log(0, 10_000)).map(({ statement }) => statement);
    expect(orphansOf(rows)).toEqual([]);
  });
});

it("in any order the twelve articles and the correction give the same facts", async () => {
  const first = await Desk.open();
  await first.add(articles);
  const [fact] = (await first.ladder(PARTIES)) as [Fact];
  const act = correctionOf(fact, "2026-01-05T09:30:00.000Z");
  await first.register.act([act]);
  const expected = await first.facts();
  const orders = fc.tuple(fc.shuffledSubarray([...articles], { minLength: articles.length }), fc.nat(articles.length));
  await fc.assert(
    fc.asyncProperty(orders, async ([shuffled, at]) => {
      const desk = await Desk.open();
      await desk.add(shuffled.slice(0, at));
      await desk.facts();
      await desk.add(shuffled.slice(at));
      await desk.register.act([act]);
      expect(await desk.facts()).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});
