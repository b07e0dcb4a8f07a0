import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isIngested } from "../src/index.ts";
import { compare, score } from "./shingles.ts";
import { takeAll } from "./take.ts";

const folder = join(process.env["DRAGOMAN_GOLD"] ?? "", "corpus/html/article-extraction-benchmark");
const isPresent = process.env["DRAGOMAN_GOLD"] !== undefined && existsSync(folder);

interface Truth {
  readonly articleBody: string;
  readonly url: string;
}

describe("scoring", () => {
  it("counts runs of four words as often as they stand there", () => {
    expect(compare("a b c d e", "a b c d x")).toEqual({ both: 1, extra: 1, missed: 1 });
    expect(compare("a b", "a b")).toEqual({ both: 1, extra: 0, missed: 0 });
    expect(compare("a b c d", "")).toEqual({ both: 0, extra: 0, missed: 1 });
  });

  it("takes the means of pages, then F1", () => {
    const pages = [compare("a b c d", "a b c d"), compare("a b c d e f", "a b c d")];
    expect(score(pages)).toEqual({ precision: 1, recall: 2 / 3, f1: 0.8 });
  });
});

describe.skipIf(!isPresent)("181 pages of the article extraction benchmark (skipped: no gold folder)", () => {
  it("keeps its floor, and every mapped stretch is what stands in the page", async () => {
    const truths: Record<string, Truth> = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8"));
    const pages = [];
    for (const [id, { articleBody, url }] of Object.entries(truths)) {
      const bytes = gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`)));
      const [found] = await takeAll(bytes, `${id}.html`, {}, { url });
      const raw = new TextDecoder().decode(bytes);
      const isThere = found !== undefined && isIngested(found);
      for (const [text, at, length] of isThere ? (found.map ?? []) : []) {
        expect(isThere && found.article.text.slice(text, text + length)).toBe(raw.slice(at, at + length));
      }
      pages.push(compare(articleBody, isThere ? found.article.text : ""));
    }
    const { precision, recall, f1 } = score(pages);
    console.log(`precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`);
    expect(pages).toHaveLength(181);
    expect(f1).toBeGreaterThanOrEqual(0.9805);
    expect(precision).toBeGreaterThanOrEqual(0.979);
    expect(recall).toBeGreaterThanOrEqual(0.981);
  });
});
