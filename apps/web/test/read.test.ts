import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Reading } from "@dragoman/model";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "../../../packages/dragoman/test/browser/chromium.ts";
import { checkReading } from "../../../packages/dragoman/test/check.ts";
import { loaded } from "../../../packages/dragoman/test/reader.ts";
import { HOSTILE } from "./articles.ts";
import { violations } from "./axe.ts";
import { hostFolder, type StaticHost } from "./static.ts";

const app = join(import.meta.dirname, "..");
const folder = join(app, "../../.cache/read");
const wire = readFileSync(join(app, "../../examples/wire.txt"), "utf8");
/** Bytes after gzip: everything, and everything but the weights. */
const BUDGET = { all: 6_000_000, rest: 500_000 };
/** Milliseconds from the last key to facts on the page, for some 600 words. */
const SOON = 150;
const WAIT = 30_000;

let host: StaticHost;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  const configFile = join(app, "vite.read.config.ts");
  await build({ root: app, configFile, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  host = await hostFolder(folder, "/dragoman/");
  browser = await openChromium();
  context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  context.on("request", (request) => requests.push(request.url()));
  page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await open("read.html");
  await page.waitForSelector(".foot:has-text('without a network')", { timeout: WAIT });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** Opens an address of the page, from nothing, and waits until the engine is there. */
async function open(path: string, on: Page = page): Promise<void> {
  await on.goto("about:blank");
  await on.goto(host.url + path);
  await on.waitForSelector(".read-form textarea");
  await on.waitForSelector(".read-loading", { state: "detached", timeout: WAIT });
}

/** Writes a text and waits until what it says stands there. */
async function write(text: string, on: Page = page): Promise<void> {
  await on.fill("textarea", "");
  await on.fill("textarea", text);
  await on.waitForSelector(".card");
}

const content = (): Promise<string> => page.inputValue("textarea");
const text = (selector: string): Promise<string> => page.locator(selector).first().innerText();

async function saved(form: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`text=Save as ${form}`)]);
  return readFileSync(await download.path(), "utf8");
}

