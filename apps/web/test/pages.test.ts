import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { articles, HOSTILE } from "./articles.ts";
import { openTab, type Tab } from "./tab.ts";

const WIDTHS = [360, 800, 1440];
const THEMES = ["light", "dark"] as const;
/** Bytes after gzip of all scripts of the first page. */
const BUDGET = 120_000;

let tab: Tab;
let strategic: string;
let article: string;

beforeAll(async () => {
  tab = await openTab("web", articles);
  const dyad = await tab.answer("/v1/dyads/AZE/CHN");
  strategic = dyad.ladder[0].fact.id;
  article = dyad.ladder[0].citation.article;
}, 120_000);

afterAll(() => tab?.close());

beforeEach(() => {
  tab.faults.length = 0;
  tab.foreign.length = 0;
});

/** Pages by name: address, and words that must stand there. */
const PAGES: readonly (readonly [name: string, path: () => string, words: readonly string[]])[] = [
  ["start", () => "/", ["Azerbaijan – China", "comprehensive strategic partnership", "conflicting", "facts"]],
  [
    "two states",
    () => "/dyad/AZE/CHN",
    ["since 23 April 2025", "strategic partnership", "3 July 2024", "Xinhua", "June 2023"],
  ],
  [
    "a dispute",
    () => "/dyad/CHL/PER",
    ["verbal conflict", "material conflict", "agreement on fishing", "Alonso Quispe"],
  ],
  ["two strangers", () => "/dyad/FJI/PRY", ["read nothing about these two"]],
  ["a country", () => "/state/AZE", ["Partners", "China", "In office", "Memberships", "Organization of Turkic States"]],
  [
    "a fact",
    () => `/f/${strategic}`,
    ["Witness 1", "Claims", "Conflicts", "June 2023", "partnership.establish", "3 July 2024"],
  ],
  ["an article", () => `/article/${article}`, ["Facts read from it", "strategic partnership", "Mentions"]],
  [
    "a hostile article",
    () => `/article/${tab.site.keys[0]}`,
    ["onerror", "Chile and Peru signed an agreement on fishing"],
  ],
  ["a search", () => "/search?q=strategic", ["Articles", "Facts", "China"]],
  ["facts of somebody", () => "/search?about=person:Ilham%20Aliyev", ["Ilham Aliyev", "Facts about"]],
  ["nothing found", () => "/search?q=xylophone", ["Nothing in the register"]],
  ["all facts", () => "/table", ["facts", "Best source", "corroborated", "membership"]],
  [
    "facts by a filter",
    () => "/table?state=AZE&kind=partnership&columns=what,sources,id&order=confidence",
    ["Azerbaijan", "comprehensive strategic partnership", "Clear all", "least sure first"],
  ],
  ["no facts", () => "/table?state=FJI&with=PRY", ["No fact meets all of this"]],
  ["no state on the map", () => "/map", ["Choose a state", "States with most partnerships", "Natural Earth"]],
  [
    "levels on the map",
    () => "/map?state=AZE&on=2024-12-01",
    [
      "Map: Azerbaijan",
      "China",
      "strategic partnership",
      "3 July 2024 – 23 April 2025",
      "Boundaries are those of Natural Earth",
    ],
  ],
  ["deeds on the map", () => "/map?state=PER&show=conflict", ["Chile", "Events", "the state itself"]],
  [
    "a graph",
    () => "/graph",
    ["states and organisations", "partnership", "Ties as a table", "comprehensive strategic partnership"],
  ],
  ["a state in the graph", () => "/graph?node=state:AZE", ["Open its page", "Azerbaijan"]],
  ["an empty graph", () => "/graph?state=FJI&kinds=conflict", ["Nothing ties anybody here"]],
  ["no such state", () => "/dyad/AZE/Chinaa", ["no such page", "Azerbaijan – China"]],
  ["no such page", () => "/nowhere/Azerbaijan", ["no such page", "Azerbaijan"]],
];

