import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { startHere } from "../../src/add/here.ts";
import { Live } from "../../src/api/live/live.ts";
import { jobShape } from "../../src/api/live/shapes.ts";
import { Watch } from "../../src/api/live/watch.ts";
import { loaded } from "../reader.ts";
import { addArticle, jsonOf, served } from "./served.ts";

interface Event {
  readonly event: string;
  readonly id: string | null;
  readonly data: ReturnType<typeof JSON.parse>;
}

const reviewing = { "Content-Type": "application/json" };
const TEXT = "Peru and Fiji established a strategic partnership on 1 May 2025.";

/** The events of a stream as they come. */
function eventsOf(response: Response) {
  const events: Event[] = [];
  let isOver = false;
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const take = async (): Promise<void> => {
    let held = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const parts = (held + value).split("\n\n");
      held = parts.pop()!;
      for (const part of parts) {
        const lines = new Map(part.split("\n").map((line) => line.split(/: (.*)/s) as [string, string]));
        if (!lines.has("event")) continue;
        events.push({ event: lines.get("event")!, id: lines.get("id") ?? null, data: JSON.parse(lines.get("data")!) });
      }
    }
    isOver = true;
  };
  const taking = take();
  const next = (count: number) => vi.waitUntil(() => events.length >= count, { timeout: 10_000 });
  return { events, next, isOver: () => isOver, leave: () => reader.cancel().then(() => taking) };
}

describe("/v1/events", () => {
  it("tells what the register is now, and how many facts are new since a transaction", async () => {
    const { get, register } = await served();
    const { tx } = await register.view.head();
    const stream = await get(`/v1/events?since=tx${tx}`);
    expect([stream.status, stream.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    const { events, next, leave } = eventsOf(stream);
    await next(1);
    expect(events[0]).toMatchObject({ event: "register", id: `tx${tx}`, data: { tx, since: tx, changes: { new: 0 } } });
    await addArticle(register, { text: TEXT });
    await next(2);
    await vi.waitUntil(() => events.some(({ data }) => data.changes?.new === 1), { timeout: 10_000 });
    expect(events.at(-1)!.data).toMatchObject({ since: tx, changes: { new: 1, changed: 0, gone: 0 } });
    await leave();
  });

  it("goes on from Last-Event-ID", async () => {
    const { get, register } = await served();
    const { tx } = await register.view.head();
    const { events, next, leave } = eventsOf(await get("/v1/events", { "Last-Event-ID": "tx0" }));
    await next(1);
    const facts = (await register.view.facts({}, { limit: 1000 })).items.length;
    expect(events[0]!.data).toMatchObject({ tx, since: 0, changes: { new: facts } });
    await leave();
  });

  it("tells how far folding is", async () => {
    const { get, register, desk } = await served();
    const view = register.view as { head: typeof register.view.head };
    const head = await register.view.head();
    const { events, next, leave } = eventsOf(await get("/v1/events"));
    await next(1);
    view.head = async () => ({ ...head, stale: 7 });
    Object.assign(desk, { fresh: () => view.head() });
    await vi.waitUntil(() => events.some(({ event }) => event === "folding"), { timeout: 10_000 });
    expect(events.at(-1)).toEqual({ event: "folding", id: null, data: { tx: head.tx, stale: 7 } });
    await leave();
  });

  it("refuses what is no transaction, and more listeners than it can bear", async () => {
    const { get } = await served();
    const wrong = await get("/v1/events?since=lately");
    expect([wrong.status, (await jsonOf(wrong)).parameter]).toEqual([400, "since"]);
    const open = await Promise.all(Array.from({ length: 100 }, () => get("/v1/events")));
    expect(open.every(({ status }) => status === 200)).toBe(true);
    const refused = await get("/v1/events");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "30"]);
    await open[0]!.body!.cancel();
    await vi.waitUntil(async () => {
      const again = await get("/v1/events");
      await again.body?.cancel();
      return again.status === 200;
    });
    for (const each of open.slice(1)) await each.body!.cancel();
  });

  it("ends with the server", async () => {
    const { desk } = await served();
    const live = new Live(desk, () => startHere(loaded, null));
    const { get } = await served([], { live });
    const { next, isOver } = eventsOf(await get("/v1/events"));
    await next(1);
    await live.close();
    await vi.waitUntil(isOver);
    expect((await get("/v1/events")).status).toBe(503);
  });
});

it("looks only while somebody listens", async () => {
  const { desk } = await served();
  const fresh = vi.spyOn(desk, "fresh");
  const watch = new Watch(desk, 1);
  const release = watch.listen(() => {});
  await vi.waitUntil(() => fresh.mock.calls.length > 3);
  release();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const looks = fresh.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(fresh.mock.calls.length).toBe(looks);
});

