import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../axe.ts";
import { type Desk, openDesk, WAIT, wire } from "./desk.ts";

/** Bytes after gzip: everything, and everything but the weights. */
const BUDGET = { all: 6_000_000, rest: 500_000 };

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk("read-page");
}, 120_000);

afterAll(() => desk?.close());

describe("privacy", () => {
  it("asks for its own files alone, and for none once it is there", async () => {
    await desk.open("read.html");
    desk.requests.length = 0;
    const before = desk.host.asked.length;
    await desk.write(wire);
    await desk.saved("JSON");
    expect(desk.requests.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    // The browser looks for a newer version of its own accord.
    expect(desk.host.asked.slice(before).filter((line) => line !== "GET /dragoman/sw.js")).toEqual([]);
    expect(
      desk.host.asked.filter(
        (line) =>
          !/^GET \/dragoman\/(?:read\.html|sw\.js|icon\.svg|news\.txt|assets\/[\w.-]+)(?:\?(?:text|url)=\S*)?$/.test(
            line,
          ),
      ),
    ).toEqual([]);
  });

  it("lets no script but its own run, and reaches no other host", async () => {
    const policy = await desk.page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
    const reached = await desk.page.evaluate(`(async () => {
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = 1";
      document.body.append(script);
      return fetch("https://elsewhere.example/").then(
        () => "yes",
        () => "no",
      );
    })()`);
    expect(reached).toBe("no");
    expect(await desk.page.evaluate(() => "ran" in globalThis)).toBe(false);
    expect(desk.faults.join()).toContain("Content Security Policy");
    desk.faults.length = 0;
  });
});

describe("the page", () => {
  it("fits every width in both themes, sound for axe", async () => {
    await desk.open("read.html");
    await desk.write(wire);
    for (const colorScheme of ["light", "dark"] as const) {
      await desk.page.emulateMedia({ colorScheme });
      for (const width of [360, 800, 1440]) {
        await desk.page.setViewportSize({ width, height: 900 });
        await desk.page.waitForTimeout(200);
        const over = await desk.page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect([width, over]).toEqual([width, 0]);
        expect(await violations(desk.page)).toEqual([]);
      }
    }
    expect(desk.faults).toEqual([]);
  });

  it("weighs no more than its budget", () => {
    const sizes = readdirSync(desk.folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(desk.folder, name)).isFile())
      .map((name) => [name, gzipSync(readFileSync(join(desk.folder, name)), { level: 9 }).length] as const);
    const sum = (of: readonly (readonly [string, number])[]) => of.reduce((all, [, size]) => all + size, 0);
    const rest = sizes.filter(([name]) => !/english-[^/]*\.bin$/.test(name));
    console.log(`kB after gzip: ${Math.round(sum(sizes) / 1000)}, without weights ${Math.round(sum(rest) / 1000)}`);
    expect(sum(sizes)).toBeLessThan(BUDGET.all);
    expect(sum(rest)).toBeLessThan(BUDGET.rest);
    expect(rest.length).toBe(sizes.length - 1);
  });

  it.each([
    ["Worker", "Web Workers"],
    ["WebAssembly", "WebAssembly"],
  ])("says so in a browser without %s", async (name, words) => {
    const there = await desk.context.newPage();
    await there.addInitScript(`delete globalThis.${name}`);
    await there.goto(`${desk.host.url}read.html`);
    await there.waitForSelector("[role=alert]");
    expect(await there.locator("[role=alert]").innerText()).toContain(words);
    expect(await violations(there)).toEqual([]);
  });

  it("keeps what it has unpacked for the next visit", async () => {
    const all = `caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((one) => one.keys()))))`;
    const urls: readonly string[] = await desk.page.evaluate(`${all}.then((all) => all.flat().map(({ url }) => url))`);
    expect(urls.filter((url) => /tables-[^/]*\.bin\?unpacked$/.test(url))).toHaveLength(1);
    desk.requests.length = 0;
    await desk.open("read.html");
    expect(desk.requests.filter((url) => /unpack-[^/]*\.wasm/.test(url))).toEqual([]);
  });

  it("reads in a browser that keeps nothing, and says that it needs a network", async () => {
    const there = await desk.context.newPage();
    await there.addInitScript("delete Navigator.prototype.serviceWorker; delete globalThis.caches");
    await desk.open("read.html", there);
    await desk.write(wire, there);
    expect(await there.locator(".foot").innerText()).toContain("does not keep");
  });

  it("tells of a newer version, takes it, and keeps the text", async () => {
    const worker = readFileSync(join(desk.folder, "sw.js"), "utf8");
    const newer = worker.replace(/"version":"[0-9a-f]{12}"/, '"version":"0123456789ab"');
    expect(newer).not.toBe(worker);
    await desk.open("read.html");
    await desk.write("Peru thanked Chile.");
    desk.host.instead.set("sw.js", newer);
    await desk.page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())");
    await desk.page.waitForSelector("text=A newer version");
    await Promise.all([desk.page.waitForEvent("load"), desk.page.click("text=Use it")]);
    await desk.page.waitForSelector(".card :text('Peru')", { timeout: WAIT });
    const names: readonly string[] = await desk.page.evaluate("caches.keys()");
    expect(names.filter((name) => name.includes(" page "))).toEqual([expect.stringContaining("0123456789ab")]);
  });

  it("reads without a network after the first visit", async () => {
    await desk.host.close();
    await desk.page.goto(`${desk.host.url}read.html`);
    await desk.page.waitForSelector(".read-form textarea");
    await desk.write(wire);
    expect(await desk.page.locator(".card").count()).toBeGreaterThan(5);
    await desk.page.setInputFiles("input[type=file]", {
      name: "a.html",
      mimeType: "text/html",
      buffer: Buffer.from("<p>Peru thanked Chile.</p>"),
    });
    await expect.poll(desk.content).toBe("Peru thanked Chile.");
  });
});
