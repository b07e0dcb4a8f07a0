import type { Article } from "@dragoman/model";
import type { Store } from "@dragoman/register";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { openChromium } from "../../../packages/dragoman/test/browser/chromium.ts";
import { violations } from "./axe.ts";
import { openSite, type Site } from "./site.ts";

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
  /** Waits until all answers are there. */
  rest(): Promise<void>;
  /** Path and query of the page that is open, as words. */
  place(): string;
  text(selector: string): Promise<string>;
  /** What the server answers. */
  answer(path: string): Promise<ReturnType<typeof JSON.parse>>;
  /** What axe finds wrong. */
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What a tab shows: sites that may show pages in frames, what the register is kept in, and a viewport of its own. */
interface Options {
  readonly embed?: readonly string[];
  readonly store?: Store;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Serves the pages over a register of these articles and opens a tab; `name` is that of the folder they are built in. */
export async function openTab(name: string, articles: readonly Article[], options: Options = {}): Promise<Tab> {
  const { viewport = { width: 1280, height: 720 }, ...given } = options;
  const site = await openSite(articles, { folder: name, ...given });
  const browser = await openChromium();
  const page = await browser.newPage({ acceptDownloads: true, viewport });
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(site.url)) foreign.push(request.url());
  });
  const rest = (): Promise<void> => soon(() => page.locator(".waiting, [aria-busy=true]").count()).toBe(0);
  const open = async (path: string): Promise<void> => {
    await page.goto(site.url + path);
    await page.waitForSelector("main h1");
    await rest();
  };
  return {
    site,
    browser,
    page,
    faults: faultsOf(page, /404/),
    foreign,
    open,
    rest,
    place: () => decodeURIComponent(page.url().slice(page.url().indexOf("/", 8))),
    text: (selector) => page.locator(selector).first().innerText(),
    answer: async (path) => (await fetch(site.url + path)).json(),
    violations: () => violations(page),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** What will go wrong in a page, but for messages that are meant. */
export function faultsOf(page: Page, meant?: RegExp): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !meant?.test(message.text())) faults.push(message.text());
  });
  return faults;
}
