import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openChromium } from "../../../packages/dragoman/test/browser/chromium.ts";
import { violations } from "./axe.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  site = await openSite([], { folder: "live" });
  browser = await openChromium();
  page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(() => {
  faults.length = 0;
});

/** Adds an article as a reviewer's program does. */
async function add(text: string): Promise<void> {
  const body = JSON.stringify({ text, published: "2025-05-02" });
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${site.url}/v1/articles`, { method: "POST", body, headers });
  expect(response.status).toBe(202);
}

const news = () => page.getByRole("status").filter({ hasText: "new fact" });
const listening = () => page.waitForResponse((response) => response.url().includes("/v1/events"));

describe("the start page", () => {
  it("says that facts are new, and shows them when it is asked to", async () => {
    const begun = listening();
    await page.goto(site.url);
    await begun;
    await add("Peru and Fiji established a strategic partnership on 1 May 2025.");
    await news().waitFor({ timeout: 15_000 });
    expect(await news().innerText()).toMatch(/^1 new fact\s+Refresh$/);
    expect(await violations(page)).toEqual([]);
    expect(await page.locator("main").innerText()).not.toContain("Fiji – Peru");
    const again = listening();
    await page.getByRole("button", { name: "Refresh" }).press("Enter");
    await page
      .getByRole("link", { name: /Fiji.*Peru/ })
      .first()
      .waitFor();
    await again;
    expect(await news().count()).toBe(0);
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
    expect(faults).toEqual([]);
  });

  it("listens no longer once another page is shown, and again when one comes back", async () => {
    const begun = listening();
    await page.goto(site.url);
    await begun;
    const ended = page.waitForEvent("requestfailed", (request) => request.url().includes("/v1/events"));
    await page.locator("a[href^='/dyad/']").first().click();
    await ended;
    const again = listening();
    await page.goBack();
    await again;
    expect(faults).toEqual([]);
  });
});

describe("feeds", () => {
  it.each([
    ["/dyad/AZE/CHN", "state=state%3AAZE&state=state%3ACHN"],
    ["/state/AZE", "state=state%3AAZE"],
    ["/search?q=strategic", "text=strategic"],
    ["/table?kind=event,partnership&from=2024", "kind=event&kind=partnership&from=2024"],
    ["/person/Ilham%20Aliyev", "state=person%3AIlham+Aliyev"],
    ["/organisation/WTO", "state=org%3AWTO"],
    ["/search?speaker=person:Ilham%20Aliyev", "speaker=person%3AIlham+Aliyev"],
  ])("of %s stand on the page and in its head, and answer", async (path, query) => {
    await page.goto(site.url + path);
    await page.locator(".feed").first().waitFor();
    for (const [ending, type] of [
      ["atom", "application/atom+xml"],
      ["json", "application/feed+json"],
    ]) {
      const address = `/v1/feeds/changes.${ending}?${query}`;
      expect(await page.locator(`.feed[href="${address}"]`).count()).toBe(1);
      expect(await page.locator(`head link[rel=alternate][type="${type}"][href="${address}"]`).count()).toBe(1);
      expect((await fetch(site.url + address)).status).toBe(200);
    }
    await page.goto(site.url);
    expect(await page.locator("head link[rel=alternate]").count()).toBe(0);
  });
});
