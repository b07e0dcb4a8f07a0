import { versionOf } from "@dragoman/register";
import { beforeEach, describe, expect, it } from "vitest";
import { addArticle } from "../served.ts";
import { type Desk, type Json, openDesk } from "./desk.ts";

let server: Desk;
let queue: Json;
let partnership: Json;

beforeEach(async () => {
  server = await openDesk();
  queue = await server.ask("/v1/review?state=Peru");
  partnership = queue.items.find(({ fact }: Json) => fact.kind === "partnership");
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
