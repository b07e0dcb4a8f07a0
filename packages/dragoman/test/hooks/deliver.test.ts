import { post } from "@dragoman/ingest";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Deliverer } from "../../src/hooks/deliver.ts";
import type { Hook } from "../../src/hooks/hook.ts";
import { addTo, removeFrom, type Wanted } from "../../src/hooks/keep.ts";
import { pauseAfter, TRIES } from "../../src/hooks/schedule.ts";
import type { Post } from "../../src/hooks/send.ts";
import { settingOf, stateIn } from "../../src/hooks/state.ts";
import { linksTo } from "../../src/register/links.ts";
import { addArticle, served } from "../api/served.ts";
import { isSigned, receiver } from "./receiver.ts";

const DAY = 24 * 3600 * 1000;
const text = (day: number) => `Peru and Fiji established a strategic partnership on ${day} May 2025.`;
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A register with hooks, and a clock that can be put forward. */
async function room() {
  let shift = 0;
  const { register, desk, complained } = await served();
  const clock = () => new Date(Date.parse("2026-03-01T12:00:00.000Z") + shift).toISOString();
  Object.assign(desk, { effects: { ...desk.effects, clock } });
  const add = (url: string, wanted: Partial<Wanted> = {}) =>
    addTo(register, { url, by: "Ada", made: clock(), allowPrivate: true, filter: {}, start: null, ...wanted });
  const start = (send: Post = post) => {
    const deliverer = new Deliverer({ desk, links: linksTo("https://r.example"), post: send, every: 5 });
    closing.push(() => deliverer.close());
    return deliverer;
  };
  const stateOf = async ({ id }: Hook) => stateIn(await register.view.setting(settingOf(id)))!;
  const later = (milliseconds: number) => {
    shift += milliseconds;
  };
  return { register, desk, add, start, stateOf, later, complained };
}

async function listening(answer?: Parameters<typeof receiver>[0]) {
  const made = await receiver(answer);
  closing.push(made.close);
  return made;
}

describe("a hook", () => {
  it("is told of changes that meet its filter, signed, and of nothing twice", async () => {
    const { register, add, start, stateOf } = await room();
    const { url, received } = await listening();
    const hook = await add(url, { filter: { involving: ["state:PER"] } });
    start();
    await addArticle(register, { text: text(1) });
    await addArticle(register, { text: "Chile and Georgia established a strategic partnership on 2 May 2025." });
    await vi.waitUntil(() => received.length > 0);
    await vi.waitUntil(async () => (await stateOf(hook)).place.tx === (await register.view.head()).tx);
    expect(received.length).toBe(1);
    const [message] = received;
    expect(isSigned(message!, hook.secret)).toBe(true);
    expect(isSigned({ ...message!, body: `${message!.body} ` }, hook.secret)).toBe(false);
    expect(message!.headers["content-type"]).toBe("application/json");
    expect(message!.data).toMatchObject({
      type: "facts.changed",
      hook: hook.id,
      query: "state=state%3APER",
      changes: [{ change: "new", before: null, after: { kind: "partnership" } }],
      names: { "state:PER": "Peru" },
    });
    const [change] = message!.data.changes;
    expect([change.link, change.title]).toEqual([
      `https://r.example/f/${change.after.id}`,
      expect.stringMatching(/^partnership: Fiji, Peru – strategic/),
    ]);
  });

  it("is told of what was before when it asks for it, in pieces that leave nothing out", async () => {
    const { register, add, start } = await room();
    const all = await register.view.changes(0, 1000);
    const { url, received } = await listening();
    await add(url, { start: { tx: 0, fact: all[2]!.after!.id } });
    start();
    await vi.waitUntil(() => received.length > 0);
    expect(
      received.flatMap(({ data }) => data.changes.map((each: { after: { id: string } }) => each.after.id)),
    ).toEqual(all.map(({ after }) => after!.id));
  });

  it("goes on where it was after a stop, with the id of the message that was being sent", async () => {
    const { register, add, start, stateOf, later } = await room();
    const { url, received } = await listening((_, count) => (count === 1 ? 0 : 200));
    const hook = await add(url);
    const first = start();
    await addArticle(register, { text: text(1) });
    await vi.waitUntil(async () => (await stateOf(hook)).pending?.tries === 1);
    await first.close();
    await addArticle(register, { text: text(2).replace("Fiji", "Chile") });
    later(DAY);
    start();
    await vi.waitUntil(async () => (await stateOf(hook)).log.filter(({ reason }) => reason === null).length === 2);
    const ids = received.map(({ headers }) => headers["webhook-id"]);
    expect(ids[1]).toBe(ids[0]);
    const parties = received.map(({ data }) => data.changes[0].after.subject.join());
    expect(parties).toEqual(["state:FJI,state:PER", "state:FJI,state:PER", "state:CHL,state:PER"]);
  });

  it("that is removed is told no more, and leaves nothing", async () => {
    const { register, add, start, stateOf } = await room();
    const { url, received } = await listening();
    const hook = await add(url);
    start();
    await removeFrom(register, [hook.id.slice(0, 4)]);
    await addArticle(register, { text: text(1) });
    await register.refresh();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect([received.length, await stateOf(hook)]).toEqual([0, null]);
  });
});

