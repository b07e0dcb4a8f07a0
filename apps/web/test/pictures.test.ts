import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openChromium } from "../../../packages/dragoman/test/browser/chromium.ts";

const root = join(import.meta.dirname, "../../..");
const folder = join(root, "docs/pictures");
/** Milliseconds in which the graph finds its places. */
const SETTLING = 3000;
const SIZE = { width: 1200, height: 800 };

const cli = join(root, "packages/dragoman/bin/dragoman.js");

let server: ChildProcess;
let url: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const register = join(mkdtempSync(join(tmpdir(), "pictures-")), "register.db");
  execFileSync(process.execPath, [cli, "add", join(root, "examples/gazette"), "--register", register]);
  server = spawn(process.execPath, [cli, "serve", register, "--port", "0"], {
    env: { ...process.env, DRAGOMAN_USER: "Ann" },
  });
  const [line] = await once(server.stdout!.setEncoding("utf8"), "data");
  url = /http:\S+/.exec(String(line))?.[0] ?? "";
  browser = await openChromium();
  page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1, locale: "en-GB" });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.kill();
});

/** Pictures of the guides: address, theme, and words that must be on them. */
const PICTURES: readonly (readonly [name: string, path: string, theme: "light" | "dark", words: readonly string[]])[] =
  [
    ["start", "/", "light", ["Kenya", "Bulgaria"]],
    ["dyad", "/dyad/KEN/PRT", "light", ["comprehensive strategic partnership", "The ladder"]],
    ["country", "/state/CAN", "dark", ["Canada", "Belarus"]],
    ["map", "/map?state=KEN&on=2026-01-01", "light", ["Natural Earth"]],
    ["graph", "/graph", "dark", ["Graph"]],
    ["table", "/table?kind=membership,partnership", "light", ["Panama"]],
    ["review", "/review", "light", ["accept"]],
  ];

it.each(PICTURES)(
  "the picture of %s shows what the guide says of it (UPDATE=1 takes it anew)",
  async (name, path, theme, words) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.goto(url + path);
    await page.waitForSelector("main h1");
    await expect.poll(() => page.locator(".waiting, [aria-busy=true]").count(), { timeout: 10_000 }).toBe(0);
    const shown = await page.locator("body").innerText();
    for (const word of words) expect(shown).toContain(word);
    await page.waitForTimeout(path.startsWith("/graph") ? SETTLING : 0);
    const file = join(folder, `${name}.png`);
    if (process.env["UPDATE"] === "1" && !process.env["CI"]) await page.screenshot({ path: file });
    expect(existsSync(file), file).toBe(true);
    const picture = readFileSync(file);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([SIZE.width, SIZE.height]);
  },
);

it("every picture stands in a guide", () => {
  const guides = ["README.md", "docs/tour.md", "docs/web.md"].map((guide) => readFileSync(join(root, guide), "utf8"));
  for (const [name] of PICTURES)
    expect(
      guides.some((guide) => guide.includes(`pictures/${name}.png`)),
      name,
    ).toBe(true);
});
