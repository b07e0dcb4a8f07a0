import { readFileSync } from "node:fs";
import { loadReference } from "@dragoman/reference";
import { openSqlite } from "@dragoman/store/sqlite";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EXPORTERS } from "../../../packages/dragoman/src/commands/export.ts";
import { openChromium } from "../../../packages/dragoman/test/browser/chromium.ts";
import { words } from "../src/words.ts";
import { articles } from "./articles.ts";
import { fill } from "./many.ts";
import { openSite, type Site } from "./site.ts";

const FACTS = 100_000;
/** Milliseconds from an act to what it changes; computers of CI are slow and do other things besides. */
const SOON = 2000;

let small: Site;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  small = await openSite(articles, { folder: "explore" });
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await small?.close();
});

beforeEach(() => {
  faults.length = 0;
});

async function open(site: Site, path: string): Promise<void> {
  await page.goto(site.url + path);
  await page.waitForSelector("main h1");
  await rest();
}

/** Waits until all answers are there. */
async function rest(): Promise<void> {
  await expect.poll(() => page.locator(".waiting, [aria-busy=true]").count(), { timeout: 20_000 }).toBe(0);
}

const text = (selector: string): Promise<string> => page.locator(selector).first().innerText();
const place = (): string => decodeURIComponent(page.url().slice(page.url().indexOf("/", 8)));

/** Milliseconds until something is so, looked at once a frame. */
async function timed(name: string, act: string, isSo: string): Promise<number> {
  const script = `new Promise((done) => {
    const start = performance.now();
    const isSo = () => ${isSo};
    const look = () => (isSo() ? done(performance.now() - start) : requestAnimationFrame(look));
    ${act};
    requestAnimationFrame(look);
  })`;
  const milliseconds = (await page.evaluate(script)) as number;
  console.log(`${name}: ${milliseconds.toFixed(0)} ms`);
  return milliseconds;
}

describe("the table", () => {
  it("counts what each choice would give, and gives it", async () => {
    await open(small, "/table");
    const all = await text(".table-total");
    const count = await text(".facet:has-text('partnership') label:has-text('partnership') .facet-count");
    await page.check(".facet label:has-text('partnership') input");
    await expect.poll(() => text(".table-total")).toBe(`${count} facts`);
    expect(place()).toBe("/table?kind=partnership");
    expect(await text(".facet:has-text('event') label:has-text('event') .facet-count")).not.toBe("0");
    await page.click(".asked .chip");
    await expect.poll(() => text(".table-total")).toBe(all);
  });

  it("takes states by name, words, and drops them one by one", async () => {
    await open(small, "/table");
    await page.fill(".fields .picker input >> nth=0", "azerb");
    await page.waitForSelector("[role=option]:has-text('Azerbaijan')");
    await page.keyboard.press("Enter");
    await expect.poll(place).toBe("/table?state=state:AZE");
    await page.fill(".fields input[type=search] >> nth=2", "strategic");
    await page.keyboard.press("Tab");
    await expect.poll(place).toBe("/table?state=state:AZE&text=strategic");
    expect(await page.locator(".asked .chip").allTextContents()).toEqual([
      "Azerbaijan ×",
      "Words of articles: strategic ×",
    ]);
    await page.click(".asked .plain-button");
    await expect.poll(place).toBe("/table");
  });

  it("is moved in by keys, and Enter opens the fact", async () => {
    await open(small, "/table");
    await page.focus("table.grid");
    const current = async () => {
      const id = await page.getAttribute("table.grid", "aria-activedescendant");
      return page.innerText(`[id="${id}"]`);
    };
    const first = await current();
    await page.keyboard.press("ArrowDown");
    expect(await current()).not.toBe(first);
    await page.keyboard.press("End");
    expect(await page.locator("td.active").getAttribute("title")).not.toBeNull();
    await page.keyboard.press("Control+Home");
    expect(await current()).toBe(first);
    await page.keyboard.press("Control+End");
    expect(await page.locator("tr.current").count()).toBe(1);
    const title = await page.innerText("tr.current .fact-title");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/f/f*");
    await page.waitForSelector("main h1");
    expect(title.length).toBeGreaterThan(3);
  });

  it("keeps filter, columns and order in the address, and shows them again", async () => {
    await open(small, "/table");
    await page.check(".facet label:has-text('event') input");
    await page.selectOption(".table-tools select", "confidence");
    await page.click(".menu summary:has-text('Columns')");
    await page.uncheck(".menu-box label:has-text('Best source') input");
    await page.check(".menu-box label:has-text('Confidence') input");
    await rest();
    const [address, seen] = [place(), await text("table.grid")];
    expect(address).toBe("/table?kind=event&order=confidence&columns=what,when,kind,status,confidence");
    await open(small, address);
    expect(await text("table.grid")).toBe(seen);
    expect(await page.getAttribute("th:has-text('Confidence')", "aria-sort")).toBe("ascending");
  });

  it.each(["csv", "json"] as const)("saves exactly what is shown as %s", async (form) => {
    await open(small, "/table?kind=partnership,event&columns=what,when,sources");
    const shown = await page.locator("table.grid tbody td").allInnerTexts();
    await page.click(".menu summary:has-text('Save')");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click(`.menu-box button:has-text('${form.toUpperCase()}')`),
    ]);
    const file = readFileSync((await download.path())!, "utf8");
    const cells = form === "csv" ? csvCells(file) : JSON.parse(file).flatMap((row: object) => Object.values(row));
    expect(cells).toEqual(shown);
  });

  it("offers every form of export for the same filter", async () => {
    await open(small, "/table?state=AZE&kind=partnership");
    const links = await page.locator(".forms a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(EXPORTERS.map(({ name }) => `/v1/export/${name}?state=AZE&kind=partnership`));
    expect(Object.keys(words.table.forms)).toEqual(EXPORTERS.map(({ name }) => name));
    expect((await fetch(`${small.url}${links[0]}`)).status).toBe(200);
  });

  it("says what is wrong with an address", async () => {
    await page.goto(`${small.url}/table?state=Atlantis`);
    await page.waitForSelector("[role=alert]");
    expect(await text("[role=alert]")).toContain("Atlantis");
    await page.goto(`${small.url}/table?kind=friendship&from=2025-01-01&columns=nonsense`);
    await page.waitForSelector("[role=alert]");
    faults.length = 0;
  });
});

