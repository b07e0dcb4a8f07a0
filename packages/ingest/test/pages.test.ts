import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isIngested } from "../src/index.ts";
import { takeAll } from "./take.ts";

const folder = join(import.meta.dirname, "pages");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -5));

const FIELDS = ["title", "published", "publisher", "url", "language"] as const;

describe("pages", () => {
  it.each(names)("%s", async (name) => {
    const raw = readFileSync(join(folder, `${name}.html`), "utf8");
    const found = await takeAll(raw, `${name}.html`);
    expect(found).toHaveLength(1);
    const [page] = found;
    if (page === undefined || !isIngested(page)) {
      expect(`refused ${page && "code" in page ? page.code : "nothing"}\n`).toBe(
        readFileSync(join(folder, `${name}.txt`), "utf8"),
      );
      return;
    }
    const head = FIELDS.map((field) => `${field} ${page.article[field]}\n`).join("");
    expect(`${head}---\n${page.article.text}\n`).toBe(readFileSync(join(folder, `${name}.txt`), "utf8"));
    expect(page.format).toBe("html");
    let covered = 0;
    for (const [text, at, length] of page.map ?? []) {
      expect(page.article.text.slice(text, text + length)).toBe(raw.slice(at, at + length));
      covered += length;
    }
    expect(covered / page.article.text.length).toBeGreaterThan(0.95);
  });
});
