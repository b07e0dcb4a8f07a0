import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { Answer, Fetched } from "@dragoman/ingest";
import { expect, test } from "vitest";
import { fetcher, jumpingClock, outcome, serve } from "./server.ts";

const text = (answer: Answer): string => new TextDecoder().decode((answer as Fetched).bytes);

const redirect = (location: string) => (_: unknown, response: ServerResponse) =>
  void response.writeHead(301, { location }).end();

test("fetches a document with its type, address and validators", async () => {
  const site = await serve({
    "/old": redirect("/new%20place"),
    "/new%20place": (_, response) =>
      response
        .writeHead(200, {
          "content-type": "text/html; charset=windows-1251",
          etag: '"7"',
          "last-modified": "Mon, 02 Feb 2026 08:00:00 GMT",
        })
        .end("Both states signed."),
  });
  const answer = (await fetcher().get(`${site.address}/old#part`)) as Fetched;
  expect(text(answer)).toBe("Both states signed.");
  expect({ ...answer, bytes: null }).toEqual({
    kind: "document",
    bytes: null,
    url: `${site.address}/new%20place`,
    contentType: "text/html; charset=windows-1251",
    etag: '"7"',
    lastModified: "Mon, 02 Feb 2026 08:00:00 GMT",
  });
  expect(site.asked.at(-1)?.headers["user-agent"]).toBe("dragoman/1.0");
});

test("asks with validators whether a document changed", async () => {
  const site = await serve({
    "/feed": (request, response) =>
      void (request.headers["if-none-match"] === '"7"'
        ? response.writeHead(304, { etag: '"7"' }).end()
        : response.writeHead(200, { etag: '"7"' }).end("feed")),
    "/odd": (_, response) => void response.writeHead(304).end(),
  });
  const asking = fetcher();
  const { etag, lastModified } = (await asking.get(`${site.address}/feed`)) as Fetched;
  expect(await asking.get(`${site.address}/feed`, { etag, lastModified })).toEqual({
    kind: "unchanged",
    url: `${site.address}/feed`,
    etag: '"7"',
    lastModified: null,
  });
  expect(outcome(await asking.get(`${site.address}/odd`))).toBe("fetch.status: answers with status 304");
});

test("ends a redirect loop and a long chain", async () => {
  const chain = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`/${i}`, redirect(`/${i + 1}`)]));
  const site = await serve({
    ...chain,
    "/a": redirect("/b"),
    "/b": redirect("/a"),
    "/none": (_, r) => void r.writeHead(302).end(),
  });
  const asking = fetcher();
  expect(outcome(await asking.get(`${site.address}/a`))).toBe(
    `fetch.loop: redirects in a circle over ${site.address}/a`,
  );
  expect(outcome(await asking.get(`${site.address}/0`))).toBe("fetch.redirects: redirects more than 10 times");
  expect(outcome(await asking.get(`${site.address}/none`))).toBe("fetch.status: answers 302 without an address");
});

test("undoes compression", async () => {
  const send = (encoding: string, bytes: Uint8Array) => (_: unknown, response: ServerResponse) =>
    void response.writeHead(200, { "content-encoding": encoding }).end(bytes);
  const site = await serve({
    "/gzip": send("gzip", gzipSync("packed")),
    "/br": send("br", brotliCompressSync("packed")),
    "/deflate": send("deflate", deflateSync("packed")),
    "/both": send("gzip, br", brotliCompressSync(gzipSync("packed"))),
    "/odd": send("zip", Buffer.from("packed")),
    "/many": send("gzip, gzip, gzip, gzip", gzipSync("packed")),
    "/broken": send("gzip", Buffer.from("packed")),
    "/cut": send("gzip", gzipSync("packed ".repeat(1000)).subarray(0, 30)),
  });
  const asking = fetcher();
  for (const path of ["/gzip", "/br", "/deflate", "/both"])
    expect(text(await asking.get(site.address + path))).toBe("packed");
  expect(outcome(await asking.get(`${site.address}/odd`))).toBe("fetch.encoding: answers in an unknown encoding: zip");
  expect(outcome(await asking.get(`${site.address}/many`))).toMatch(/^fetch\.encoding/);
  expect(outcome(await asking.get(`${site.address}/broken`))).toMatch(/^fetch\.damaged/);
  expect(outcome(await asking.get(`${site.address}/cut`))).toMatch(/^fetch\.damaged/);
});

