import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { fetcher, jumpingClock, outcome, serve } from "./server.ts";

const page = (_: unknown, response: ServerResponse): void => void response.end("page");

const robots = (text: string) => (_: unknown, response: ServerResponse) => void response.end(text);

test("obeys robots.txt, which it reads once for a site", async () => {
  const site = await serve({
    "/robots.txt": robots(
      "User-agent: *\nDisallow: /\n\nUser-agent: dragoman\nDisallow: /inner/\nAllow: /inner/open\n",
    ),
    "/a": page,
    "/inner/b": page,
    "/inner/open": page,
    "/way": (_, response) => void response.writeHead(302, { location: "/inner/b" }).end(),
  });
  const asking = fetcher();
  const get = async (path: string) => outcome(await asking.get(site.address + path));
  expect(await get("/a")).toBe("document");
  expect(await get("/inner/open")).toBe("document");
  expect(await get("/inner/b")).toBe("fetch.robots: is closed to robots by the site's robots.txt");
  expect(await get("/way")).toBe(
    `fetch.robots: redirects to ${site.address}/inner/b, which is closed to robots by the site's robots.txt`,
  );
  expect(site.asked.filter(({ url }) => url === "/robots.txt")).toHaveLength(1);
  expect(site.asked.some(({ url }) => url === "/inner/b")).toBe(false);
});

test("asks nothing of a site whose robots.txt fails, and asks for it again only after a while", async () => {
  let asked = 0;
  const site = await serve({
    "/robots.txt": (_, response) => {
      asked += 1;
      response.writeHead(500).end();
    },
    "/a": page,
  });
  const effects = jumpingClock();
  const asking = fetcher({ tries: 1 }, effects);
  const refused = "fetch.busy: has a robots.txt that cannot be read: it answers with status 500";
  expect(outcome(await asking.get(`${site.address}/a`))).toBe(refused);
  expect(outcome(await asking.get(`${site.address}/a`))).toBe(refused);
  expect(asked).toBe(2);
  await effects.wait(6 * 60_000);
  expect(outcome(await asking.get(`${site.address}/a`))).toBe(refused);
  expect(asked).toBe(4);
});

test("pauses between requests to a host, for longer if the host asks", async () => {
  const site = await serve({ "/a": page, "/b": page });
  const effects = jumpingClock();
  const asking = fetcher({}, effects);
  await Promise.all([asking.get(`${site.address}/a`), asking.get(`${site.address}/b`)]);
  expect(effects.waits).toEqual([1000, 1000]);
  const slow = await serve({ "/robots.txt": robots("User-agent: *\nCrawl-delay: 7"), "/a": page, "/b": page });
  const patient = jumpingClock();
  const waiting = fetcher({}, patient);
  await waiting.get(`${slow.address}/a`);
  await waiting.get(`${slow.address}/b`);
  expect(patient.waits).toEqual([1000, 7000]);
});

test("asks one question at a time", async () => {
  let open = 0;
  let most = 0;
  const slow = (_: unknown, response: ServerResponse): void => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.end("page");
    }, 20);
  };
  const site = await serve({ "/a": slow, "/b": slow, "/c": slow });
  const asking = fetcher();
  await Promise.all(["/a", "/b", "/c"].map((path) => asking.get(site.address + path)));
  expect(most).toBe(1);
});

test("comes back when a server says, and asks no more when that is too late", async () => {
  let asked = 0;
  const busy = (header: string) => (_: unknown, response: ServerResponse) => {
    asked += 1;
    if (asked % 2 === 1) response.writeHead(429, { "retry-after": header }).end();
    else response.end("page");
  };
  const site = await serve({
    "/seconds": busy("20"),
    "/date": busy("Sun, 01 Mar 2026 10:01:30 GMT"),
    "/tomorrow": (_, response) => void response.writeHead(503, { "retry-after": "86400" }).end(),
  });
  const effects = jumpingClock();
  const asking = fetcher({}, effects);
  expect(outcome(await asking.get(`${site.address}/seconds`))).toBe("document");
  expect(effects.waits).toEqual([1000, 20_000]);
  expect(outcome(await asking.get(`${site.address}/date`))).toBe("document");
  expect(effects.waits.reduce((sum, wait) => sum + wait)).toBe(90_000);
  expect(await asking.get(`${site.address}/tomorrow`)).toEqual({
    origin: `${site.address}/tomorrow`,
    code: "fetch.busy",
    message: "answers with status 503",
    hint: "try again in 1440 min, as the server asks",
  });
});

test("backs off from a server in trouble, and gives up", async () => {
  const site = await serve({ "/a": (_, response) => void response.writeHead(502).end() });
  const effects = jumpingClock();
  expect(outcome(await fetcher({}, effects).get(`${site.address}/a`))).toBe("fetch.busy: answers with status 502");
  expect(effects.waits).toEqual([1000, 2000, 4000, 8000]);
  expect(site.asked.filter(({ url }) => url === "/a")).toHaveLength(4);
});
