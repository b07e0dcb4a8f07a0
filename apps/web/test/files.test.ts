import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Register } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { siteCommand } from "../../../packages/dragoman/src/commands/site.ts";
import { nodeEffects } from "../../../packages/dragoman/src/node.ts";
import { addArticle } from "../../../packages/dragoman/test/api/served.ts";
import { openChromium } from "../../../packages/dragoman/test/browser/chromium.ts";
import { testEffects } from "../../../packages/dragoman/test/effects.ts";
import { loaded } from "../../../packages/dragoman/test/reader.ts";
import { articles, HOSTILE } from "./articles.ts";
import { violations } from "./axe.ts";
import { hostFolder, type StaticHost } from "./static.ts";
import { faultsOf } from "./tab.ts";

const app = join(import.meta.dirname, "..");
const examples = join(app, "../../examples/register.jsonl");
const folder = mkdtempSync(join(tmpdir(), "dragoman-files-"));

let host: StaticHost;
let browser: Browser;
let page: Page;
let fact: string;
let article: string;
let hostile: string;
let instrument: string;
let faults: string[];
const foreign: string[] = [];

beforeAll(async () => {
  const web = join(app, "../../.cache/files");
  const configFile = join(app, "vite.config.ts");
  await build({ root: app, configFile, logLevel: "error", build: { outDir: web, emptyOutDir: true } });
  const file = join(folder, "register.db");
  const { reference } = await loaded();
  const store = await openSqlite(file, { create: true });
  const register = new Register(store, { reference, now: () => "2026-02-01T10:00:00.000Z" });
  for (const line of readFileSync(examples, "utf8").trimEnd().split("\n")) await addArticle(register, JSON.parse(line));
  for (const one of articles) hostile = await addArticle(register, one);
  await register.refresh();
  const { items } = await register.view.facts({ kinds: ["partnership"], values: ["strategic partnership"] }, {});
  fact = items[0]!.id;
  article = (await register.view.statements(items[0]!.statements))[0]!.article!;
  const [signed] = (await register.view.facts({ kinds: ["instrument"], involving: ["state:AZE"] }, {})).items;
  instrument = encodeURIComponent(signed!.object[0]!.slice("instrument:".length));
  await register.close();
  const { stdout, stderr } = testEffects({}).effects;
  const effects = { ...nodeEffects(), stdout, stderr, clock: () => "2026-02-01T10:00:00.000Z" };
  const flags = { register: file, title: "Ties", base: "/dragoman/" };
  await siteCommand(join(folder, "site"), flags, effects, web);
  host = await hostFolder(join(folder, "site"), "/dragoman/");
  browser = await openChromium();
  page = await browser.newPage();
  faults = faultsOf(page);
  page.on("request", (request) => {
    if (!request.url().startsWith(host.url)) foreign.push(request.url());
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

beforeEach(() => {
  faults.length = 0;
  foreign.length = 0;
});

/** Opens an address below the site's and waits until all answers are there. */
async function open(path: string): Promise<void> {
  await page.goto(host.url + path);
  await page.waitForSelector("main h1");
  await expect.poll(() => page.locator(".waiting, [aria-busy=true]").count(), { timeout: 10_000 }).toBe(0);
}

const text = (selector: string): Promise<string> => page.locator(selector).first().innerText();

/** Pages by name: address, and words that must stand there. */
const PAGES: readonly (readonly [name: string, path: () => string, words: readonly string[]])[] = [
  [
    "start",
    () => "",
    ["Azerbaijan – China", "comprehensive strategic partnership", "conflicting", "As of 1 February 2026", "Ties"],
  ],
  ["two states", () => "?p=/dyad/AZE/CHN", ["since 23 April 2025", "3 July 2024", "Xinhua", "June 2023"]],
  ["a day of two states", () => "?p=/dyad/AZE/CHN&on=2024-12-01", ["strategic partnership", "held", "3 July 2024"]],
  ["a dispute", () => "?p=/dyad/CHL/PER", ["verbal conflict", "material conflict", "Alonso Quispe"]],
  ["a country", () => "?p=/state/AZE", ["Partners", "China", "In office", "Memberships"]],
  ["a fact", () => `?p=/f/${fact}`, ["Witness 1", "Conflicts", "partnership.establish", "3 July 2024"]],
  [
    "an article",
    () => `?p=/article/${article}`,
    ["Facts read from it", "strategic partnership", "only the words behind facts"],
  ],
  ["a hostile article", () => `?p=/article/${hostile}`, ["onerror", "Chile and Peru signed an agreement on fishing"]],
  ["a search", () => "?p=/search&q=strategic", ["Articles", "Facts", "China"]],
  ["a search for beginnings", () => "?p=/search&q=azerb*%20strateg*", ["Articles", "Facts", "China"]],
  ["a person", () => "?p=/person/Ilham%20Aliyev", ["Ilham Aliyev", "Azerbaijan"]],
  ["an organisation", () => "?p=/organisation/SCO", ["Shanghai"]],
  ["an instrument", () => `?p=/instrument/${instrument}`, ["declaration", "Azerbaijan"]],
  ["facts of somebody", () => "?p=/search&about=person:Ilham%20Aliyev", ["Ilham Aliyev"]],
  ["nothing found", () => "?p=/search&q=xylophone", ["Nothing in the register"]],
  ["two strangers", () => "?p=/dyad/FJI/PRY", ["no such page", "holds what stood in a register"]],
  ["no such page", () => "?p=/nowhere/Azerbaijan", ["no such page", "Azerbaijan"]],
];

describe.each(PAGES)("%s, from files alone", (_, path, words) => {
  it("shows its facts, sound for axe, all links leading to pages of the site", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(path());
    const shown = await page.evaluate("document.body.innerText + document.querySelector('main').textContent");
    for (const word of words) expect(shown).toMatch(new RegExp(word.replace(/[.*+?^${}()[\]\\]/g, "\\$&"), "i"));
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 900 });
    const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(over).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await page.locator("a[href*='/review']").count()).toBe(0);
    const links: readonly string[] = await page.evaluate(
      "[...document.querySelectorAll('a')].map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href)",
    );
    expect(links.filter((link) => !link.startsWith(host.url) && !link.startsWith("https://example.org/"))).toEqual([]);
    expect(links.filter((link) => new URL(link).pathname.startsWith("/dragoman/v1"))).toEqual([]);
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
  });
});