describe("what is not taken", () => {
  it("is sent again with the same id and the same changes, though others came after them", async () => {
    const { register, add, start, stateOf, later } = await room();
    const { url, received } = await listening((_, count) => (count < 3 ? 503 : 200));
    const hook = await add(url);
    start();
    await addArticle(register, { text: text(1) });
    for (let tries = 1; tries < 3; tries++) {
      await vi.waitUntil(async () => (await stateOf(hook)).pending?.tries === tries);
      await addArticle(register, { text: text(tries).replace("Fiji", "Chile") });
      later(pauseAfter(tries, received[0]!.headers["webhook-id"] as string));
    }
    await vi.waitUntil(async () => (await stateOf(hook)).pending === null && received.length > 3);
    const [first, second, third, ...rest] = received;
    expect([second, third].map((each) => each!.headers["webhook-id"])).toEqual(
      Array(2).fill(first!.headers["webhook-id"]),
    );
    expect([second!.body, third!.body]).toEqual([first!.body, first!.body]);
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.some(({ headers }) => headers["webhook-id"] === first!.headers["webhook-id"])).toBe(false);
  });

  it("is given up after eight times within a day, and listed", async () => {
    const { register, add, start, stateOf, later } = await room();
    const { url, received } = await listening(() => 302);
    const hook = await add(url);
    start();
    await addArticle(register, { text: text(1) });
    let waited = 0;
    for (let tries = 1; tries < TRIES; tries++) {
      await vi.waitUntil(async () => (await stateOf(hook)).pending?.tries === tries);
      const { pending } = await stateOf(hook);
      const pause = Date.parse(pending!.next) - Date.parse((await stateOf(hook)).log.at(-1)!.at);
      waited += pause;
      later(pause);
    }
    await vi.waitUntil(async () => (await stateOf(hook)).dead.length === 1);
    expect(received.length).toBe(TRIES);
    expect(waited).toBeLessThan(DAY);
    expect(waited).toBeGreaterThan(DAY / 2);
    expect(await stateOf(hook)).toMatchObject({
      pending: null,
      dead: [{ count: expect.any(Number), reason: "it answers with status 302" }],
    });
    await addArticle(register, { text: text(2).replace("Fiji", "Chile") });
    await vi.waitUntil(() => received.length > TRIES);
  });

  it("because the address is of a private network is not even sent", async () => {
    const { register, add, start, stateOf } = await room();
    const { url, received } = await listening();
    const hooks = [await add(url, { allowPrivate: false }), await add("http://localhost:1/", { allowPrivate: false })];
    start();
    await addArticle(register, { text: text(1) });
    for (const hook of hooks) {
      await vi.waitUntil(async () => (await stateOf(hook)).log.length > 0);
      expect((await stateOf(hook)).log[0]).toMatchObject({ status: null, reason: /no public address/ });
    }
    expect(received).toEqual([]);
  });
});

it("does not keep answers waiting for a receiver that does not answer", async () => {
  const { register, desk, add, start } = await room();
  let isAsked = false;
  const never: Post = (_, { signal }) => {
    isAsked = true;
    return new Promise((_resolve, reject) => signal!.addEventListener("abort", () => reject(signal!.reason)));
  };
  await add("https://example.org/");
  start(never);
  await addArticle(register, { text: text(1) });
  await vi.waitUntil(() => isAsked);
  const before = performance.now();
  await desk.fresh();
  await desk.write(async () => {});
  expect(performance.now() - before).toBeLessThan(500);
});

it("says once what keeps it from telling, and goes on when it is over", async () => {
  const { register, desk, add, start, complained } = await room();
  const { url, received } = await listening();
  await add(url);
  const write = desk.write.bind(desk);
  Object.assign(desk, { write: async () => Promise.reject(new Error("the register is read-only")) });
  start();
  await addArticle(register, { text: text(1) });
  await vi.waitUntil(() => complained() !== "");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(complained().match(/read-only/g)?.length).toBe(1);
  expect(received).toEqual([]);
  Object.assign(desk, { write });
  await vi.waitUntil(() => received.length > 0);
});

it("pauses grow fourfold, each a little other", () => {
  const pauses = Array.from({ length: TRIES - 1 }, (_, tries) => pauseAfter(tries + 1, "msg_a"));
  for (const [i, pause] of pauses.entries()) {
    expect(pause).toBeGreaterThanOrEqual(15_000 * 4 ** i * 0.8);
    expect(pause).toBeLessThanOrEqual(15_000 * 4 ** i);
  }
  expect(new Set(["a", "b", "c"].map((id) => pauseAfter(1, id))).size).toBe(3);
});