test("stops at the bound of size, compressed or not, announced or not", async () => {
  let sent = 0;
  const site = await serve({
    "/bomb": (_, response) =>
      void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000))),
    "/announced": (_, response) => void response.writeHead(200, { "content-length": 5_000_000 }).write("a"),
    "/endless": (_, response) => {
      const more = (): void => {
        sent += 65536;
        if (!response.destroyed) response.write(Buffer.alloc(65536), () => setImmediate(more));
      };
      more();
    },
  });
  const asking = fetcher({ limit: 1_000_000 });
  for (const path of ["/bomb", "/announced", "/endless"]) {
    expect(outcome(await asking.get(site.address + path))).toBe("source.large: is larger than 1 MB");
  }
  expect(sent).toBeLessThan(20_000_000);
});

test("ends when time is up, whatever drips in", async () => {
  const site = await serve({
    "/silent": () => {},
    "/drip": (_, response) => {
      const timer = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(timer));
    },
  });
  const asking = fetcher({ timeout: 300, tries: 0 });
  const start = performance.now();
  expect(outcome(await asking.get(`${site.address}/silent`))).toBe("fetch.slow: gave no whole answer within 0.3 s");
  expect(outcome(await asking.get(`${site.address}/drip`))).toBe("fetch.slow: gave no whole answer within 0.3 s");
  const never = { ...jumpingClock(), lookup: () => new Promise<never>(() => {}) };
  const mute = fetcher({ timeout: 300, tries: 0 }, never);
  expect(outcome(await mute.get("http://news.example/"))).toBe("fetch.slow: gave no whole answer within 0.3 s");
  expect(performance.now() - start).toBeLessThan(3000);
});

test("tells an answer that is cut off from a whole one", async () => {
  const site = await serve({
    "/lie": (_, response) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("only this", () => response.destroy());
    },
    "/torn": (_, response) => void response.destroy(),
  });
  const asking = fetcher({ tries: 1 });
  expect(outcome(await asking.get(`${site.address}/lie`))).toBe("fetch.cut: cut its answer off");
  expect(outcome(await asking.get(`${site.address}/torn`))).toBe("fetch.cut: cut its answer off");
});

test("says what a server means by its status", async () => {
  const status = (code: number) => (_: unknown, response: ServerResponse) => void response.writeHead(code).end();
  const site = await serve({ "/403": status(403), "/410": status(410), "/501": status(501), "/204": status(204) });
  const get = async (path: string) => outcome(await fetcher().get(site.address + path));
  expect(await get("/404")).toBe("fetch.missing: is not there (status 404)");
  expect(await get("/410")).toBe("fetch.missing: is not there (status 410)");
  expect(await get("/403")).toBe("fetch.closed: is not open to everybody (status 403)");
  expect(await get("/501")).toBe("fetch.status: answers with status 501");
  expect(await get("/204")).toBe("fetch.status: answers with status 204");
});

test("nothing that a server sends makes it throw", async () => {
  const raw = (text: string) => (_: unknown, response: ServerResponse) => void response.socket?.end(text, "latin1");
  const site = await serve({
    "/noise": raw("\x00\x01\x02 no HTTP\r\n\r\n"),
    "/empty": raw(""),
    "/old": raw("page"),
    "/head": raw(`HTTP/1.1 200 OK\r\n${"X: y\r\n".repeat(50_000)}\r\n`),
    "/upgrade": raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: news\r\nConnection: Upgrade\r\n\r\n"),
    "/length": raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\npage"),
    "/both": raw("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\npage"),
    "/away": raw("HTTP/1.1 302 Found\r\nLocation: http://[::1/\xff\r\n\r\n"),
    "/tag": raw('HTTP/1.1 200 OK\r\nETag: "\xe9\x80"\r\nConnection: close\r\n\r\npage'),
  });
  const asking = fetcher({ tries: 0, timeout: 2000 });
  for (const path of ["/noise", "/empty", "/old", "/head", "/upgrade", "/length", "/both", "/away"]) {
    expect(outcome(await asking.get(site.address + path))).toMatch(/^fetch\.(failed|cut|address): /);
  }
  const { etag, lastModified } = (await asking.get(`${site.address}/tag`)) as Fetched;
  expect(outcome(await asking.get(`${site.address}/tag`, { etag, lastModified }))).toBe("document");
  const odd = { etag: "“7”\n", lastModified: "\u0000" };
  expect(outcome(await asking.get(`${site.address}/tag`, odd))).toMatch(/^fetch\.failed/);
});

test("stops when told to", async () => {
  const site = await serve({ "/silent": () => {} });
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error("enough")), 100);
  await expect(fetcher().get(`${site.address}/silent`, undefined, stop.signal)).rejects.toThrow("enough");
  const closed = await fetcher({ tries: 1 }, jumpingClock()).get("http://127.0.0.1:1/");
  expect(outcome(closed)).toMatch(/^fetch\.failed: cannot be reached at 127\.0\.0\.1:1/);
});
