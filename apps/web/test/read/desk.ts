import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { openChromium } from "../../../../packages/dragoman/test/browser/chromium.ts";
import { hostFolder, type StaticHost } from "../static.ts";
import { faultsOf } from "../tab.ts";

const app = join(import.meta.dirname, "../..");
/** An article of an agency. */
export const wire: string = readFileSync(join(app, "../../examples/wire.txt"), "utf8");
/** Milliseconds in which the engine is there, on machines that do much at once. */
export const WAIT = 30_000;

/** The page that reads alone, in a browser, from a plain host. */
export interface Desk {
  readonly folder: string;
  readonly host: StaticHost;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page, and what it asked for, since it was last emptied. */
  readonly faults: string[];
  readonly requests: string[];
  /** Opens an address of the page, from nothing, and waits until the engine is there. */
  open(path: string, on?: Page): Promise<void>;
  /** Writes a text and waits until what it says stands there. */
  write(text: string, on?: Page): Promise<void>;
  /** The text that is being read. */
  content(): Promise<string>;
  text(selector: string): Promise<string>;
  /** A file that the page saves. */
  saved(form: string): Promise<string>;
  close(): Promise<void>;
}

/** Builds the page in a folder of this name, serves and opens it, and waits until it is kept. */
export async function openDesk(name: string): Promise<Desk> {
  const folder = join(app, "../../.cache", name);
  const configFile = join(app, "vite.read.config.ts");
  // Under tests it would else be built with what only developers need, and weigh more than what is shipped.
  const mode = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await build({ root: app, configFile, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  process.env["NODE_ENV"] = mode;
  const host = await hostFolder(folder, "/dragoman/");
  const browser: Browser = await openChromium();
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  const page = await context.newPage();
  const faults = faultsOf(page);
  const open = async (path: string, on = page): Promise<void> => {
    await on.goto("about:blank");
    await on.goto(host.url + path);
    await on.waitForSelector(".read-form textarea");
    await on.waitForSelector(".read-loading", { state: "detached", timeout: WAIT });
  };
  await open("read.html");
  await page.waitForSelector(".foot:has-text('without a network')", { timeout: WAIT });
  return {
    ...{ folder, host, context, page, faults, requests, open },
    write: async (text, on = page) => {
      await on.fill("textarea", "");
      await on.fill("textarea", text);
      await on.waitForSelector(".card");
    },
    content: () => page.inputValue("textarea"),
    text: (selector) => page.locator(selector).first().innerText(),
    saved: async (form) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.click(`text=Save as ${form}`)]);
      return readFileSync(await download.path(), "utf8");
    },
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}
