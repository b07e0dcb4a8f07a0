/**
 * How soon the pages of a large register are there and answer: a server in a process of its own, Chromium, the corpus named by DRAGOMAN_GOLD
 * and generated articles about real states up to 100,000 facts. The register is kept in `.cache` for the next run.
 *   npm run bench:pages [-- --facts 100000]
 * The exit code is 1 when a page takes longer than a second or an interaction longer than 100 milliseconds (medians).
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { openChromium } from "../../packages/dragoman/test/browser/chromium.ts";
import { fill } from "./filled.ts";
import { INTERACTIONS, PAGES } from "./steps.ts";

const PAINT = 1000;
const ANSWER = 100;
const TIMES = 5;
/** What is asked of the page while it is measured is no script of its own. */
const MEASURED = { bypassCSP: true };
/** Whether the page has its title and waits for nothing any more. */
const THERE =
  'document.querySelector("main h1") !== null && document.querySelector(".waiting, [aria-busy=true]") === null';
/** Resolves after the next paint. */
const NEXT_PAINT = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))";

const { values } = parseArgs({ options: { facts: { type: "string", default: "100000" } } });
const root = join(import.meta.dirname, "../..");
const given = join(process.env["DRAGOMAN_GOLD"] ?? "", "corpus/diplomatic.jsonl");
const corpus = process.env["DRAGOMAN_GOLD"] && existsSync(given) ? given : null;
const register = join(root, `.cache/pages-${values.facts}${corpus === null ? "" : "-corpus"}.db`);

await fill(register, corpus, Number(values.facts));
const server = spawn(process.execPath, [
  join(root, "packages/dragoman/bin/dragoman.js"),
  "serve",
  register,
  "--port",
  "0",
]);
const [line] = await once(server.stdout.setEncoding("utf8"), "data");
const url = /http:\S+/.exec(String(line))?.[0] ?? "";
const head = (await (await fetch(`${url}/v1`)).json()) as {
  readonly register: { readonly facts: number; readonly articles: number };
};
process.stdout.write(
  `${head.register.facts} facts, ${head.register.articles} articles${corpus === null ? " (no gold folder: generated ones)" : ""}\n\n`,
);
const browser = await openChromium();
const page = await browser.newPage(MEASURED);
await (await page.context().newCDPSession(page)).send("Network.setCacheDisabled", { cacheDisabled: true });
const late: string[] = [];
for (const [name, path] of PAGES) await paint(name, path);
process.stdout.write("\n");
for (const { name, path, work } of INTERACTIONS) await interact(name, path, work);
await browser.close();
server.kill();
await once(server, "exit");
if (late.length > 0) process.stdout.write(`\ntoo late: ${late.join(", ")}\n`);
process.exitCode = late.length > 0 ? 1 : 0;

/** From the call of an address to the first paint that holds what the page is about; with nothing kept of earlier times. */
async function paint(name: string, path: string): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const start = performance.now();
    await page.goto(url + path, { waitUntil: "commit" });
    await page.waitForFunction(THERE);
    await page.evaluate(NEXT_PAINT);
    times.push(performance.now() - start);
  }
  tell(name, times, PAINT);
}

/** From a key or a click to the paint of what it asks for. */
async function interact(name: string, path: string, work: (page: Page) => Promise<() => Promise<void>>): Promise<void> {
  await page.goto(url + path);
  await page.waitForFunction(THERE);
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const act = await work(page);
    const start = performance.now();
    await act();
    await page.evaluate(NEXT_PAINT);
    times.push(performance.now() - start);
  }
  tell(name, times, ANSWER);
}

function tell(name: string, times: readonly number[], limit: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const [median = 0, worst = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
  if (median > limit) late.push(name);
  process.stdout.write(
    `${name.padEnd(44)}${median.toFixed(0).padStart(6)} ms   worst ${worst.toFixed(0).padStart(6)} ms\n`,
  );
}