/** Cells of CSV without its head; the test's own cells hold no breaks of lines. */
function csvCells(file: string): readonly string[] {
  const cells =
    file
      .split("\r\n")
      .slice(1, -1)
      .join(",")
      .match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

describe("the map", () => {
  it("marks tiers on states, and names them to the pointer and to the keyboard", async () => {
    await open(small, "/map?state=AZE");
    await page.waitForSelector(".map-box .land.own");
    expect(await page.locator(".map-box .marks text").allTextContents()).toEqual(["5"]);
    expect(await page.locator(".map-box .land.shade-5").count()).toBe(1);
    await page.focus(".map-list a >> nth=0");
    expect(await text(".tip")).toContain("comprehensive strategic partnership");
    expect(await page.locator(".land.pointed").count()).toBe(1);
    await page.hover(".map-box .land.own");
    expect(await text(".tip")).toBe("Azerbaijan");
  });

  it("goes through time by the slider, and the address shows it again", async () => {
    await open(small, "/map?state=AZE");
    await page.fill(".day input[type=date]", "2024-12-01");
    await expect.poll(() => page.locator(".map-box .marks text").allTextContents()).toEqual(["3"]);
    expect(place()).toBe("/map?state=AZE&on=2024-12-01");
    await page.focus(".day input[type=range]");
    await page.keyboard.press("ArrowLeft");
    expect(place()).toBe("/map?state=AZE&on=2024-11-30");
    await open(small, "/map?state=AZE&on=2020-01-01");
    expect(await text(".map-columns")).toContain("No partnership is known to hold");
  });

  it("chooses a state by field and by click, and is magnified", async () => {
    await open(small, "/map");
    await page.fill(".controls .picker input", "peru");
    await page.keyboard.press("Enter");
    await expect.poll(place).toBe("/map?state=PER");
    await page.selectOption(".controls select", "conflict");
    await rest();
    expect(await page.locator(".map-list tbody th").allInnerTexts()).toEqual(["Chile"]);
    await page.click(".zoom button >> nth=0");
    expect(await page.getAttribute(".map-box svg > g", "transform")).toContain("scale(1.6)");
    await page.click(".zoom button >> nth=2");
    await page.locator(".map-box .land").evaluateAll((all) => {
      (all[0] as unknown as { dispatchEvent(event: Event): void }).dispatchEvent(new Event("click", { bubbles: true }));
    });
    await expect.poll(place).toBe("/map?state=FJI&show=conflict");
  });

  it("has dots for states too small for it", async () => {
    await open(small, "/map?state=SGP");
    await page.waitForSelector("circle.dot.own");
    expect(await page.locator("circle.dot").count()).toBeGreaterThan(25);
    await page.hover("circle.dot.own");
    expect(await text(".tip")).toBe("Singapore");
  });
});

describe("the graph", () => {
  it("is laid out alike each time, and finds a node by its name", async () => {
    await open(small, "/graph");
    await standing();
    const first = await painted();
    await open(small, "/graph");
    await standing();
    expect(await painted()).toBe(first);
    expect(first).not.toBe(await page.evaluate("document.createElement('canvas').toDataURL().length"));
    await page.fill(".controls .picker input >> nth=0", "azer");
    await page.waitForSelector("[role=option]:has-text('Azerbaijan')");
    await page.keyboard.press("Enter");
    await expect.poll(place).toBe("/graph?node=state:AZE");
    expect(await text(".node-card")).toContain("comprehensive strategic partnership");
    await expect.poll(() => page.locator("canvas.dim").count()).toBe(1);
    await page.click(".node-card a:has-text('Open its page')");
    await page.waitForURL("**/state/AZE");
  });

  it("shows kinds that are chosen, of one state, on a day; the table has each tie", async () => {
    await open(small, "/graph?kinds=partnership&on=2024-12-01&state=AZE");
    expect(await page.locator("table.ties tbody tr").allInnerTexts()).toEqual([
      "Azerbaijan\tChina\tstrategic partnership\t1",
    ]);
    await page.check(".chip:has-text('cooperation') input");
    await expect.poll(place).toBe("/graph?kinds=partnership,cooperation&on=2024-12-01&state=AZE");
    await expect.poll(() => page.locator("table.ties tbody tr").count()).toBeGreaterThan(1);
    await page.click("table.ties tbody td:nth-child(3) a >> nth=0");
    await page.waitForURL("**/dyad/AZE/CHN");
  });

  it("opens the two by a click on their line", async () => {
    await open(small, "/graph?kinds=partnership&state=AZE");
    await standing();
    const at = await page.evaluate(`(() => {
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
    await page.click(".graph-box", { position: { x, y } });
    await page.waitForURL("**/dyad/**");
  });

  it("stands at once for whoever wants no motion", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(small, "/graph");
    const seen = new Set<string>();
    for (let isOver = false; !isOver; isOver = (await page.locator(".graph-state").textContent()) === "") {
      seen.add(await painted());
    }
    await standing();
    seen.add(await painted());
    expect(seen.size).toBeLessThanOrEqual(2);
    await page.emulateMedia({ reducedMotion: "no-preference" });
  });
});

/** Waits until the layout stands and is painted. */
async function standing(): Promise<void> {
  await expect.poll(() => page.locator(".graph-state").textContent(), { timeout: 200_000 }).toBe("");
  await page.waitForTimeout(400);
}

function painted(): Promise<string> {
  return page.evaluate(`document.querySelector(".graph-box canvas").toDataURL()`);
}

describe(`with ${FACTS} facts`, () => {
  let large: Site;
  beforeAll(async () => {
    const store = await openSqlite(":memory:", { create: true });
    const states = loadReference()
      .all("state")
      .map(({ id }) => id);
    await fill(store, states, { facts: FACTS, organisations: 2300 });
    large = await openSite([], { folder: "explore-large", store });
  }, 300_000);
  afterAll(() => large?.close());
  const settled = `document.querySelector("[aria-busy=true], .waiting") === null`;

  it("filters, sorts and scrolls the table soon", async () => {
    await open(large, "/table");
    expect(await text(".table-total")).toMatch(/^100,0\d\d facts$/);
    const total = `document.querySelector(".table-total").textContent`;
    const before = await text(".table-total");
    const ticked = await timed(
      "tick a box",
      `document.querySelector(".facet input").click()`,
      `${total} !== ${JSON.stringify(before)} && ${settled}`,
    );
    const first = await text("table.grid .fact-title");
    const sorted = await timed(
      "another order",
      `{ const select = document.querySelector(".table-tools select"); select.value = "confidence"; select.dispatchEvent(new Event("change", { bubbles: true })); }`,
      `${settled} && document.querySelector(".fact-title").textContent !== ${JSON.stringify(first)}`,
    );
    const scrolled = await timed(
      "scroll to the next page",
      `{ const box = document.querySelector(".grid-box"); box.scrollTop = box.scrollHeight; }`,
      `document.querySelector(".grid-box").scrollHeight > 7000 && ${settled}`,
    );
    expect(Math.max(ticked, sorted, scrolled)).toBeLessThan(SOON);
    expect(await page.locator("table.grid tbody tr").count()).toBeLessThan(60);
  });

  it("goes through time on the map soon", async () => {
    await open(large, "/map?state=AFG");
    await page.waitForSelector(".map-box .marks text");
    const before = await text(".map-list");
    const moved = await timed(
      "the map of another day",
      `{ const range = document.querySelector(".day input"); range.value = String(Number(range.value) - 4000); range.dispatchEvent(new Event("input", { bubbles: true })); }`,
      `document.querySelector(".map-list").innerText !== ${JSON.stringify(before)}`,
    );
    expect(moved).toBeLessThan(SOON);
  });

  it("tells which parties the map lacks", async () => {
    await open(large, "/map?state=AFG");
    expect(await text(".map-columns")).toMatch(/Not on the map: .*(YUG|SUN|DDR|SCG|CSK|YMD)/);
  });

  it("moves a graph of more than 2,000 nodes smoothly", { timeout: 240_000 }, async () => {
    await open(large, "/graph?kinds=membership&limit=10000");
    const nodes = Number((await text("figcaption")).replace(/,/g, "").match(/^\d+/)?.[0]);
    expect(nodes).toBeGreaterThan(2000);
    await standing();
    const frames = await panned();
    console.log(
      `${nodes} nodes: a frame takes ${at(frames, 0.5)} ms by the median while it is panned, ${at(frames, 0.95)} ms at most in 95 of 100`,
    );
    expect(at(frames, 0.5)).toBeLessThan(50);
    const point = (x: number, y: number): string =>
      `document.querySelector(".graph-box").dispatchEvent(new MouseEvent("mousemove", { clientX: ${x}, clientY: ${y}, bubbles: true }))`;
    const box = (await page.locator(".graph-box").boundingBox())!;
    const isLit = `document.querySelector("canvas.dim") !== null`;
    let x = box.x + box.width / 4;
    for (; x < box.x + box.width && !(await page.evaluate(isLit)); x += 4) {
      await page.evaluate(point(x, box.y + box.height / 2));
      await page.waitForTimeout(40);
    }
    await page.evaluate(point(box.x + 2, box.y + 2));
    await expect.poll(() => page.evaluate(isLit)).toBe(false);
    const lit = await timed("light a node", point(x - 4, box.y + box.height / 2), isLit);
    expect(lit).toBeLessThan(SOON);
    expect(faults).toEqual([]);
  });
});

/** Milliseconds of each of sixty frames in which a pointer drags the graph, sorted. */
async function panned(): Promise<readonly number[]> {
  const box = (await page.locator(".graph-box").boundingBox())!;
  await page.mouse.move(box.x + 12, box.y + 12);
  await page.mouse.down();
  const frames = page.evaluate(`new Promise((done) => {
    const times = [];
    let last = performance.now();
    const next = (now) => {
      times.push(now - last);
      last = now;
      if (times.length < 61) requestAnimationFrame(next);
      else done(times.slice(1).sort((a, b) => a - b));
    };
    requestAnimationFrame(next);
  })`) as Promise<readonly number[]>;
  for (let step = 0; step < 60; step++) await page.mouse.move(box.x + 12 + step * 5, box.y + 12 + step * 3);
  const times = await frames;
  await page.mouse.up();
  return times;
}

function at(times: readonly number[], share: number): number {
  return Math.round(times[Math.floor(share * (times.length - 1))]!);
}
