import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Article } from "@dragoman/model";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { openChromium } from "../../../packages/dragoman/test/browser/chromium.ts";
import { openSite, type Site } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Waits for what a page shows in the end; machines that test much at once are slow. */
export const soon: (look: () => unknown) => ReturnType<typeof expect.poll> = (look) =>
  expect.poll(look, { timeout: 20_000 });

/** A tab of a browser that shows a site of its own. */
export interface Tab {
  readonly site: Site;
  readonly browser: Browser;
  readonly page: Page;
  /** What went wrong in the page, and what it asked other hosts for, since it was last emptied. */
  readonly faults: string[];
  readonly foreign: string[];
  /** Opens an address and waits until all answers are there. */
  open(path: string): Promise<void>;
  text(selector: string): Promise<string>;
  /** What the server answers. */
  answer(path: string): Promise<ReturnType<typeof JSON.parse>>;
  /** What axe finds wrong. */
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Serves the pages over a register of these articles and opens a tab; `name` is that of the folder they are built in. */
export async function openTab(name: string, articles: readonly Article[], embed: readonly string[] = []): Promise<Tab> {
  const site = await openSite(articles, { folder: name, embed });
  const browser = await openChromium();
  const page = await browser.newPage({ acceptDownloads: true });
  const [faults, foreign]: [string[], string[]] = [[], []];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(site.url)) foreign.push(request.url());
  });
  const open = async (path: string): Promise<void> => {
    await page.goto(site.url + path);
    await page.waitForSelector("main h1");
    await expect.poll(() => page.locator(".waiting, [aria-busy=true]").count(), { timeout: 10_000 }).toBe(0);
  };
  return {
    site,
    browser,
    page,
    faults,
    foreign,
    open,
    text: (selector) => page.locator(selector).first().innerText(),
    answer: async (path) => (await fetch(site.url + path)).json(),
    violations: () => violationsIn(page),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

interface Results {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

async function violationsIn(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const results: Results = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