describe("what a text says", () => {
  it("is the same as the command reads, as JSON, CSV, JSONL and in the clipboard", async () => {
    await write(wire);
    const reading = (await loaded()).read({ text: wire.replace(/\n$/, "\n") });
    const json = JSON.parse(await saved("JSON")) as Reading;
    checkReading(json);
    expect(json).toEqual(JSON.parse(JSON.stringify(reading)));
    const said = reading.relations.length + reading.events.length + reading.quotations.length;
    expect(said).toBeGreaterThan(5);
    expect(await page.locator(".card").count()).toBe(said);
    const rows = (await saved("JSONL"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.length).toBe(said);
    for (const { start, end, quote } of rows) if (!quote.includes(" … ")) expect(wire.slice(start, end)).toBe(quote);
    const csv = (await saved("CSV")).trimEnd().split("\r\n");
    expect(csv[0]).toBe(Object.keys(rows[0]).join(","));
    expect(csv.length).toBeGreaterThan(said);
    await page.click("text=Copy");
    await page.waitForSelector("text=Copied");
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain("Trucks will no longer wait");
  });

  it("lights its words, and the words light it; says when, who, how and how sure", async () => {
    await write(wire);
    await page.mouse.move(0, 0);
    await page.locator(".card .fact-title", { hasText: "Trucks" }).focus();
    expect(await page.locator(".piece.lit").allInnerTexts()).toContain("Trucks will no longer wait for ");
    const card = await text(".card.lit");
    for (const words of ["quotation", "direct", "Peter Njoroge", "confidence 0."]) expect(card).toContain(words);
    const last = page.locator("a.piece[tabindex='0']").last();
    await last.focus();
    expect(await page.getAttribute(".card.lit .fact-title", "href")).toBe(await last.getAttribute("href"));
    expect(await text(".read-tools")).toContain("3 June 2025, by its dateline");
    await page.uncheck("label.layer-mention input");
    expect(await page.locator(".in-mention").count()).toBe(0);
    await page.check("label.layer-mention input");
  });

  it("depends on the day and the outlet that are told", async () => {
    await page.fill("textarea", "Chile and Peru signed an agreement on fishing yesterday.");
    await page.waitForSelector(".read-notes");
    await page.fill("input[type=date]", "2024-06-21");
    await page.waitForSelector(".card :text('20 June 2024')");
    await page.fill("label:has-text('Outlet') input", "Pacific Post");
    await page.waitForSelector(".read-tools :text('Pacific Post')");
    await page.click("text=Clear");
    expect(await page.locator(".card, .read-tools").count()).toBe(0);
  });

  it("shows markup as it is written, and tells what it looks like", async () => {
    await page.fill("textarea", `<!doctype html><p>Peru thanked Chile.</p> ${HOSTILE}`);
    await page.waitForSelector(".read-notes :text('source of a web page')");
    expect(await page.locator("main img, main script").count()).toBe(0);
    await page.fill(
      "textarea",
      "Der Präsident von Peru dankte gestern der Regierung Chiles für den Vertrag über die Fischerei im Süden.",
    );
    await page.waitForSelector(".read-notes :text('not look like English')");
    await page.fill("textarea", "中国和法国签署了协议。");
    await page.waitForSelector(".read-notes :text('not look like English')");
  });

  it("shows the last of many texts that come fast, and no other", async () => {
    await page.fill("textarea", "");
    await page.evaluate(`(async () => {
      const field = document.querySelector("textarea");
      for (let i = 0; i < 40; i++) {
        field.value = ("Chile and Peru signed treaty number " + i + ". ").repeat(i === 39 ? 1 : 60);
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    })()`);
    await page.waitForSelector(".reading .text:has-text('treaty number 39')");
    await page.waitForTimeout(300);
    expect(await text(".reading .text")).toBe("Chile and Peru signed treaty number 39.");
  });

  it("stands there soon for an article of 600 words", async () => {
    const article = `${wire}\n${wire.replaceAll("Kenya", "Chad").replaceAll("Tanzania", "Niger")}\n${wire.replaceAll("Kenya", "Peru")}\n${wire.replaceAll("Kenya", "Fiji")}`;
    const words = article.split(/\s+/).length;
    await write(article);
    const taken: readonly number[] = await page.evaluate(`(async (start) => {
      const field = document.querySelector("textarea");
      const shown = () =>
        new Promise((resolve) => {
          const watch = new MutationObserver(() => {
            watch.disconnect();
            resolve();
          });
          watch.observe(document.querySelector(".reading .text"), { subtree: true, characterData: true, childList: true });
        });
      const times = [];
      for (let i = 0; i < 15; i++) {
        const begin = performance.now();
        field.value = start + "\\nPeru thanked Chad on " + (i + 1) + " May.";
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await shown();
        times.push(performance.now() - begin);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return times.sort((a, b) => a - b);
    })(${JSON.stringify(article)})`);
    console.log(`${words} words: facts after ${taken.map(Math.round).join(", ")} ms`);
    expect(words).toBeGreaterThan(500);
    // The best of them: other work on the machine must not fail the test.
    expect(taken[0]).toBeLessThan(SOON);
  });
});

describe("where texts come from", () => {
  it("takes files of text, HTML and Markdown, and says which it does not take", async () => {
    const choose = (name: string, content: string | Buffer) =>
      page.setInputFiles("input[type=file]", { name, mimeType: "", buffer: Buffer.from(content as string) });
    const story = wire
      .split("\n\n")
      .slice(0, 5)
      .map((part) => `<p>${part}</p>`)
      .join("\n");
    await choose(
      "page.html",
      `<!doctype html><html><head><title>Trade &amp; trucks</title><meta property="og:site_name" content="Lake Herald">
       <meta property="article:published_time" content="2025-06-04T08:00:00Z"></head><body><nav><a href="/">Home</a></nav>
       <article><h1>Trade &amp; trucks</h1>${story}${HOSTILE}</article></body></html>`,
    );
    await page.waitForSelector(".card");
    expect(await page.inputValue("input[type=date]")).toBe("2025-06-04");
    expect(await page.inputValue("label:has-text('Title') input")).toBe("Trade & trucks");
    expect(await page.inputValue("textarea")).not.toMatch(/Home|onerror|<p>/);
    expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
    await choose(
      "a.md",
      "---\ntitle: Fish\ndate: 2024-06-21\npublisher: Pacific Post\n---\n\n**Chile** and [Peru](https://x.example) signed an agreement.\n",
    );
    await expect.poll(content).toBe("Chile and Peru signed an agreement.");
    expect(await page.inputValue("label:has-text('Outlet') input")).toBe("Pacific Post");
    await choose("old.txt", Buffer.from("Der Pr\xe4sident \x96 Peru thanked Chile.", "latin1"));
    await expect.poll(content).toContain("Der Präsident – Peru");
    await choose("scan.pdf", Buffer.from([37, 80, 68, 70, 0, 1, 2]));
    expect(await text(".read-fault")).toContain("scan.pdf is no text");
    await choose("nothing.txt", "  ");
    await page.waitForSelector(".read-fault:has-text('is empty')");
  });

  it("takes a text out of the address, and a file of its own host", async () => {
    await open(`read.html#text=${encodeURIComponent("Peru thanked Chile yesterday.")}&published=2024-06-21`);
    await page.waitForSelector(".card :text('20 June 2024')");
    expect(host.asked.filter((line) => line.includes("Peru"))).toEqual([]);
    await open("read.html?text=Chad%20thanked%20Niger.");
    await page.waitForSelector(".card :text('Chad')");
    host.instead.set("news.txt", wire);
    await open("read.html?url=news.txt");
    await page.waitForSelector(".card :text('Trucks')");
    await open("read.html?url=https://elsewhere.example/a");
    await page.waitForSelector(".read-fault:has-text('cannot be had')");
    faults.length = 0;
  });
});

describe("privacy", () => {
  it("asks for its own files alone, and for none once it is there", async () => {
    await open("read.html");
    requests.length = 0;
    const before = host.asked.length;
    await write(wire);
    await saved("JSON");
    expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    // The browser looks for a newer version of its own accord.
    expect(host.asked.slice(before).filter((line) => line !== "GET /dragoman/sw.js")).toEqual([]);
    expect(
      host.asked.filter(
        (line) =>
          !/^GET \/dragoman\/(?:read\.html|sw\.js|icon\.svg|news\.txt|assets\/[\w.-]+)(?:\?(?:text|url)=\S*)?$/.test(
            line,
          ),
      ),
    ).toEqual([]);
  });

  it("lets no script but its own run, and reaches no other host", async () => {
    const policy = await page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
    const reached = await page.evaluate(`(async () => {
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = 1";
      document.body.append(script);
      return fetch("https://elsewhere.example/").then(
        () => "yes",
        () => "no",
      );
    })()`);
    expect(reached).toBe("no");
    expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
    expect(faults.join()).toContain("Content Security Policy");
    faults.length = 0;
  });
});

describe("the page", () => {
  it("fits every width in both themes, sound for axe", async () => {
    await open("read.html");
    await write(wire);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 800, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(200);
        const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        expect([width, over]).toEqual([width, 0]);
        expect(await violations(page)).toEqual([]);
      }
    }
    expect(faults).toEqual([]);
  });

  it("weighs no more than its budget", () => {
    const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).length] as const);
    const sum = (of: readonly (readonly [string, number])[]) => of.reduce((all, [, size]) => all + size, 0);
    const rest = sizes.filter(([name]) => !name.endsWith(".bin"));
    console.log(`kB after gzip: ${Math.round(sum(sizes) / 1000)}, without weights ${Math.round(sum(rest) / 1000)}`);
    expect(sum(sizes)).toBeLessThan(BUDGET.all);
    expect(sum(rest)).toBeLessThan(BUDGET.rest);
    expect(rest.length).toBeLessThan(sizes.length);
  });

  it.each([
    ["Worker", "Web Workers"],
    ["WebAssembly", "WebAssembly"],
  ])("says so in a browser without %s", async (name, words) => {
    const there = await context.newPage();
    await there.addInitScript(`delete globalThis.${name}`);
    await there.goto(`${host.url}read.html`);
    await there.waitForSelector("[role=alert]");
    expect(await there.locator("[role=alert]").innerText()).toContain(words);
    expect(await violations(there)).toEqual([]);
  });

  it("reads in a browser that keeps nothing, and says that it needs a network", async () => {
    const there = await context.newPage();
    await there.addInitScript("delete Navigator.prototype.serviceWorker; delete globalThis.caches");
    await open("read.html", there);
    await write(wire, there);
    expect(await there.locator(".foot").innerText()).toContain("does not keep");
  });

  it("tells of a newer version, takes it, and keeps the text", async () => {
    const worker = readFileSync(join(folder, "sw.js"), "utf8");
    const newer = worker.replace(/"version":"[0-9a-f]{12}"/, '"version":"0123456789ab"');
    expect(newer).not.toBe(worker);
    await open("read.html");
    await write("Peru thanked Chile.");
    host.instead.set("sw.js", newer);
    await page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())");
    await page.waitForSelector("text=A newer version");
    await Promise.all([page.waitForEvent("load"), page.click("text=Use it")]);
    await page.waitForSelector(".card :text('Peru')", { timeout: WAIT });
    const names: readonly string[] = await page.evaluate("caches.keys()");
    expect(names.filter((name) => name.includes(" page "))).toEqual([expect.stringContaining("0123456789ab")]);
  });

  it("reads without a network after the first visit", async () => {
    await host.close();
    await page.goto(`${host.url}read.html`);
    await page.waitForSelector(".read-form textarea");
    await write(wire);
    expect(await page.locator(".card").count()).toBeGreaterThan(5);
    await page.setInputFiles("input[type=file]", {
      name: "a.html",
      mimeType: "text/html",
      buffer: Buffer.from("<p>Peru thanked Chile.</p>"),
    });
    await expect.poll(content).toBe("Peru thanked Chile.");
  });
});
