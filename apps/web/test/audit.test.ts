import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { seatFor } from "./seat.ts";

const WIDTHS = [360, 800, 1440];
const THEMES = ["light", "dark"] as const;

const seat = seatFor("web-audit");

describe("what analysts did", () => {
  it("is listed with what was before and after, asked for by analyst and deed, and can be taken back", async () => {
    const [{ fact, version }] = (await seat.answer("/v1/review")).items;
    const sent = (by: string, deed: string, seen: string) =>
      seat.send(`/v1/facts/${fact.id}/${deed}`, { version: seen, reason: "checked" }, by);
    const first = await sent("Cleo", "accept", version);
    await sent("Dan", "reject", first.version);
    await seat.page.goto(`${seat.url}/audit`);
    await seat.page.waitForSelector(".trail-item");
    await seat.page.waitForSelector(".measures");
    expect(await seat.text(".trail-item")).toMatch(/Dan\s+rejected it/);
    expect(await seat.text(".trail-item")).toContain("checked");
    expect(await seat.text(".trail-item .trail-changes")).toMatch(/Decision\s+accepted\s*→\s*rejected/);
    await seat.page.selectOption("select[name=by]", "Cleo");
    await seat.page.waitForURL("**/audit?by=Cleo");
    await expect.poll(() => seat.page.locator(".trail-item").count()).toBe(1);
    await seat.page.selectOption("select[name=by]", "Dan");
    await seat.page.waitForSelector(".trail-item:has-text('Dan')");
    await seat.page.click(".trail-item button");
    await seat.page.waitForSelector(".trail-item.taken-back");
    expect((await seat.fact(fact.id)).review).toBe("accepted");
  });
});

const PAGES: readonly (readonly [name: string, path: string, ready: string])[] = [
  ["the queue", "/review", ".shown .evidence[aria-busy=false]"],
  ["the trail", "/audit", ".measures"],
];

describe.each(THEMES)("in the %s theme", (colorScheme) => {
  it.each(PAGES)("%s is sound for axe and fits at every width", async (_, path, ready) => {
    await seat.page.emulateMedia({ colorScheme });
    await seat.page.goto(seat.url + path);
    await seat.page.waitForSelector(ready);
    for (const width of WIDTHS) {
      await seat.page.setViewportSize({ width, height: 900 });
      await seat.page.waitForTimeout(60);
      const over = await seat.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect([width, over]).toEqual([width, 0]);
      expect(await violations(seat.page)).toEqual([]);
    }
    if (path !== "/review") return;
    for (const key of ["e", "?", "x", "A", "K"]) {
      await seat.press(key);
      await seat.page.waitForSelector("dialog[open], form.edit");
      expect([key, await violations(seat.page)]).toEqual([key, []]);
      await seat.press("Escape");
      await expect.poll(() => seat.page.locator("dialog[open], form.edit").count()).toBe(0);
    }
  });
});
