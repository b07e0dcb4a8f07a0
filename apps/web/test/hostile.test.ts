import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCRIPTS } from "../../../packages/dragoman/test/api/scripts.ts";
import { openChromium } from "../../../packages/dragoman/test/browser/chromium.ts";
import { openSite, type Site } from "./site.ts";

/** Scripts that stand together: any of them that runs is seen. */
const TOGETHER = 4;
const groups = SCRIPTS.filter((_, i) => i % TOGETHER === 0).map((_, i) =>
  SCRIPTS.slice(i * TOGETHER, (i + 1) * TOGETHER),
);

/** Reports whose every part is hostile: title, text, quotation, names, address, publisher. */
const articles = groups.map((scripts, i) => {
  const sentences = scripts.map(
    (script, n) =>
      `"${script} is good," Foreign Minister of Peru Alonso Quispe said. Peru joined the ${script} Union. Chile imposed sanctions on Peru over the ${script} dam in March ${2000 + i * 2 + (n % 2)}.`,
  );
  return {
    title: `Title ${scripts.join(" ")}`,
    text: `Chile and Peru established a strategic partnership on ${1 + i} July 2024. ${sentences.join(" ")}`,
    url: i % 2 === 0 ? scripts[0]! : `https://example.org/${i}?${scripts[0]}#${scripts[1]}`,
    publisher: scripts.toReversed().join(" "),
    published: `2024-08-${String(1 + i).padStart(2, "0")}`,
  };
});

/** Kinds of pages: those that the app's own table of addresses names, and those with names of their own. */
const source = readFileSync(join(import.meta.dirname, "../src/main.tsx"), "utf8");
const named = [...source.matchAll(/"\/(\w+)"|kind === "(\w+)"/g)].map(([, whole, kind]) => whole ?? kind!);
const KINDS = [
  ...new Set([...named, "dyad", "state", "f", "article", "search", "person", "organisation", "instrument"]),
];

/** What happened on a page that nobody meant to happen. */
interface Seen {
  readonly ran: readonly string[];
  readonly refused: readonly string[];
}

let site: Site;
let browser: Browser;
let page: Page;
const told: string[] = [];

