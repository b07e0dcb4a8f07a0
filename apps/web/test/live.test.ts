import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTab, type Tab } from "./tab.ts";

let tab: Tab;

beforeAll(async () => {
  tab = await openTab("live", []);
}, 120_000);

afterAll(() => tab?.close());

beforeEach(() => {
  tab.faults.length = 0;
});

/** Adds an article as a reviewer's program does. */
async function add(text: string): Promise<void> {
  const body = JSON.stringify({ text, published: "2025-05-02" });
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${tab.site.url}/v1/articles`, { method: "POST", body, headers });
  expect(response.status).toBe(202);
}

const news = () => tab.page.getByRole("status").filter({ hasText: "new fact" });
const listening = () => tab.page.waitForResponse((response) => response.url().includes("/v1/events"));

describe("the start page", () => {
  it("says that facts are new, and shows them when it is asked to", async () => {
    const begun = listening();
    await tab.page.goto(tab.site.url);
    await begun;
    await add("Peru and Fiji established a strategic partnership on 1 May 2025.");
    await news().waitFor({ timeout: 15_000 });
    expect(await news().innerText()).toMatch(/^1 new fact\s+Refresh$/);
    expect(await tab.violations()).toEqual([]);
    expect(await tab.page.locator("main").innerText()).not.toContain("Fiji – Peru");
    const again = listening();
    await tab.page.getByRole("button", { name: "Refresh" }).press("Enter");
    await tab.page
      .getByRole("link", { name: /Fiji.*Peru/ })
      .first()
      .waitFor();
    await again;
    expect(await news().count()).toBe(0);
    expect(await tab.page.evaluate("document.activeElement.id")).toBe("content");
    expect(tab.faults).toEqual([]);
  });

  it("listens no longer once another page is shown, and again when one comes back", async () => {
    const begun = listening();
    await tab.page.goto(tab.site.url);
    await begun;
    const ended = tab.page.waitForEvent("requestfailed", (request) => request.url().includes("/v1/events"));
    await tab.page.locator("a[href^='/dyad/']").first().click();
    await ended;
    const again = listening();
    await tab.page.goBack();
    await again;
    expect(tab.faults).toEqual([]);
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
    await tab.page.goto(tab.site.url + path);
    await tab.page.locator(".feed").first().waitFor();
    for (const [ending, type] of [
      ["atom", "application/atom+xml"],
      ["json", "application/feed+json"],
    ]) {
      const address = `/v1/feeds/changes.${ending}?${query}`;
      expect(await tab.page.locator(`.feed[href="${address}"]`).count()).toBe(1);
      expect(await tab.page.locator(`head link[rel=alternate][type="${type}"][href="${address}"]`).count()).toBe(1);
      expect((await fetch(tab.site.url + address)).status).toBe(200);
    }
    await tab.page.goto(tab.site.url);
    expect(await tab.page.locator("head link[rel=alternate]").count()).toBe(0);
  });
});
