import { versionOf } from "@dragoman/register";
import { beforeEach, describe, expect, it } from "vitest";
import { parseGold } from "../../../src/eval/gold.ts";
import { type Desk, type Json, openDesk } from "./desk.ts";

let server: Desk;
let queue: Json;
let partnership: Json;

beforeEach(async () => {
  server = await openDesk();
  queue = await server.ask("/v1/review?state=Peru");
  partnership = queue.items.find(({ fact }: Json) => fact.kind === "partnership");
});

describe("the queue", () => {
  it("has what is undecided, the least sure first, with versions and figures", async () => {
    const all = await server.ask("/v1/review?limit=1000");
    const sure = all.items.map(({ fact }: Json) => fact.confidence);
    expect(sure).toEqual(sure.toSorted((a: number, b: number) => a - b));
    expect(all.figures).toEqual({ open: all.total, accepted: 0, rejected: 0, edited: 0, reopened: 0 });
    for (const { fact, version } of all.items) expect(version).toBe(versionOf(fact));
    const [first, ...more] = [await server.ask("/v1/review?limit=2")];
    expect([first.items.length, first.total, more]).toEqual([2, all.total, []]);
    const next = await server.ask(`/v1/review?limit=2&cursor=${encodeURIComponent(first.next)}`);
    expect(next.items[0].fact.id).toBe(all.items[2].fact.id);
    expect(next.figures).toBeNull();
  });

  it("shows the words of a fact in their paragraph", async () => {
    const card = await server.ask(`/v1/review/${partnership.fact.id}`);
    expect(card.version).toBe(partnership.version);
    const [{ statement, passage, article }] = card.rows;
    const [{ span, quote }] = statement.evidence;
    expect(passage.text).toContain("strategic partnership on Wednesday.");
    expect(passage.text).not.toContain("World Trade");
    expect(passage.text.slice(span[0] - passage.span[0], span[1] - passage.span[0])).toBe(quote);
    expect(article.title).toBe("Indonesia and Peru sign declaration");
    expect(card.acts).toEqual([]);
  });
});

describe("the trail", () => {
  it("is asked for by analyst, deed, fact and day, and goes on by cursor", async () => {
    const [first, second] = queue.items;
    await server.post(`/v1/facts/${first.fact.id}/accept`, { version: first.version });
    await server.post(`/v1/facts/${second.fact.id}/reject`, { version: second.version }, "Ben");
    const all = await server.ask("/v1/acts");
    expect([all.total, all.analysts, all.next]).toEqual([2, ["Ann", "Ben"], null]);
    expect((await server.ask("/v1/acts?deed=accepted")).items).toMatchObject([{ by: "Ann" }]);
    expect((await server.ask(`/v1/acts?fact=${second.fact.id}`)).items).toMatchObject([{ by: "Ben" }]);
    const day = all.items[0].at.slice(0, 10);
    expect((await server.ask(`/v1/acts?from=${day}&to=${day}`)).total).toBe(2);
    expect((await server.ask("/v1/acts?to=2001")).total).toBe(0);
    const page = await server.ask("/v1/acts?limit=1");
    const rest = await server.ask(`/v1/acts?limit=1&cursor=${page.next}`);
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(all.items.map(({ id }: Json) => id));
    expect(rest.next).toBeNull();
  });

  it("tells how far two analysts agree", async () => {
    for (const { fact, version } of queue.items) {
      const { version: next } = await server.post(`/v1/facts/${fact.id}/accept`, { version });
      await server.post(
        `/v1/facts/${fact.id}/${fact.kind === "partnership" ? "reject" : "accept"}`,
        { version: next },
        "Ben",
      );
    }
    const { reviewers, pairs } = await server.ask("/v1/agreement");
    expect(reviewers.map(({ by }: Json) => by)).toEqual(["Ann", "Ben"]);
    const [pair] = pairs;
    const facts = queue.items.length;
    expect(pair).toMatchObject({ left: "Ann", right: "Ben", facts, alike: facts - 1, kappa: 0 });
    expect(pair.percent).toBeCloseTo((100 * (facts - 1)) / facts, 1);
    expect(pair.kinds.find(({ kind }: Json) => kind === "partnership")).toMatchObject({
      facts: 1,
      alike: 0,
      percent: 0,
    });
    expect(await server.ask("/v1/agreement?a=Ann&b=Ben")).toEqual({ reviewers, pairs });
    expect((await server.ask("/v1/agreement?a=Ann&b=Cleo")).pairs).toMatchObject([{ facts: 0, percent: null }]);
  });
});

it("what was accepted and corrected is gold", async () => {
  const { id } = partnership.fact;
  const edited = { version: partnership.version, changes: { from: "2024-07" } };
  await server.post(`/v1/facts/${id}/edit`, edited);
  const response = await server.get("/v1/export/gold?kind=partnership");
  expect(response.headers.get("content-disposition")).toContain("gold.jsonl");
  const [article, ...others] = parseGold(await response.text(), "gold.jsonl");
  expect(others).toEqual([]);
  const [relation] = article!.relations!.filter(({ optional }) => !optional);
  expect(relation).toMatchObject({ kind: "partnership", start: "2024-07" });
  expect(article!.relations!.some(({ kind, optional }) => kind === "membership" && optional)).toBe(true);
  expect((await server.get("/v1/export/gold?kind=office")).status).toBe(404);
  expect(server.complained()).toBe("");
});
