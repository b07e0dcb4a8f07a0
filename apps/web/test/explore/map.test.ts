import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articles } from "../articles.ts";
import { openTab, type Tab } from "../tab.ts";

const WIDE = { width: 1440, height: 900 };
let tab: Tab;

beforeAll(async () => {
  tab = await openTab("explore-map", articles, { viewport: WIDE });
}, 120_000);

afterAll(() => tab?.close());

describe("the map", () => {
  it("marks tiers on states, and names them to the pointer and to the keyboard", async () => {
    await tab.open("/map?state=AZE");
    await tab.page.waitForSelector(".map-box .land.own");
    expect(await tab.page.locator(".map-box .marks text").allTextContents()).toEqual(["5"]);
    expect(await tab.page.locator(".map-box .land.shade-5").count()).toBe(1);
    await tab.page.focus(".map-list a >> nth=0");
    expect(await tab.text(".tip")).toContain("comprehensive strategic partnership");
    expect(await tab.page.locator(".land.pointed").count()).toBe(1);
    await tab.page.hover(".map-box .land.own");
    expect(await tab.text(".tip")).toBe("Azerbaijan");
  });

  it("goes through time by the slider, and the address shows it again", async () => {
    await tab.open("/map?state=AZE");
    await tab.page.fill(".day input[type=date]", "2024-12-01");
    await expect.poll(() => tab.page.locator(".map-box .marks text").allTextContents()).toEqual(["3"]);
    expect(tab.place()).toBe("/map?state=AZE&on=2024-12-01");
    await tab.page.focus(".day input[type=range]");
    await tab.page.keyboard.press("ArrowLeft");
    expect(tab.place()).toBe("/map?state=AZE&on=2024-11-30");
    await tab.open("/map?state=AZE&on=2020-01-01");
    expect(await tab.text(".map-columns")).toContain("No partnership is known to hold");
  });

  it("chooses a state by field and by click, and is magnified", async () => {
    await tab.open("/map");
    await tab.page.fill(".controls .picker input", "peru");
    await tab.page.keyboard.press("Enter");
    await expect.poll(tab.place).toBe("/map?state=PER");
    await tab.page.selectOption(".controls select", "conflict");
    await tab.rest();
    expect(await tab.page.locator(".map-list tbody th").allInnerTexts()).toEqual(["Chile"]);
    await tab.page.click(".zoom button >> nth=0");
    expect(await tab.page.getAttribute(".map-box svg > g", "transform")).toContain("scale(1.6)");
    await tab.page.click(".zoom button >> nth=2");
    await tab.page.locator(".map-box .land").evaluateAll((all) => {
      (all[0] as unknown as { dispatchEvent(event: Event): void }).dispatchEvent(new Event("click", { bubbles: true }));
    });
    await expect.poll(tab.place).toBe("/map?state=FJI&show=conflict");
  });

  it("has dots for states too small for it", async () => {
    await tab.open("/map?state=SGP");
    await tab.page.waitForSelector("circle.dot.own");
    expect(await tab.page.locator("circle.dot").count()).toBeGreaterThan(25);
    await tab.page.hover("circle.dot.own");
    expect(await tab.text(".tip")).toBe("Singapore");
  });
});
