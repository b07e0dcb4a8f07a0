import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { openChromium } from "../../../packages/dragoman/test/browser/chromium.ts";
import { articles } from "./articles.ts";
import { openSite, type Site } from "./site.ts";

/** What answers hold, of whatever shape. */
export type Json = ReturnType<typeof JSON.parse>;

/** The pages of review in a browser, anew for each test of a file; acts are written in Ann's name. */
export interface Seat {
  readonly url: string;
  readonly page: Page;
  newTab(): Promise<Page>;
  answer(path: string): Promise<Json>;
  send(path: string, body: object, by: string): Promise<Json>;
  /** A fact as it is now. */
  fact(id: string): Promise<Json>;
  text(selector: string, tab?: Page): Promise<string>;
  /** Id of the fact that is shown. */
  shown(tab?: Page): Promise<string | null>;
  /** Opens the queue and waits for the words of its first fact. */
  open(path: string, tab?: Page): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  /** Waits until something was said. */
  said(words: RegExp, tab?: Page): Promise<string>;
}

/** Takes a seat for the tests of a file; `folder` is where its pages are built. */
export function seatFor(folder: string): Seat {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[] = [];
  const newTab = async (): Promise<Page> => {
    const tab = await context.newPage();
    tab.on("pageerror", (error) => faults.push(error.message));
    tab.on("console", (message) => {
      const isMeant = /status of (4\d\d|503)|ERR_FAILED/.test(message.text());
      if (message.type() === "error" && !isMeant) faults.push(message.text());
    });
    return tab;
  };
  beforeAll(async () => {
    site = await openSite(articles, { folder });
    browser = await openChromium();
    context = await browser.newContext({ acceptDownloads: true });
    page = await newTab();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    faults = [];
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${site.url}/health`);
    await page.evaluate('localStorage.clear(); localStorage.setItem("dragoman.analyst", "Ann")');
  });
  afterEach(async () => {
    await page.unrouteAll();
    expect(faults).toEqual([]);
  });
  const answer = async (path: string): Promise<Json> => (await fetch(site.url + path)).json();
  const text = (selector: string, tab = page): Promise<string> => tab.locator(selector).first().innerText();
  return {
    get url() {
      return site.url;
    },
    get page() {
      return page;
    },
    newTab,
    answer,
    text,
    send: async (path, body, by) => {
      const headers = { "content-type": "application/json", "x-dragoman-analyst": by };
      return (await fetch(site.url + path, { method: "POST", body: JSON.stringify(body), headers })).json();
    },
    fact: async (id) => (await answer(`/v1/review/${id}`)).fact,
    shown: (tab = page) => tab.getAttribute(".shown", "data-shown"),
    open: async (path, tab = page) => {
      await tab.goto(site.url + path);
      await tab.waitForSelector(".shown .evidence[aria-busy=false]");
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    said: async (words, tab = page) => {
      const all = async (): Promise<string> => (await tab.locator(".said:not(.silent)").allInnerTexts()).join();
      await expect.poll(all, { timeout: 5000 }).toMatch(words);
      return text(".said:not(.silent)", tab);
    },
  };
}
