import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { articles, HOSTILE } from "./articles.ts";
import { openTab, soon, type Tab } from "./tab.ts";

let tab: Tab;
let strategic: string;
let article: string;

beforeAll(async () => {
  tab = await openTab("web-taking", articles, { embed: ["https://a.example"] });
  const dyad = await tab.answer("/v1/dyads/AZE/CHN");
  strategic = dyad.ladder[0].fact.id;
  article = dyad.ladder[0].citation.article;
  await tab.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
}, 120_000);

afterAll(() => tab?.close());

beforeEach(() => {
  tab.faults.length = 0;
  tab.foreign.length = 0;
});

/** What is on the clipboard, as the page itself may read it. */
const clipboard = (): Promise<string> => tab.page.evaluate("navigator.clipboard.readText()");

/** The file that a press of a button gives. */
async function saved(selector: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([tab.page.waitForEvent("download"), tab.page.click(selector)]);
  return { name: download.suggestedFilename(), bytes: readFileSync((await download.path())!) };
}

describe("citations", () => {
  it("of a fact come in four forms, with its address and its reports", async () => {
    const { page, open, text } = tab;
    await open(`/f/${strategic}`);
    await page.click(".cite button:has-text('Cite')");
    const shown = () => page.inputValue("textarea.citation");
    await soon(shown).toContain("Dragoman register. Entry f");
    expect(await shown()).toContain(`${tab.site.url}/f/${strategic}`);
    for (const [form, words] of [
      ["bibtex", `@misc{dragoman-${strategic},`],
      ["ris", "TY  - NEWS"],
      ["csl", '"type": "dataset"'],
    ] as const) {
      await page.selectOption(".cite select", form);
      await soon(shown).toContain(words);
    }
    expect(JSON.parse(await shown()).length).toBeGreaterThan(1);
    await page.click(".cite .panel button:has-text('Copy')");
    await soon(() => text(".cite [role=status]")).toBe("Copied.");
    expect(await clipboard()).toBe(await shown());
    expect(await tab.violations()).toEqual([]);
  });

  it("of a quote come with their source and address", async () => {
    await tab.open(`/f/${strategic}`);
    await tab.page.click(".cite button:has-text('Copy quote')");
    await soon(clipboard).toMatch(/^“.*strategic partnership.*” \(.+\d{4}.*\)\nhttp:.*\/f\/f[0-9a-f]{16}$/);
  });

  it("of a page and an article are lines of a bibliography", async () => {
    const { page, open } = tab;
    for (const [path, words] of [
      ["/dyad/AZE/CHN", "“Azerbaijan – China.” Dragoman register."],
      [`/article/${tab.site.keys[0]}`, HOSTILE],
    ] as const) {
      await open(path);
      await page.click(".cite button:has-text('Cite')");
      await soon(() => page.inputValue("textarea.citation")).toContain(words);
    }
    expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
  });

  it("say so when the browser does not let them be copied", async () => {
    const { page, open, text } = tab;
    await open("/dyad/AZE/CHN");
    await page.evaluate(
      `navigator.clipboard.writeText = () => Promise.reject(new Error("no")); document.execCommand = () => false;`,
    );
    await page.click(".cite button:has-text('Copy link')");
    await soon(() => text(".cite [role=status]")).toContain("did not allow");
  });
});

