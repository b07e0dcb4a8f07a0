import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Found, ingest, isIngested } from "../src/index.ts";
import { takeAll } from "./take.ts";

const names = ["a.txt", "a.md", "a.html", "a.rss", "a.opml", "a.json", "a.jsonl", "a.csv", "a", "https://a.example/?q"];
const types = [
  null,
  "text/html",
  "application/rss+xml",
  "text/csv",
  "application/json",
  "text/plain; charset=utf-16",
  "x",
];

const folder = join(import.meta.dirname, "pages");
const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .map((file) => readFileSync(join(folder, file), "utf8"));

function check(found: readonly Found[], raw: string | null): void {
  for (const item of found) {
    expect(typeof item.origin).toBe("string");
    if (!isIngested(item)) continue;
    expect(item.article.text.trim()).not.toBe("");
    if (raw === null) continue;
    let [after, behind] = [0, 0];
    for (const [text, at, length] of item.map ?? []) {
      expect(item.article.text.slice(text, text + length)).toBe(raw.slice(at, at + length));
      expect(text >= after && at >= behind && length > 0).toBe(true);
      [after, behind] = [text + length, at + length];
    }
  }
}

describe("any document", () => {
  it("any bytes give articles or reasons and throw nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...names),
        fc.constantFrom(...types),
        async (bytes, name, contentType) => check(await takeAll(bytes, name, {}, { contentType }), null),
      ),
      { numRuns: 300 },
    );
  });

  it("pieces of markup in any order do the same", async () => {
    const piece = fc.constantFrom(
      "<html>",
      "<body>",
      "<p>",
      "</p>",
      "<div class=share>",
      "</div>",
      "<br>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<rss>",
      "<item>",
      "<title>",
      "</title>",
      "<description>",
      "<article>",
      "<table><tr><td>",
      "<script>",
      "</script>",
      "<svg>",
      "<template>",
      "<b",
      "&amp;",
      "&#0;",
      "&nbsp;",
      "&#x110000;",
      '"',
      "=",
      "{",
      "}",
      "[",
      "]",
      ",",
      "\n",
      "text",
      ":",
      "---\n",
      "Chile and Peru signed a treaty of friendship in Lima on Monday, the ministers said. ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...names), async (pieces, name) => {
        const raw = pieces.join("");
        check(await takeAll(raw, name), raw);
      }),
      { numRuns: 500 },
    );
  });

  it("pages with pieces cut out or doubled are mapped letter for letter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pages), fc.nat(), fc.nat(), fc.boolean(), async (page, a, b, isDoubled) => {
        const [start, end] = [a % page.length, b % page.length].sort((x, y) => x - y) as [number, number];
        const raw = page.slice(0, isDoubled ? end : start) + page.slice(isDoubled ? start : end);
        check(await takeAll(raw, "a.html"), raw);
      }),
      { numRuns: 150 },
    );
  });

  it("the size of the pieces does not matter", async () => {
    async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    for (const page of pages) {
      const bytes = new TextEncoder().encode(page);
      const found: Found[] = [];
      for await (const item of ingest({ bytes: pieces(bytes, 37), name: "a.html" })) found.push(item);
      expect(found).toEqual(await takeAll(page, "a.html"));
    }
  });
});
