import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "@dragoman/model";
import { parseCases } from "@dragoman/test-kit";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loaded } from "../reader.ts";
import { openChromium } from "./chromium.ts";
import { buildSite, type Site, serve } from "./site.ts";

const cases = join(import.meta.dirname, "../cases");
const examples = join(import.meta.dirname, "../../../../examples");

/** Kilobytes after gzip: the weights, and all other parts together; tables stand here as modules, which the page packs smaller. */
const BUDGET = { weights: 5_500, rest: 592 };
const WEIGHTS = "english.bin";

describe("the reader in Chromium", () => {
  let site: Site;
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    site = await buildSite();
    server = await serve(site.folder);
    browser = await openChromium();
    page = await browser.newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(server.url);
    await page.waitForFunction(() => "readAll" in globalThis);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const readThere = (articles: readonly Article[]): Promise<readonly string[]> =>
    page.evaluate(
      (list) => (globalThis as unknown as { readAll: (given: unknown) => string[] }).readAll(list),
      articles,
    );

  const compare = async (articles: readonly Article[]): Promise<void> => {
    const reader = await loaded();
    const here = articles.map((article) => JSON.stringify(reader.read(article)));
    expect(await readThere(articles)).toEqual(here);
    expect(faults).toEqual([]);
  };

  const texts = (folder: string) => readdirSync(folder).filter((file) => file.endsWith(".txt"));

  it.each(texts(cases))("reads the cases of %s to the same bytes as Node", async (file) => {
    await compare(parseCases(readFileSync(join(cases, file), "utf8"), file).map(({ article }) => article));
  });

  it("reads the examples to the same bytes as Node", async () => {
    await compare(texts(examples).map((file) => ({ text: readFileSync(join(examples, file), "utf8") })));
  });

  it("reads broken texts to the same bytes as Node", async () => {
    await compare(
      ["", "\0", "a\r\nb", "“".repeat(999), "İstanbul’da", "中国和法国签署了协议。"].map((text) => ({ text })),
    );
  });

  it("weighs no more than its budget", () => {
    console.log(
      "kB after gzip:",
      Object.fromEntries(Object.entries(site.sizes).map(([part, size]) => [part, Math.round(size)])),
    );
    const { [WEIGHTS]: weights = Number.NaN, ...others } = site.sizes;
    const rest = Object.values(others).reduce((sum, size) => sum + size, 0);
    expect(weights).toBeLessThanOrEqual(BUDGET.weights);
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThanOrEqual(BUDGET.rest);
  });
});
