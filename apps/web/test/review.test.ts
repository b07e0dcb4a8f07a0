import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseGold } from "../../../packages/dragoman/src/eval/gold.ts";
import { openChromium } from "../../../packages/dragoman/test/browser/chromium.ts";
import { articles } from "./articles.ts";
import { violations } from "./axe.ts";
import { openSite, type Site } from "./site.ts";

const WIDTHS = [360, 800, 1440];
const THEMES = ["light", "dark"] as const;
/** Milliseconds for what a key does, as it is felt; machines that run tests are busy. */
const SOON = 1000;

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[] = [];

beforeAll(async () => {
  site = await openSite(articles, { folder: "web-review" });
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

async function newTab(): Promise<Page> {
  const tab = await context.newPage();
  tab.on("pageerror", (error) => faults.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error" && !/status of (4\d\d|503)|ERR_FAILED/.test(message.text()))
      faults.push(message.text());
  });
  return tab;
}

type Json = ReturnType<typeof JSON.parse>;
const answer = async (path: string): Promise<Json> => (await fetch(site.url + path)).json();
const factAt = async (id: string): Promise<Json> => (await answer(`/v1/review/${id}`)).fact;
const text = (selector: string, tab = page): Promise<string> => tab.locator(selector).first().innerText();
const shown = (tab = page): Promise<string | null> => tab.getAttribute(".shown", "data-shown");

/** Opens the queue and waits for the words of its first fact. */
async function open(path: string, tab = page): Promise<void> {
  await tab.goto(site.url + path);
  await tab.waitForSelector(".shown .evidence[aria-busy=false]");
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until something was said. */
async function said(words: RegExp, tab = page): Promise<string> {
  await expect
    .poll(async () => (await tab.locator(".said:not(.silent)").allInnerTexts()).join(), { timeout: 5000 })
    .toMatch(words);
  return text(".said:not(.silent)", tab);
}

describe("at the keyboard alone", () => {
  it("goes from the queue through accept, reject, edit and undo to gold", async () => {
    await open("/review?state=Azerbaijan&kind=partnership,membership,event");
    const ids = await page
      .locator("[data-fact]")
      .evaluateAll((lines) => lines.map((line) => line.getAttribute("data-fact")));
    expect(ids.length).toBeGreaterThan(4);
    await press("j", "j", "k");
    expect(await shown()).toBe(ids[1]);
    expect((await answer("/v1/acts")).total).toBe(0);

    await press("a");
    await said(/^Accepted: Decision open → accepted/);
    expect((await factAt(ids[1]!)).review).toBe("accepted");
    await press("n");
    expect(await shown()).toBe(ids[2]);

    await press("x");
    await page.waitForSelector("dialog[open]");
    await page.keyboard.type("only planned");
    await press("Enter");
    await said(/^Rejected/);
    await press("u");
    await said(/^Taken back/);
    expect((await factAt(ids[2]!)).review).toBe("open");

    await press("j", "e");
    await page.waitForSelector("form.edit");
    const before = await factAt(ids[3]!);
    await page.locator("[data-field=from] input").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("soon");
    expect(await text("[data-field=from] .problem")).toContain("is no time");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("2025-02");
    await page.keyboard.press("Control+s");
    await said(/^Corrected: Start/);
    expect(await factAt(ids[3]!)).toMatchObject({ review: "edited", from: { value: "2025-02" } });
    expect((await factAt(ids[3]!)).subject).toEqual(before.subject);

    const saving = page.waitForEvent("download");
    await press("d");
    const gold = parseGold(readFileSync((await (await saving).path())!, "utf8"), "gold.jsonl");
    expect(gold.length).toBeGreaterThan(0);
    const items = gold.flatMap(({ relations = [], events = [] }) => [...relations, ...events]);
    expect(items.filter(({ optional }) => !optional).length).toBeGreaterThanOrEqual(2);
    await said(/gold\.jsonl saved/);
  });

  it("completes entities by name in the form, and marks and merges", async () => {
    await open("/review?kind=partnership&review=open,accepted,edited&state=China");
    const id = (await shown())!;
    await press("e");
    await page.locator("[data-field=subject] input").focus();
    await page.keyboard.type("kazakh");
    await page.waitForSelector("[data-field=subject] [role=option]:has-text('Kazakhstan')");
    await press("Enter");
    await page.waitForSelector("[data-field=subject] .token:has-text('Kazakhstan')");
    await press("Escape");
    await said(/All is as it was/);
    expect(await page.locator("form.edit").count()).toBe(0);
    expect((await factAt(id)).subject).not.toContain("state:KAZ");

    await press("m");
    await said(/Marked/);
    await press("j", "m");
    await page.waitForSelector("dialog[open]:has-text('Make the two one?')");
    await press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  it("takes its own keys, refuses two actions on one key, and remembers", async () => {
    await open("/review");
    await press("K");
    await page.waitForSelector("dialog[open]");
    const button = (action: string) => page.locator(`[data-key-of=${action}]`);
    await button("accept").focus();
    await press("Enter", "x");
    expect(await text("dialog .clash")).toContain("“x” would both accept the fact and reject it");
    expect(await page.locator("dialog .primary").isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await press("Enter", "y");
    expect(await text("dialog .clash")).toBe("");
    await page.locator("dialog .primary").focus();
    await press("Enter");
    await said(/kept in this browser/);
    const { total } = await answer("/v1/acts");
    await press("a");
    expect((await answer("/v1/acts")).total).toBe(total);
    await open("/review");
    await press("y");
    await said(/^Accepted/);
    await press("u");
    await said(/^Taken back/);
  });

  it("decides on many only where their lines can be seen, after asking with their number", async () => {
    await page.setViewportSize({ width: 1440, height: 700 });
    await open("/review");
    const all = await page.locator("[data-fact]").count();
    const { total } = await answer("/v1/acts");
    await press("X");
    const title = await text("dialog h2");
    const count = Number(/\d+/.exec(title)?.[0]);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    expect(await page.locator("dialog .bulk-list li").count()).toBe(count);
    await press("Escape");
    expect((await answer("/v1/acts")).total).toBe(total);
    await press("X");
    await page.waitForSelector("dialog[open]");
    await press("Enter");
    await said(new RegExp(`^Rejected ${count} fact`));
    const { items } = await answer("/v1/acts?limit=200");
    for (const { id } of items.slice(0, count)) {
      const taken = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
      await fetch(`${site.url}/v1/acts/${id}/undo`, taken);
    }
  });
});

describe("in two tabs", () => {
  it("shows both versions of a fact that changed, and keeps mine or takes theirs", async () => {
    const path = "/review?state=Azerbaijan&kind=partnership&review=open,accepted,edited";
    await open(path);
    const other = await newTab();
    await open(path, other);
    const id = (await shown())!;
    expect(await shown(other)).toBe(id);

    await page.keyboard.press("e");
    await page.locator("[data-field=from] input").fill("2024-08");
    await page.keyboard.press("Control+s");
    await said(/^Corrected/);

    await other.keyboard.press("e");
    await other.locator("[data-field=from] input").fill("2024-09-09");
    await other.keyboard.press("Control+s");
    await other.waitForSelector("dialog[open]");
    const rows = await other.locator("dialog .comparison tbody tr").allInnerTexts();
    const start = rows.find((row) => row.startsWith("Start"))!;
    expect(start).toContain("August 2024");
    expect(start).toContain("9 September 2024");
    expect(await violations(other)).toEqual([]);
    expect((await factAt(id)).from.value).toBe("2024-08");
    await other.keyboard.press("Enter");
    await said(/^Corrected/, other);
    expect((await factAt(id)).from.value).toBe("2024-09-09");

    await page.keyboard.press("a");
    await page.waitForSelector("dialog[open]:has-text('You wanted: accepted')");
    await page.keyboard.press("Escape");
    await said(/shown as it is now/);
    expect((await factAt(id)).review).toBe("edited");
    expect(await text(".shown .fields")).toContain("9 September 2024");
  });
});

describe("when something is amiss", () => {
  it("says what an empty queue means", async () => {
    await page.goto(`${site.url}/review?state=Fiji`);
    await page.waitForSelector(".notice");
    expect(await text(".notice")).toContain("No fact answers to this choice");
    expect(await violations(page)).toEqual([]);
    await press("a");
  });

  it("loses nothing when the register does not answer, and tries again", async () => {
    await open("/review");
    await page.route("**/accept", (route) => route.abort());
    await press("a");
    expect(await said(/does not answer: nothing was done/)).toContain("Try again");
    await page.unroute("**/accept");
    await page.click(".said button");
    await said(/^Accepted/);
    await press("u");
    await said(/^Taken back/);
  });

  it("tells a reader that they may look, not decide", async () => {
    await page.route("**/v1/me", (route) => route.fulfill({ json: { name: "token", role: "reader" } }));
    await open("/review");
    const { total } = await answer("/v1/acts");
    await press("a", "x", "e");
    await said(/You may look, but not decide/);
    expect(await page.locator("dialog[open], form.edit").count()).toBe(0);
    expect((await answer("/v1/acts")).total).toBe(total);
  });

  it("asks for a name where nobody is known", async () => {
    await page.route("**/v1/me", (route) => route.fulfill({ json: { name: "", role: "admin" } }));
    await open("/review");
    await press("a");
    await page.waitForSelector("dialog[open]:has-text('Who decides?')");
    await page.unroute("**/v1/me");
    await page.keyboard.type("Ben");
    await press("Enter");
    await page.waitForSelector("text=You decide as Ben");
  });
});

it("moves and decides soon", async () => {
  await open("/review?review=open,accepted,rejected,edited,reopened");
  const times = async (key: string, done: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await page.keyboard.press(key);
    await done();
    return performance.now() - start;
  };
  const moves: number[] = [];
  for (let i = 0; i < 8; i++) {
    const before = await shown();
    await page.waitForTimeout(60);
    const other = `.shown:not([data-shown="${before}"]) .evidence[aria-busy=false]`;
    moves.push(await times("j", () => page.waitForSelector(other)));
  }
  const deciding = await times("a", () => page.waitForSelector(".said.done, .said.wrong"));
  console.log(
    `review: a move ${Math.round(moves.sort((a, b) => a - b)[4]!)} ms, a decision ${Math.round(deciding)} ms`,
  );
  expect(moves[4]).toBeLessThan(SOON);
  expect(deciding).toBeLessThan(SOON);
  await press("u");
  await said(/Taken back|Nothing was done/);
});

describe("what analysts did", () => {
  it("is listed with what was before and after, asked for by analyst and deed, and can be taken back", async () => {
    const [{ fact, version }] = (await answer("/v1/review")).items;
    const sent = (name: string, deed: string, seen: string) =>
      fetch(`${site.url}/v1/facts/${fact.id}/${deed}`, {
        method: "POST",
        body: JSON.stringify({ version: seen, reason: "checked" }),
        headers: { "content-type": "application/json", "x-dragoman-analyst": name },
      }).then((response) => response.json());
    const first = await sent("Cleo", "accept", version);
    await sent("Dan", "reject", first.version);
    await page.goto(`${site.url}/audit`);
    await page.waitForSelector(".trail-item");
    await page.waitForSelector(".measures");
    expect(await text(".trail-item")).toMatch(/Dan\s+rejected it/);
    expect(await text(".trail-item")).toContain("checked");
    expect(await text(".trail-item .trail-changes")).toMatch(/Decision\s+accepted\s*→\s*rejected/);
    await page.selectOption("select[name=by]", "Cleo");
    await page.waitForURL("**/audit?by=Cleo");
    await expect.poll(() => page.locator(".trail-item").count()).toBe(1);
    await page.selectOption("select[name=by]", "Dan");
    await page.waitForSelector(".trail-item:has-text('Dan')");
    await page.click(".trail-item button");
    await page.waitForSelector(".trail-item.taken-back");
    expect((await factAt(fact.id)).review).toBe("accepted");
  });
});

const PAGES: readonly (readonly [name: string, path: string, ready: string])[] = [
  ["the queue", "/review", ".shown .evidence[aria-busy=false]"],
  ["the trail", "/audit", ".measures"],
];

describe.each(THEMES)("in the %s theme", (colorScheme) => {
  it.each(PAGES)("%s is sound for axe and fits at every width", async (_, path, ready) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(site.url + path);
    await page.waitForSelector(ready);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(60);
      const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      expect([width, over]).toEqual([width, 0]);
      expect(await violations(page)).toEqual([]);
    }
    if (path !== "/review") return;
    for (const key of ["e", "?", "x", "A", "K"]) {
      await press(key);
      await page.waitForSelector("dialog[open], form.edit");
      expect([key, await violations(page)]).toEqual([key, []]);
      await press("Escape");
      await expect.poll(() => page.locator("dialog[open], form.edit").count()).toBe(0);
    }
  });
});