describe("a site of files", () => {
  it("is walked through by clicks, and back", async () => {
    await open("");
    await page.click("a:has-text('Azerbaijan – China')");
    await page.waitForURL("**/dragoman/?p=/dyad/AZE/CHN");
    await page.click("#ladder a.fact-title");
    await page.waitForURL("**/dragoman/?p=/f/f*");
    const words = await text(".words mark");
    await page.click(".words a");
    await page.waitForSelector(".piece.marked");
    expect((await page.locator(".piece.marked").allInnerTexts()).join("")).toBe(words);
    await page.goBack();
    await page.waitForSelector("#evidence");
    await page.goBack();
    await page.waitForSelector("#ladder");
    await page.click("a.brand");
    await page.waitForSelector(".hero");
    expect(page.url()).toBe(host.url);
  });

  it("tells what held on a day, and keeps it in the address", async () => {
    await open("?p=/dyad/AZE/CHN");
    await page.fill("#held input[type=date]", "2024-12-01");
    await page.waitForURL("**/dragoman/?p=/dyad/AZE/CHN&on=2024-12-01");
    expect(await text("ul.held")).toContain("strategic partnership");
    await page.fill("#held input[type=date]", "2020-01-01");
    await page.waitForSelector("#held :text('Nothing is known')");
  });

  it("offers names as one types, and finds words", async () => {
    await open("");
    await page.fill("input[role=combobox]", "ilham");
    await page.waitForSelector("[role=option]:has-text('Ilham Aliyev')");
    await page.fill("input[role=combobox]", "fishing");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/dragoman/?p=/search&q=fishing");
    await page.waitForSelector("#articles mark:has-text('fishing')");
    expect(await text("#articles .fact-title")).toContain(HOSTILE);
    await page.click("#facts .fact-title");
    await page.waitForSelector("#evidence");
  });

  it("answers a server's addresses where the host shows 404.html", async () => {
    await open("dyad/AZE/CHN?on=2024-12-01#held");
    expect(await text("main h1")).toBe("Azerbaijan – China");
    await page.click("main h1 a");
    await page.waitForURL("**/dragoman/?p=/state/AZE");
  });

  it("asks for nothing but its files, and has them all", async () => {
    const files = new Set(readdirSync(join(folder, "site"), { recursive: true, encoding: "utf8" }));
    const asked = host.asked.map((line) =>
      new URL(line.slice("GET ".length), host.url).pathname.slice("/dragoman/".length),
    );
    const missing = asked.filter((path) => path !== "" && !files.has(path) && path !== "dyad/AZE/CHN");
    expect(missing).toEqual([]);
    expect(asked.some((path) => path.startsWith("data/"))).toBe(true);
  });

  it("says so when a file is gone", async () => {
    await page.route("**/data/**", (route) => route.fulfill({ status: 500, body: "" }));
    await page.goto(`${host.url}?p=/state/AZE`);
    await page.waitForSelector("[role=alert]");
    expect(await text("[role=alert]")).toContain("load the page anew");
    await page.unroute("**/data/**");
    await page.click("[role=alert] button");
    await page.waitForSelector("main h1:has-text('Azerbaijan')");
  });

  it("reads shards that a host has unzipped", async () => {
    const { gunzipSync } = await import("node:zlib");
    await page.route("**/data/**", async (route) => {
      const path = new URL(route.request().url()).pathname.slice("/dragoman/".length);
      await route.fulfill({ status: 200, body: gunzipSync(readFileSync(join(folder, "site", path))) });
    });
    await open("?p=/dyad/AZE/CHN");
    expect(await text("main h1")).toBe("Azerbaijan – China");
    await page.unroute("**/data/**");
  });
});
