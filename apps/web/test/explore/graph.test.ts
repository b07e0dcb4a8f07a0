import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articles } from "../articles.ts";
import { openTab, type Tab } from "../tab.ts";
import { painted, standing } from "./settle.ts";

const WIDE = { width: 1440, height: 900 };
let tab: Tab;

beforeAll(async () => {
  tab = await openTab("explore-graph", articles, { viewport: WIDE });
}, 120_000);

afterAll(() => tab?.close());

describe("the graph", () => {
  it("is laid out alike each time, and finds a node by its name", async () => {
    await tab.open("/graph");
    await standing(tab.page);
    const first = await painted(tab.page);
    await tab.open("/graph");
    await standing(tab.page);
    expect(await painted(tab.page)).toBe(first);
    expect(first).not.toBe(await tab.page.evaluate("document.createElement('canvas').toDataURL().length"));
    await tab.page.fill(".controls .picker input >> nth=0", "azer");
    await tab.page.waitForSelector("[role=option]:has-text('Azerbaijan')");
    await tab.page.keyboard.press("Enter");
    await expect.poll(tab.place).toBe("/graph?node=state:AZE");
    expect(await tab.text(".node-card")).toContain("comprehensive strategic partnership");
    await expect.poll(() => tab.page.locator("canvas.dim").count()).toBe(1);
    await tab.page.click(".node-card a:has-text('Open its page')");
    await tab.page.waitForURL("**/state/AZE");
  });

  it("shows kinds that are chosen, of one state, on a day; the table has each tie", async () => {
    await tab.open("/graph?kinds=partnership&on=2024-12-01&state=AZE");
    expect(await tab.page.locator("table.ties tbody tr").allInnerTexts()).toEqual([
      "Azerbaijan\tChina\tstrategic partnership\t1",
    ]);
    await tab.page.check(".chip:has-text('cooperation') input");
    await expect.poll(tab.place).toBe("/graph?kinds=partnership,cooperation&on=2024-12-01&state=AZE");
    await expect.poll(() => tab.page.locator("table.ties tbody tr").count()).toBeGreaterThan(1);
    await tab.page.click("table.ties tbody td:nth-child(3) a >> nth=0");
    await tab.page.waitForURL("**/dyad/AZE/CHN");
  });

  it("opens the two by a click on their line", async () => {
    await tab.open("/graph?kinds=partnership&state=AZE");
    await standing(tab.page);
    const at = await tab.page.evaluate(`(() => {
      const canvas = document.querySelector(".graph-box canvas");
      const { data, width } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const scale = canvas.clientWidth / canvas.width;
      const ink = getComputedStyle(document.querySelector(".ink-partnership")).color.match(/\\d+/g).map(Number);
      const tied = [];
      for (let at = 0; at < data.length; at += 4) {
        const isTie = ink.every((part, i) => Math.abs(data[at + i] - part) < 40) && data[at + 3] > 150;
        if (isTie) tied.push([((at / 4) % width) * scale, Math.floor(at / 4 / width) * scale]);
      }
      return tied[Math.floor(tied.length / 2)];
    })()`);
    const [x, y] = at as [number, number];
    await tab.page.click(".graph-box", { position: { x, y } });
    await tab.page.waitForURL("**/dyad/**");
  });

  it("stands at once for whoever wants no motion", async () => {
    await tab.page.emulateMedia({ reducedMotion: "reduce" });
    await tab.open("/graph");
    const seen = new Set<string>();
    for (let isOver = false; !isOver; isOver = (await tab.page.locator(".graph-state").textContent()) === "") {
      seen.add(await painted(tab.page));
    }
    await standing(tab.page);
    seen.add(await painted(tab.page));
    expect(seen.size).toBeLessThanOrEqual(2);
    await tab.page.emulateMedia({ reducedMotion: "no-preference" });
  });
});