describe.each(THEMES)("in the %s theme", (colorScheme) => {
  describe.each(PAGES)("%s", (_, path, words) => {
    it("shows its facts at every width, sound for axe, from this host alone", async () => {
      await tab.page.emulateMedia({ colorScheme });
      await tab.page.setViewportSize({ width: WIDTHS[0]!, height: 900 });
      await tab.open(path());
      for (const width of WIDTHS) {
        await tab.page.setViewportSize({ width, height: 900 });
        await tab.page.waitForTimeout(60);
        const shown = await tab.page.evaluate('document.body.innerText + document.querySelector("main").textContent');
        for (const word of words) expect(shown).toMatch(new RegExp(word.replace(/[.*+?^${}()[\]\\]/g, "\\$&"), "i"));
        const over = await tab.page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect([width, over]).toEqual([width, 0]);
        expect(await tab.violations()).toEqual([]);
      }
      expect(tab.faults).toEqual([]);
      expect(tab.foreign).toEqual([]);
      expect(await tab.page.evaluate(() => "ran" in globalThis)).toBe(false);
    });
  });
});

it("would be told by axe of a button without a name and of grey on grey", async () => {
  await tab.open("/");
  await tab.page.evaluate(`{
    const main = document.querySelector("main");
    main.append(document.createElement("button"));
    const words = document.createElement("p");
    words.textContent = "grey on grey";
    words.style.color = "#999";
    words.style.background = "#888";
    main.append(words);
  }`);
  const found = (await tab.violations()).join();
  expect(found).toContain("button-name");
  expect(found).toContain("color-contrast");
});

describe("the search field", () => {
  it("takes two states, the keys choose, Enter goes there, Escape closes", async () => {
    await tab.open("/");
    await tab.page.keyboard.press("/");
    await tab.page.keyboard.type("azerbaijan china");
    await tab.page.waitForSelector("[role=option]");
    await tab.page.keyboard.press("Escape");
    expect(await tab.page.locator("[role=listbox]:visible").count()).toBe(0);
    await tab.page.keyboard.press("ArrowDown");
    await tab.page.waitForSelector("[role=option][aria-selected=true]");
    const chosen = await tab.page.getAttribute("input[role=combobox]", "aria-activedescendant");
    expect(await tab.text(`[id="${chosen}"]`)).toContain("Azerbaijan – China");
    expect(await tab.page.getAttribute(`[id="${chosen}"]`, "aria-selected")).toBe("true");
    await tab.page.keyboard.press("Enter");
    await tab.page.waitForURL("**/dyad/AZE/CHN");
    await tab.page.waitForSelector("main h1");
    expect(await tab.text("main h1")).toBe("Azerbaijan – China");
    await tab.page.goBack();
    expect(new URL(tab.page.url()).pathname).toBe("/");
  });

  it("offers people of whom the register has read, and words", async () => {
    await tab.open("/");
    await tab.page.fill("input[role=combobox]", "ilham");
    await tab.page.waitForSelector("[role=option]:has-text('Ilham Aliyev')");
    expect(await tab.text("[role=listbox]")).toContain("Articles with “ilham”");
    await tab.page.click("[role=option]:has-text('Ilham Aliyev')");
    await tab.page.waitForURL("**/person/Ilham%20Aliyev");
  });
});

