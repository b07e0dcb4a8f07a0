import { MemoryStore, versionOf } from "@dragoman/register";
import { beforeEach, describe, expect, it } from "vitest";
import { ACTIONS } from "../../src/api/app.ts";
import { problemShape } from "../../src/api/shapes/head.ts";
import { parseGold } from "../../src/eval/gold.ts";
import { addArticle, jsonOf, served } from "./served.ts";

const REPORTS = [
  {
    title: "Indonesia and Peru sign declaration",
    publisher: "Antara",
    published: "2024-07-03",
    text: "JAKARTA, July 3, 2024 - Indonesia and Peru established a strategic partnership on Wednesday.\n\nPeru joined the World Trade Organization in 1995.",
  },
  {
    title: "Kenya, Vietnam hold talks",
    publisher: "VNA",
    published: "2025-04-23",
    text: "HANOI, April 23, 2025 - Kenya and Vietnam held talks in Hanoi on Wednesday. Vietnam condemned the attack on Kenya.",
  },
];

type Json = ReturnType<typeof JSON.parse>;

async function desk() {
  const server = await served(REPORTS, {}, new MemoryStore());
  const get = async (path: string): Promise<Json> => jsonOf(await server.get(path));
  const post = async (path: string, body: unknown, by = "Ann"): Promise<Json> => {
    const response = await server.send("POST", path, body, { "X-Dragoman-Analyst": by });
    const answer = await jsonOf(response);
    const shape = response.status === 200 ? shapeAt(path) : problemShape;
    expect(shape.fault(answer, path)).toBeNull();
    return { status: response.status, ...answer };
  };
  return { ...server, ask: get, post };
}