describe("POST /v1/articles", async () => {
  const { app, get, register, complained } = await served();
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>, path = "/v1/articles") =>
    app.request(path, { method: "POST", body, headers });
  const done = async (response: Response) => {
    expect([response.status, response.headers.get("location")]).toEqual([
      202,
      expect.stringMatching(/^\/v1\/jobs\/[0-9a-f]{24}$/),
    ]);
    const place = response.headers.get("location")!;
    return vi.waitUntil(
      async () => {
        const job = await jsonOf(await get(place));
        expect(jobShape.fault(job, "job")).toBeNull();
        return job.state === "done" && job;
      },
      { timeout: 20_000 },
    );
  };

  it("adds a text, and tells what became of facts", async () => {
    const sent = { text: TEXT, published: "2025-05-02", publisher: "Reuters", title: "Ties" };
    const job = await done(await post(JSON.stringify(sent), reviewing));
    expect(job).toMatchObject({ by: "tester", added: [expect.any(String)], known: [], refused: [] });
    const article = await jsonOf(await get(`/v1/articles/${job.added[0]}`));
    expect(article).toMatchObject({ title: "Ties", published: "2025-05-02", publisher: "outlet:Reuters" });
    const { entries } = await jsonOf(await get(`/v1/changes?since=${job.since}`));
    expect(entries.map(({ change, after }: ReturnType<typeof JSON.parse>) => [change, after.kind])).toEqual([
      ["new", "partnership"],
    ]);
    const again = await done(await post(JSON.stringify(sent), reviewing));
    expect(again).toMatchObject({ added: [], known: job.added });
  });

  it("takes the text out of HTML", async () => {
    const html = `<html><head><title>News of the day</title></head><body><nav>Menu</nav><article><p>${"Chile and Georgia established a strategic partnership on 2 May 2025. ".repeat(4)}</p></article></body></html>`;
    const job = await done(await post(JSON.stringify({ html, url: "https://news.example/1" }), reviewing));
    const article = await jsonOf(await get(`/v1/articles/${job.added[0]}`));
    expect(article).toMatchObject({ format: "html", url: "https://news.example/1" });
    expect(article.text).not.toContain("Menu");
  });

  it("takes files of many articles", async () => {
    const lines = readFileSync(join(import.meta.dirname, "../../../../examples/register.jsonl"));
    const job = await done(await post(lines, { "Content-Type": "application/x-ndjson" }, "/v1/articles?name=a.jsonl"));
    expect([job.added.length, job.known.length]).toEqual([0, 5]);
  });

  it("refuses what holds no article, and fetches nothing", async () => {
    const binary = await done(await post(new Uint8Array([0, 1, 2, 3, 255]), { "Content-Type": "image/png" }));
    expect(binary.refused).toMatchObject([{ code: "file.binary" }]);
    const opml = '<opml version="2.0"><body><outline type="rss" xmlUrl="https://news.example/feed"/></body></opml>';
    const listed = await done(await post(opml, { "Content-Type": "text/x-opml" }));
    expect(listed.refused).toMatchObject([{ code: "job.listed" }]);
  });

  it("tells of its course until it is done", async () => {
    const body = JSON.stringify({ text: "Kenya and Portugal became strategic partners." });
    const response = await post(body, reviewing);
    const { events, isOver } = eventsOf(await get(`${response.headers.get("location")}/events`));
    await vi.waitUntil(isOver, { timeout: 20_000 });
    expect(events.every(({ event }) => event === "job")).toBe(true);
    expect(events.at(-1)!.data).toMatchObject({ state: "done", added: [expect.any(String)] });
  });

  it.each([
    [{}, "text"],
    [{ text: "a", html: "b" }, "text"],
    [{ text: "a", published: "lately" }, "published"],
    [{ text: "a", colour: "red" }, "colour"],
    [{ text: "" }, null],
    [{ text: 7 }, "text"],
  ])("refuses %j", async (sent, parameter) => {
    const response = await post(JSON.stringify(sent), reviewing);
    expect([response.status, (await jsonOf(response)).parameter]).toEqual([400, parameter]);
  });

  it("knows jobs by their ids alone", async () => {
    for (const path of ["/v1/jobs/0", "/v1/jobs/0/events"]) expect((await get(path)).status).toBe(404);
  });

  it("asks to wait when too much is added, and refuses larger files", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 30; i++) {
      statuses.push((await post(JSON.stringify({ text: `Peru visited Fiji ${i} times.` }), reviewing)).status);
    }
    expect(statuses.slice(0, 16)).toEqual(Array(16).fill(202));
    expect(statuses).toContain(503);
    const large = await post(Buffer.alloc((20 << 20) + 1, 65), { "Content-Type": "text/plain" });
    expect(large.status).toBe(413);
  });

  it("said nothing of failures", async () => {
    await vi.waitUntil(async () => (await register.view.head()).stale === 0);
    expect(complained()).toBe("");
  });
});