describe("what moves", () => {
  it("tells what held on a day that is chosen, and keeps it in the address", async () => {
    await tab.open("/dyad/AZE/CHN");
    await tab.page.fill("#held input[type=date]", "2024-12-01");
    await tab.page.waitForURL("**/dyad/AZE/CHN?on=2024-12-01");
    const held = await tab.text("ul.held");
    expect(held).toContain("strategic partnership");
    expect(held).not.toContain("comprehensive");
    await tab.page.fill("#held input[type=date]", "2020-01-01");
    await tab.page.waitForSelector("#held :text('Nothing is known')");
  });

  it("leaves types of events out of the timeline", async () => {
    await tab.open("/dyad/CHL/PER");
    const marks = () => tab.page.locator("#timeline svg .mark").count();
    const before = await marks();
    await tab.page.uncheck("#timeline label:has-text('imposed sanctions') input");
    expect(await marks()).toBe(before - 1);
    await tab.page.check("#timeline label:has-text('imposed sanctions') input");
  });

  it("lights the words of a fact, and the facts of words", async () => {
    await tab.open(`/article/${article}`);
    await tab.page.locator(".card .fact-title").first().focus();
    expect(await tab.page.locator(".piece.lit").count()).toBeGreaterThan(0);
    const last = tab.page.locator("a.piece[tabindex='0']").last();
    await last.focus();
    const id = (await last.getAttribute("href"))?.slice("#fact=".length);
    expect(await tab.page.getAttribute(".card.lit .fact-title", "href")).toBe(`/f/${id}`);
    await tab.page.uncheck("label.layer-mention input");
    expect(await tab.page.locator(".in-mention").count()).toBe(0);
    await tab.page.check("label.layer-mention input");
    expect(await tab.page.locator(".in-mention").count()).toBeGreaterThan(0);
  });

  it("leads from a fact to its very words", async () => {
    await tab.open(`/f/${strategic}`);
    const words = await tab.text(".words mark");
    await tab.page.click(".words a");
    await tab.page.waitForSelector(".piece.marked");
    const marked = await tab.page.locator(".piece.marked").allInnerTexts();
    expect(marked.join("")).toBe(words);
  });

  it("remembers the theme that is chosen", async () => {
    await tab.page.emulateMedia({ colorScheme: "light" });
    await tab.open("/");
    const ground = () => tab.page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    const light = await ground();
    await tab.page.selectOption(".theme select", "dark");
    const dark = await ground();
    expect(dark).not.toBe(light);
    await tab.page.reload();
    await tab.page.waitForSelector("main h1");
    expect(await ground()).toBe(dark);
    await tab.page.selectOption(".theme select", "system");
    expect(await ground()).toBe(light);
  });

  it("shows markup in titles and texts as it is written", async () => {
    await tab.open(`/article/${tab.site.keys[0]}`);
    expect(await tab.text("main h1")).toContain(HOSTILE);
    expect(await tab.page.locator("main img, main script").count()).toBe(0);
    expect(await tab.page.locator("a[href^='javascript']").count()).toBe(0);
  });

  it("says so when the register does not answer, and tries again", async () => {
    await tab.page.route("**/v1/states/**", (route) => route.abort());
    await tab.page.goto(`${tab.site.url}/state/AZE`);
    await tab.page.waitForSelector("[role=alert]");
    expect(await tab.text("[role=alert]")).toContain("does not answer");
    await tab.page.unroute("**/v1/states/**");
    await tab.page.click("[role=alert] button");
    await tab.page.waitForSelector("main h1:has-text('Azerbaijan')");
  });
});

it("asks for the token of a server that wants one, and keeps it", async () => {
  await tab.page.route("**/v1/states/**", (route) =>
    route.request().headers()["authorization"] === "Bearer open sesame"
      ? route.continue()
      : route.fulfill({ status: 401, json: { title: "No token", status: 401, detail: "a token is needed" } }),
  );
  await tab.page.goto(`${tab.site.url}/state/AZE`);
  await tab.page.waitForSelector("[role=alert] input");
  expect(await tab.violations()).toEqual([]);
  await tab.page.fill("[role=alert] input", "open sesame");
  await tab.page.keyboard.press("Enter");
  await tab.page.waitForSelector("main h1:has-text('Azerbaijan')");
  await tab.page.unroute("**/v1/states/**");
});

describe("weight and speed", () => {
  it("keeps the scripts of the first page small, and paints soon", async () => {
    await tab.open("/");
    const asked = await tab.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    const scripts = asked.filter((name) => name.endsWith(".js")).map((name) => new URL(name).pathname);
    const folder = join(import.meta.dirname, "../../../.cache/web");
    const bytes = scripts.reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
      0,
    );
    expect(scripts.length).toBeGreaterThan(0);
    await tab.open("/dyad/AZE/CHN");
    const paint = await tab.page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY,
    );
    console.log(`scripts ${(bytes / 1000).toFixed(1)} kB after gzip, first paint after ${Math.round(paint)} ms`);
    expect(bytes).toBeLessThan(BUDGET);
    expect(paint).toBeLessThan(3000);
  });
});