describe("charts", () => {
  it.each(["#ladder", "#timeline", "#months"])(
    "%s is saved as a drawing that stands alone, in light colours",
    async (id) => {
      const { page, open } = tab;
      await page.emulateMedia({ colorScheme: "dark" });
      await open("/dyad/AZE/CHN");
      const { name, bytes } = await saved(`${id} .save button:has-text('SVG')`);
      const drawing = bytes.toString();
      expect(name).toMatch(/^azerbaijan-china-.*\.svg$/);
      expect(drawing).toContain("Azerbaijan – China");
      expect(drawing).toContain(`Dragoman register, ${tab.site.url}/dyad/AZE/CHN`);
      expect(drawing).not.toMatch(/class=|style=|var\(|light-dark|href=|<script/);
      expect(drawing).toMatch(/fill="rgb\(255, 255, 255\)"/);
      const parsed = await page.evaluate(
        `(() => { const found = new DOMParser().parseFromString(${JSON.stringify(drawing)}, "image/svg+xml"); return found.querySelector("parsererror") === null && found.querySelectorAll("text").length; })()`,
      );
      expect(parsed).toBeGreaterThan(3);
      await page.emulateMedia({ colorScheme: "light" });
    },
  );

  it("keep the colours of levels", async () => {
    await tab.open("/dyad/AZE/CHN");
    const { bytes } = await saved("#ladder .save button:has-text('SVG')");
    const lines = [...bytes.toString().matchAll(/<line[^>]*stroke-width="6px"[^>]*>/g)].map(([line]) => line);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/stroke="rgb/);
  });

  it("are saved as a bitmap of twice their size and as a table", async () => {
    const { page, open, text } = tab;
    await open("/dyad/AZE/CHN");
    const width = await page.evaluate<number>('document.querySelector("#ladder svg").clientWidth');
    const { bytes } = await saved("#ladder .save button:has-text('PNG')");
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(width * 2);
    const table = (await saved("#ladder .save button:has-text('CSV')")).bytes.toString();
    expect(table).toMatch(/^kind,level,from,to,status,sources,fact\r\npartnership,/);
    expect(table).toContain(strategic);
    await soon(() => text("#ladder .save [role=status]")).toContain("is saved");
    expect(tab.faults).toEqual([]);
  });

  it("of hostile titles stay text", async () => {
    await tab.open("/dyad/CHL/PER");
    const table = (await saved("#timeline .save button:has-text('CSV')")).bytes.toString();
    for (const line of table.trimEnd().split("\r\n")) expect(line.split('"').length % 2).toBe(1);
    expect(await tab.page.evaluate(() => "ran" in globalThis)).toBe(false);
  });
});

describe("embeds", () => {
  const EMBEDS: readonly (readonly [path: () => string, words: string])[] = [
    [() => "/embed/dyad/AZE/CHN?theme=dark", "comprehensive strategic partnership"],
    [() => "/embed/timeline?state=CHL&with=PER", "Chile"],
    [() => `/embed/fact/${strategic}?theme=light`, "strategic partnership"],
    [() => "/embed/nothing", "nothing to embed"],
  ];

  it.each(EMBEDS)("stand alone, sound for axe (%#)", async (path, words) => {
    const { page, text, violations, faults, foreign } = tab;
    for (const width of [360, 900]) {
      await page.setViewportSize({ width, height: 600 });
      await page.goto(tab.site.url + path());
      await page.waitForSelector("main.embed h1");
      expect(await text("main")).toContain(words);
      expect(await page.locator("header, .search").count()).toBe(0);
      const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      expect(over).toBe(0);
      expect(await violations()).toEqual([]);
    }
    expect([faults, foreign]).toEqual([[], []]);
    await page.setViewportSize({ width: 1200, height: 900 });
  });

  it("take the theme of their address", async () => {
    const ground = async (theme: string) => {
      await tab.page.goto(`${tab.site.url}/embed/dyad/AZE/CHN?theme=${theme}`);
      await tab.page.waitForSelector("main.embed h1");
      return tab.page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    };
    expect(await ground("dark")).not.toBe(await ground("light"));
  });

  it("lead to the register in a window of their own", async () => {
    const { page, site } = tab;
    await page.goto(`${site.url}/embed/dyad/AZE/CHN`);
    await page.waitForSelector("main.embed h1");
    await page.evaluate(
      "globalThis.opened = []; globalThis.open = (to, where) => opened.push(String(to) + ' ' + where);",
    );
    await page.click(".back a");
    await page.locator(".embed svg a.level text").first().click();
    expect(await page.evaluate("opened")).toEqual([
      `${site.url}/dyad/AZE/CHN _blank`,
      expect.stringMatching(/\/f\/f[0-9a-f]{16} _blank$/),
    ]);
    expect(new URL(page.url()).pathname).toBe("/embed/dyad/AZE/CHN");
  });

  it("are copied as code, with a theme", async () => {
    const { page, open } = tab;
    await open("/dyad/AZE/CHN");
    await page.click(".cite button:has-text('Embed')");
    await page.selectOption(".panel label:has-text('Colours') select", "dark");
    await page.selectOption(".panel label:has-text('What') select", { label: "Events in time" });
    await page.click(".panel button:has-text('Copy')");
    await expect
      .poll(clipboard)
      .toMatch(
        /^<iframe src="http:.*\/embed\/timeline\?state=state%3AAZE&amp;with=state%3ACHN&amp;theme=dark" title=".*" .*><\/iframe>$/,
      );
    expect(await tab.violations()).toEqual([]);
  });
});

describe("the reading view", () => {
  it("tells why: the rule with its text, the words behind fields, what else was tried", async () => {
    const { page, open, text } = tab;
    await open(`/article/${article}`);
    await page.locator(".card .word-button").first().click();
    await soon(() => text(".why-panel")).toContain("Words behind the fields");
    expect(await text(".why-panel")).toContain("partnership.establish");
    await page.locator(".why-panel summary:has-text('Patterns')").first().click();
    expect(await text(".why-panel")).toContain("Reads");
    await page.locator(".why-panel summary:has-text('What else')").first().click();
    await soon(() => page.locator(".tried li.fired").count()).toBeGreaterThan(0);
    expect(await tab.violations()).toEqual([]);
  });

  it("shows what was rejected", async () => {
    const { page, open } = tab;
    const { text } = await tab.answer(`/v1/articles/${tab.site.keys[0]}`);
    const { sentences } = await tab.answer(`/v1/articles/${tab.site.keys[0]}/explanation`);
    const lost = sentences.find((sentence: { entries: readonly { outcome: string }[] }) =>
      sentence.entries.some(({ outcome }) => outcome === "lost"),
    );
    expect(lost).toBeDefined();
    expect(text.length).toBeGreaterThanOrEqual(lost.sentence[1]);
    await open(`/article/${tab.site.keys[0]}#char=${lost.sentence.join(",")}`);
    await page.click(".selected summary");
    await soon(() => page.locator(".tried li.lost").count()).toBeGreaterThan(0);
  });

  it("finds words again by what they are", async () => {
    const { page, open } = tab;
    await open(`/article/${article}#char=900,920&words=strategic%20partnership`);
    const marked = await page.locator(".piece.marked").allInnerTexts();
    expect(marked.join("")).toBe("strategic partnership");
    await open(`/article/${article}#char=3,9&words=nowhere%20to%20be%20seen`);
    expect(await page.locator(".notice:has-text('do not stand')").count()).toBe(1);
  });

  it("gives a link to words that are selected", async () => {
    const { page, open } = tab;
    await open(`/article/${article}`);
    await page.evaluate(`{
      const paragraph = document.querySelector(".text p");
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const first = walker.nextNode();
      getSelection().setBaseAndExtent(first, 0, first, first.data.length);
    }`);
    await page.waitForSelector(".selected");
    await page.click(".selected button:has-text('Link')");
    await soon(clipboard).toMatch(/\/article\/a[0-9a-f]{32}#char=0,\d+&words=/);
    const link = await clipboard();
    await page.goto("about:blank");
    await page.goto(link);
    await page.waitForSelector(".piece.marked");
  });

  it("goes from fact to fact by keys, and keeps layers in the address", async () => {
    const { page, open } = tab;
    await open(`/article/${article}`);
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForURL(/#fact=/);
    const second = await page.locator(".card .fact-title").nth(1).getAttribute("href");
    const lit = () => page.getAttribute(".card.lit .fact-title", "href");
    await soon(lit).toBe(second);
    await page.keyboard.press("Alt+ArrowUp");
    await soon(lit).not.toBe(second);
    await page.uncheck("label.layer-mention input");
    await page.waitForURL(/without=mention/);
    await page.reload();
    await page.waitForSelector(".card");
    expect(await page.isChecked("label.layer-mention input")).toBe(false);
    expect(await page.locator(".in-mention").count()).toBe(0);
  });
});