function shapeAt(path: string) {
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/\{\w+\}/g, "[^/]+")}$`).test(path);
  return ACTIONS.find((action) => fits(action.path))!.answer;
}

let server: Awaited<ReturnType<typeof desk>>;
let queue: Json;
let partnership: Json;

beforeEach(async () => {
  server = await desk();
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

describe("acts", () => {
  it("accept, and tell what the fact is then; whoever accepted it cannot do so again", async () => {
    const { id } = partnership.fact;
    const done = await server.post(`/v1/facts/${id}/accept`, { version: partnership.version, reason: "text" });
    expect(done).toMatchObject({ status: 200, fact: { id, review: "accepted" } });
    expect(done.changes).toHaveLength(1);
    const again = await server.post(`/v1/facts/${id}/accept`, { version: done.version });
    expect(again).toMatchObject({ status: 422, type: "urn:dragoman:act.refused", detail: "Ann accepted it already" });
    const other = await server.post(`/v1/facts/${id}/accept`, { version: done.version }, "Ben");
    expect(other).toMatchObject({ status: 200, fact: { review: "accepted" } });
    const { acts } = await server.ask(`/v1/review/${id}`);
    expect(acts.map(({ by, deed, reason }: Json) => [by, deed, reason])).toEqual([
      ["Ann", "accepted", "text"],
      ["Ben", "accepted", null],
    ]);
    expect((await server.ask("/v1/review?state=Peru")).total).toBe(queue.total - 1);
  });

  it("do nothing with a fact that changed since it was seen, and tell both versions", async () => {
    const { id } = partnership.fact;
    await server.post(`/v1/facts/${id}/edit`, { version: partnership.version, changes: { from: "2024-07" } }, "Ben");
    const before = (await server.register.view.head()).tx;
    const late = { version: partnership.version, changes: { from: "2024-07-02" } };
    const stale = await server.post(`/v1/facts/${id}/edit`, late);
    expect(stale).toMatchObject({ status: 409, type: "urn:dragoman:fact.changed" });
    const [seen, now] = stale.versions;
    expect(seen).toEqual(partnership.fact);
    expect([now.from.value, now.review]).toEqual(["2024-07", "edited"]);
    expect((await server.register.view.head()).tx).toBe(before);
    const again = await server.post(`/v1/facts/${id}/edit`, { ...late, version: versionOf(now) });
    expect(again).toMatchObject({ status: 200, fact: { from: { value: "2024-07-02" } } });
    const { items } = await server.ask(`/v1/acts?fact=${id}`);
    expect(items.map(({ by, facts }: Json) => [by, facts[0].before.from.value, facts[0].after.from.value])).toEqual([
      ["Ann", "2024-07", "2024-07-02"],
      ["Ben", "2024-07-03", "2024-07"],
    ]);
  });

  it("see that new reports have changed a fact", async () => {
    await addArticle(server.register, {
      publisher: "Andina",
      published: "2024-07-05",
      text: "LIMA - Peru and Indonesia established a strategic partnership on 3 July 2024.",
    });
    const stale = await server.post(`/v1/facts/${partnership.fact.id}/reject`, { version: partnership.version });
    expect(stale).toMatchObject({ status: 409, versions: [{ sources: 1 }, { sources: 2 }] });
  });

  it.each([
    [{ changes: { from: "yesterday" } }, 400, "changes.from"],
    [{ changes: { subject: "Atlantis; Peru" } }, 400, "changes.subject"],
    [{ changes: { subject: "Peru" } }, 400, "changes.subject"],
    [{ changes: { colour: "red" } }, 400, "colour"],
    [{ changes: {} }, 422, null],
    [{ changes: { from: "2024-07-03" } }, 422, null],
    [{}, 400, "changes"],
  ])("refuse an edit that cannot be, %#", async (body, status, parameter) => {
    const answer = await server.post(`/v1/facts/${partnership.fact.id}/edit`, {
      version: partnership.version,
      ...body,
    });
    expect([answer.status, answer.parameter]).toEqual([status, parameter]);
  });

  it("take names for ids in an edit", async () => {
    const changes = { subject: "Peru; viet nam", value: "comprehensive strategic partnership" };
    const path = `/v1/facts/${partnership.fact.id}/edit`;
    const done = await server.post(path, { version: partnership.version, changes });
    expect(done.fact).toMatchObject({ subject: ["state:PER", "state:VNM"], value: changes.value, review: "edited" });
    const stale = await server.post(path, { version: partnership.version, changes });
    expect(stale).toMatchObject({ status: 409 });
    expect(stale.versions[0]).toEqual(partnership.fact);
  });

  it("undo by id, in whatever name, and undo the undoing", async () => {
    const { id } = partnership.fact;
    const done = await server.post(`/v1/facts/${id}/reject`, { version: partnership.version });
    expect(done.fact.review).toBe("rejected");
    const undone = await server.post(`/v1/acts/${done.act}/undo`, { fact: id }, "Ben");
    expect(undone).toMatchObject({ status: 200, fact: { id, review: "open" } });
    expect(undone.version).toBe(partnership.version);
    expect(await server.post(`/v1/acts/${done.act}/undo`, {})).toMatchObject({ status: 422 });
    const again = await server.post(`/v1/acts/${undone.act}/undo`, { fact: id });
    expect(again.fact.review).toBe("rejected");
    const { items } = await server.ask("/v1/acts");
    expect(items.map(({ by, deed, isInForce }: Json) => [by, deed, isInForce])).toEqual([
      ["Ann", "undone", true],
      ["Ben", "undone", false],
      ["Ann", "rejected", true],
    ]);
    expect(items.map(({ facts }: Json) => facts.map(({ after }: Json) => after.review))).toEqual([
      ["rejected"],
      ["open"],
      ["rejected"],
    ]);
    expect(await server.post("/v1/acts/s0000/undo", {})).toMatchObject({ status: 404, parameter: "id" });
    expect(await server.post("/v1/acts/nothing/undo", {})).toMatchObject({ status: 404, parameter: "id" });
  });

  it("merge two facts that are as they were seen, and split them again", async () => {
    const other = await server.post("/v1/acts/state", {
      kind: "partnership",
      subject: "Peru; Indonesia",
      value: "comprehensive strategic partnership",
      from: "2024-07-03",
    });
    const [stated] = other.changes.filter(({ change }: Json) => change === "new");
    const into = { id: partnership.fact.id, version: "0000000000000000" };
    const from = { id: stated.after.id, version: versionOf(stated.after) };
    expect(await server.post("/v1/acts/merge", { into, from })).toMatchObject({ status: 409 });
    const card = await server.ask(`/v1/review/${partnership.fact.id}`);
    const merged = await server.post("/v1/acts/merge", { into: { ...into, version: card.version }, from });
    expect(merged).toMatchObject({ status: 200, fact: { value: "strategic partnership" } });
    expect(merged.fact.statements.length).toBeGreaterThan(partnership.fact.statements.length);
    const rows = (await server.ask(`/v1/review/${merged.fact.id}`)).rows;
    const own = rows.find(({ statement }: Json) => statement.by === "Ann").statement.id;
    const body = { version: merged.version, statements: [own] };
    const missing = { ...body, statements: ["s9999"] };
    expect(await server.post(`/v1/facts/${merged.fact.id}/split`, missing)).toMatchObject({
      status: 400,
      parameter: "statements",
    });
    expect(await server.post(`/v1/facts/${merged.fact.id}/split`, body)).toMatchObject({ status: 200 });
  });

  it("add a word to a fact, with words of an article", async () => {
    const { id } = partnership.fact;
    const card = await server.ask(`/v1/review/${id}`);
    const article = card.rows[0].article.key;
    const body = { version: card.version, from: "2024-07-03", article, quote: "established a strategic partnership" };
    expect(await server.post(`/v1/facts/${id}/state`, { ...body, quote: "never said" })).toMatchObject({ status: 422 });
    const done = await server.post(`/v1/facts/${id}/state`, body);
    expect(done).toMatchObject({ status: 200 });
    expect((await server.ask(`/v1/review/${id}`)).rows.map(({ statement }: Json) => statement.by)).toContain("Ann");
    expect(await server.post(`/v1/facts/${id}/state`, body)).toMatchObject({ status: 409 });
  });

  it("decide on many, but not on those that changed meanwhile", async () => {
    const [first, second, ...others] = queue.items;
    await server.post(`/v1/facts/${second.fact.id}/reject`, { version: second.version }, "Ben");
    const facts = [first, second].map(({ fact, version }: Json) => ({ id: fact.id, version }));
    const done = await server.post("/v1/acts/bulk", { deed: "accept", facts });
    expect(done).toMatchObject({ status: 200, done: 1, changed: 1, refused: 0 });
    expect(done.facts.map(({ now }: Json) => now.review)).toEqual(["accepted", "rejected"]);
    const left = await server.ask("/v1/review?state=Peru");
    expect(left.items.map(({ fact }: Json) => fact.id)).toEqual(others.map(({ fact }: Json) => fact.id));
    const trail = await server.ask("/v1/acts?by=Ann");
    expect(trail.items.map(({ facts: [one] }: Json) => one.after.id)).toEqual([first.fact.id]);
  });

  it("say of two names that they are one, or two", async () => {
    const names = { left: "Prabowo Subianto", right: "William Ruto" };
    expect(await server.post("/v1/acts/same", names)).toMatchObject({ status: 422 });
    expect(await server.post("/v1/acts/same", { left: "Nobody Known", right: "Peru" })).toMatchObject({ status: 400 });
    const done = await server.post("/v1/acts/different", names);
    expect(done).toMatchObject({ status: 200, fact: null });
    const { items, names: told } = await server.ask("/v1/acts");
    expect(items[0]).toMatchObject({ deed: "parted", pairs: [{ verdict: "different" }] });
    expect(Object.keys(told)).toContain(items[0].pairs[0].left);
  });

  it("lose nothing when two act at once", async () => {
    const { id } = partnership.fact;
    const { version } = partnership;
    const both = await Promise.all([
      server.post(`/v1/facts/${id}/accept`, { version }, "Ann"),
      server.post(`/v1/facts/${id}/reject`, { version }, "Ben"),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 409]);
    expect(both[1].versions[1].review).toBe("accepted");
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
