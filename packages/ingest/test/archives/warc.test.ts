import { brotliCompressSync, gzipSync } from "node:zlib";
import { isIngested, isRefused } from "@dragoman/ingest";
import { expect, test } from "vitest";
import { inPieces, takeAll } from "../take.ts";
import { record } from "./pack.ts";

const NEWS = "Norway and Ghana signed in Accra an agreement on fisheries, the Norwegian ministry said on Friday.";
const TEXT = ["HTTP/1.1 200 OK", "Content-Type: text/plain"];

async function take(bytes: Uint8Array, name: string, size = 1 << 20) {
  return takeAll("", name, {}, { bytes: inPieces(bytes, size) });
}

test("takes whole answers that hold a text, with address and time of capture", async () => {
  const bytes = Buffer.concat([
    record("", "software: maker", [], "warcinfo"),
    record("https://press.example/norway-ghana", NEWS, TEXT),
    record("https://press.example/packed", gzipSync(NEWS), [...TEXT, "Content-Encoding: gzip"]),
    record("https://press.example/brotli", brotliCompressSync(NEWS), [...TEXT, "Content-Encoding: br"]),
    record(
      "https://press.example/chunks",
      `5\r\nNorwa\r\n${(NEWS.length - 5).toString(16)};x=y\r\n${NEWS.slice(5)}\r\n0\r\n\r\n`,
      [...TEXT, "Transfer-Encoding: chunked"],
    ),
    record("https://press.example/unpacked", NEWS, [...TEXT, "Content-Encoding: gzip", "Transfer-Encoding: chunked"]),
    record("https://press.example/gone", "gone", ["HTTP/1.1 404 Not Found", "Content-Type: text/html"]),
    record("https://press.example/a.png", "picture", ["HTTP/1.1 200 OK", "Content-Type: image/png"]),
    record("https://press.example/ask", NEWS, ["GET / HTTP/1.1"], "request"),
    record("https://press.example/cut", NEWS, TEXT, "response", ["WARC-Truncated: length"]),
  ]);
  for (const [packed, name, size] of [
    [bytes, "a.warc", 1 << 20],
    [bytes, "a.warc", 50],
    [gzipSync(bytes), "a.warc.gz", 1 << 20],
  ] as const) {
    const found = (await take(packed, name, size)).filter(isIngested);
    expect(found.map(({ article, origin }) => [origin, article.url, article.text, article.published])).toEqual([
      [`${name}#2`, "https://press.example/norway-ghana", NEWS, null],
      [`${name}#3`, "https://press.example/packed", NEWS, null],
      [`${name}#4`, "https://press.example/brotli", NEWS, null],
      [`${name}#5`, "https://press.example/chunks", NEWS, null],
      [`${name}#6`, "https://press.example/unpacked", NEWS, null],
      [`${name}#10`, "https://press.example/cut", NEWS, null],
    ]);
    expect(found[0]?.remarks).toEqual(["captured 2025-02-13T06:00:00Z"]);
    expect(found[5]?.remarks).toEqual(["captured 2025-02-13T06:00:00Z", "is cut off in the archive"]);
  }
});

test("reads pages as HTML, with what they tell of themselves", async () => {
  const page = `<!doctype html><html lang="en"><head><title>Fisheries</title>
    <meta property="article:published_time" content="2025-02-12T08:00:00Z"></head><body><nav>Home</nav><article>
    <h1>Fisheries</h1><p>${NEWS}</p><p>${NEWS} The agreement holds for three years and can be prolonged.</p></article></body></html>`;
  const found = await take(record("https://press.example/f", page), "a.warc");
  expect(
    found.filter(isIngested).map(({ article, format }) => [article.url, article.published, article.title, format]),
  ).toEqual([["https://press.example/f", expect.stringMatching(/^2025-02-12/), "Fisheries", "html"]]);
});

test("takes what stands before a damage, and tells of it", async () => {
  const good = record("https://press.example/a", NEWS, TEXT);
  const cut = await take(Buffer.concat([good, good.subarray(0, good.length - 60)]), "cut.warc");
  expect(cut.filter(isIngested).map(({ remarks }) => remarks.at(-1))).toEqual([
    "captured 2025-02-13T06:00:00Z",
    "is cut off in the archive",
  ]);
  const endless = Buffer.concat([good, Buffer.from("WARC/1.0\r\n"), Buffer.alloc(4_000_000, "x")]);
  expect((await take(endless, "endless.warc", 10_000)).filter(isRefused)).toEqual([
    {
      origin: "endless.warc",
      code: "warc.invalid",
      message: "is a damaged web archive: the head of a record does not end",
      hint: null,
    },
  ]);
  const bomb = record("https://press.example/b", gzipSync(Buffer.alloc(30_000_000, " ")), [
    ...TEXT,
    "Content-Encoding: gzip",
  ]);
  const torn = record("https://press.example/c", gzipSync(NEWS).subarray(0, 30), [...TEXT, "Content-Encoding: gzip"]);
  const found = await take(Buffer.concat([bomb, torn, good]), "bomb.warc");
  expect(found.map((item) => (isRefused(item) ? item.code : item.origin))).toEqual([
    expect.stringMatching(/^(source\.large|archive\.bomb)$/),
    "source.damaged",
    "bomb.warc#3",
  ]);
});