beforeAll(async () => {
  site = await openSite(articles, { folder: "web-hostile" });
  await decide();
  browser = await openChromium();
  page = await browser.newPage();
  page.on("dialog", (dialog) => {
    told.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => told.push(`error: ${error.message}`));
  page.on("popup", (popup) => told.push(`popup: ${popup.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) told.push(`request: ${request.url()}`);
  });
  await page.addInitScript(`
    globalThis.seen = { ran: [], refused: [] };
    for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
      globalThis[name] = () => globalThis.seen.ran.push(name);
    }
    document.addEventListener("securitypolicyviolation", (event) => {
      globalThis.seen.refused.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample);
    });
  `);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function send(path: string, body: object, analyst: string): Promise<number> {
  const headers = { "Content-Type": "application/json", "X-Dragoman-Analyst": encodeURIComponent(analyst) };
  return (await fetch(site.url + path, { method: "POST", headers, body: JSON.stringify(body) })).status;
}

/** Decisions in hostile names, for hostile reasons, with hostile values. */
async function decide(): Promise<void> {
  const { items } = await answer("/v1/review?state=PER&limit=20");
  const statuses: number[] = [];
  for (const [i, { fact, version }] of items.entries()) {
    const [reason, analyst] = [
      SCRIPTS[i % SCRIPTS.length]!,
      SCRIPTS[(i + 7) % SCRIPTS.length]!.replace(/\p{Cc}/gu, ""),
    ];
    const body = i % 3 === 0 ? { version, reason, changes: { value: reason.slice(0, 200) } } : { version, reason };
    statuses.push(await send(`/v1/facts/${fact.id}/${["edit", "accept", "reject"][i % 3]}`, body, analyst));
  }
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(10);
}

async function answer(path: string): Promise<ReturnType<typeof JSON.parse>> {
  return (await fetch(site.url + path)).json();
}

/** Opens an address, goes over what can be pointed at and focused, and tells what happened. */
async function visited(path: string): Promise<Seen> {
  await page.goto(site.url + path);
  await page.waitForSelector("#app h1");
  await expect.poll(() => page.locator(".waiting, [aria-busy=true]").count(), { timeout: 20_000 }).toBe(0);
  return page.evaluate(`(() => {
    for (const each of document.querySelectorAll("#app *")) {
      for (const kind of ["mouseover", "mouseenter", "focus", "toggle"]) each.dispatchEvent(new Event(kind));
    }
    return globalThis.seen;
  })()`);
}

/** Elements that text may never become, and links that run. */
const MARKUP = `[...document.querySelectorAll(
  "#app :is(script, iframe, object, embed, base, meta, link, img[src='x'], form[action^=javascript i], video, math, template)"
)].map((one) => one.outerHTML.slice(0, 100)).concat(
  [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes])
    .filter(({ name, value }) => /^on/i.test(name) || (/^(?:href|src|action|xlink:href)$/i.test(name) && /^[\\x00-\\x20]*(?:java\\s*script|vbscript|data:text)/i.test(value)))
    .map(({ name, value }) => name + "=" + value.slice(0, 100))
)`;

async function isInert(path: string): Promise<void> {
  told.length = 0;
  const { ran, refused } = await visited(path);
  const markup = await page.evaluate(MARKUP);
  expect({ path, ran, refused, markup, told }).toEqual({ path, ran: [], refused: [], markup: [], told: [] });
}

it("would be told of a script that runs or is refused, and of a link that runs", async () => {
  await visited("/");
  await page.evaluate(`{
    const main = document.querySelector("main");
    main.insertAdjacentHTML("beforeend", '<img src="x" onerror="alert(1)"><a href="java\\tscript:alert(1)">x</a>');
    setTimeout(() => alert(1));
  }`);
  await expect
    .poll(() => page.evaluate("globalThis.seen.refused.length > 0 && globalThis.seen.ran.length > 0"))
    .toBe(true);
  expect(await page.evaluate(MARKUP)).toHaveLength(3);
});

describe("a register full of scripts", () => {
  it("has them in its titles, names, values and reasons", async () => {
    const { items } = await answer("/v1/facts?state=PER&limit=1000");
    expect(JSON.stringify(items)).toContain("onerror=alert(1)");
    expect(JSON.stringify(await answer("/v1/acts"))).toContain("alert(1)");
  });

  it("shows each article as text", { timeout: 300_000 }, async () => {
    for (const key of site.keys) await isInert(`/article/${key}`);
  });

  it.each(KINDS)("shows pages of the kind %s as text", { timeout: 120_000 }, async (kind) => {
    const { items } = await answer("/v1/facts?state=PER&limit=1000");
    const { fact } = items.find((item: object) => /alert|onerror/.test(JSON.stringify(item)));
    const { items: found } = await answer("/v1/entities?q=Union&limit=1");
    const parts = ["", "/PER", "/PER/CHL", `/${fact.id}`, `/${encodeURIComponent(found[0].id)}`];
    for (const part of parts) await isInert(`/${kind}${part}${kind === "search" ? "?q=alert" : ""}`);
  });

  it("shows frames for other sites as text", { timeout: 120_000 }, async () => {
    const { items } = await answer("/v1/facts?state=PER&limit=20");
    const ids = items.map(({ fact }: { fact: { id: string } }) => fact.id);
    for (const part of ["dyad/PER/CHL", "timeline?state=PER", ...ids.map((id: string) => `fact/${id}`)].slice(0, 8)) {
      await isInert(`/embed/${part}`);
    }
    await isInert(`/embed/dyad/${encodeURIComponent(SCRIPTS[0]!)}/${encodeURIComponent(SCRIPTS[5]!)}`);
  });

  it("shows what addresses hold as text", { timeout: 300_000 }, async () => {
    for (const [i, script] of SCRIPTS.entries()) {
      const words = encodeURIComponent(script);
      const kind = KINDS[i % KINDS.length]!;
      const ends = [`/${kind}/${words}`, `/${kind}/${words}/${words}`, "/search"];
      await isInert(`${ends[i % 3]}?q=${words}&on=${words}&state=${words}&about=${words}#fact=${words}`);
    }
  });

  it("shows what is typed as text", { timeout: 120_000 }, async () => {
    for (const script of SCRIPTS.slice(0, 5)) {
      await isInert("/");
      await page.fill("input[role=combobox]", script);
      await page.waitForTimeout(150);
      expect(await page.evaluate(MARKUP)).toEqual([]);
      expect(await page.evaluate("globalThis.seen")).toEqual({ ran: [], refused: [] });
    }
    expect(told).toEqual([]);
  });
});
