import { describe, expect, it } from "vitest";
import { testEffects } from "../effects.ts";
import { jsonOf, served } from "./served.ts";

describe("the web app's files", async () => {
  const { effects } = testEffects({
    files: {
      "/web/index.html": "<!doctype html><title>Register</title>",
      "/web/assets/app-3f9a.js": "export {};",
      "/web/.secret": "no",
      "/webother/file.js": "no",
    },
  });
  const look = async (path: string) => {
    if (path === "/web" || path === "/web/assets") return { kind: "folder" as const, size: 0, changed: 0, id: path };
    return effects.look(path);
  };
  const { get } = await served([], { web: "/web", effects: { ...effects, look } });

  it("are sent with their kinds; those of lasting names are kept by browsers", async () => {
    const script = await get("/assets/app-3f9a.js");
    expect([script.status, await script.text()]).toEqual([200, "export {};"]);
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("cache-control")).toMatch(/immutable/);
    expect((await get("/assets/app-3f9a.js", { "If-None-Match": script.headers.get("etag")! })).status).toBe(304);
  });

  it.each(["/", "/dyad/AZE/CHN", "/facts/f00", "/v2/x", "/assets", "/.secret"])(
    "the app itself answers %s",
    async (path) => {
      const page = await get(path);
      expect([page.status, await page.text()]).toEqual([200, "<!doctype html><title>Register</title>"]);
      expect(page.headers.get("cache-control")).toBe("no-cache");
      expect(page.headers.get("content-security-policy")).toMatch(/script-src 'self';/);
    },
  );

  it.each([
    "/%2e%2e/webother/file.js",
    "/..%2fwebother%2ffile.js",
    "/assets/..%2f..%2fwebother/file.js",
    "/%2e%2e%5cwebother%5cfile.js",
    "/assets/gone.js",
    "/%00",
  ])("%s gives nothing else", async (path) => {
    const text = await (await get(path)).text();
    expect(text).not.toBe("no");
  });
});

it("says so when there is no web app", async () => {
  const { get } = await served();
  expect(await (await get("/dyad/AZE/CHN")).text()).toMatch(/The pages are not built/);
});

it("asks those who ask too much to wait", async () => {
  let time = 0;
  const { effects } = testEffects({});
  const options = { rate: { perSecond: 1, burst: 3 }, effects: { ...effects, now: () => time } };
  const { get } = await served([], options);
  const statuses = async (count: number) => {
    const all: number[] = [];
    for (let i = 0; i < count; i++) all.push((await get("/v1")).status);
    return all;
  };
  expect(await statuses(5)).toEqual([200, 200, 200, 429, 429]);
  const refused = await get("/v1");
  expect([refused.headers.get("retry-after"), (await jsonOf(refused)).type]).toEqual(["1", "urn:dragoman:rate"]);
  time += 2000;
  expect(await statuses(3)).toEqual([200, 200, 429]);
});

it("answers from what is folded while the register cannot be written", async () => {
  const { get, register } = await served();
  const { total } = await jsonOf(await get("/v1/facts"));
  const view = register.view as { head: typeof register.view.head };
  const head = await register.view.head();
  view.head = async () => ({ ...head, stale: 3 });
  (register as { refresh: () => Promise<void> }).refresh = async () => {
    throw Object.assign(new Error("read-only"), { code: "register.readonly" });
  };
  expect((await jsonOf(await get("/v1"))).register.stale).toBe(3);
  expect((await jsonOf(await get("/v1/facts"))).total).toBe(total);
});

it("makes an answer once for all who ask for it at the same time", async () => {
  const { get, register } = await served();
  const view = register.view as { facts: typeof register.view.facts };
  const facts = view.facts.bind(view);
  let asked = 0;
  view.facts = (...given) => {
    asked++;
    return facts(...given);
  };
  const path = "/v1/facts?limit=7";
  const responses = await Promise.all(Array.from({ length: 20 }, () => get(path)));
  const bodies = new Set(await Promise.all(responses.map((response) => response.text())));
  expect([asked, bodies.size]).toEqual([1, 1]);
  view.facts = async () => {
    throw new RangeError("once");
  };
  const failed = await Promise.all([get("/v1/facts?limit=8"), get("/v1/facts?limit=8")]);
  expect(failed.map(({ status }) => status)).toEqual([400, 400]);
  view.facts = facts;
  expect((await get("/v1/facts?limit=8")).status).toBe(200);
});

it("hides what failed from whoever asks, and tells whoever runs it", async () => {
  const { get, register, complained } = await served();
  const view = register.view as { count: typeof register.view.count; facts: typeof register.view.facts };
  view.facts = async () => {
    throw new Error("a secret path");
  };
  const response = await get("/v1/facts");
  expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining("secret")]);
  expect(complained()).toMatch(/^dragoman: GET \/v1\/facts: Error: a secret path/);
});
