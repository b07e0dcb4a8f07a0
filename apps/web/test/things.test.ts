import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reports } from "./reports.ts";
import { openTab, soon, type Tab } from "./tab.ts";

const WIDTHS = [360, 800, 1440];
let tab: Tab;

beforeAll(async () => {
  tab = await openTab("web-things", reports);
}, 120_000);

afterAll(() => tab?.close());

beforeEach(() => {
  tab.faults.length = 0;
  tab.foreign.length = 0;
});

/** Pages by name: address, and words that must stand there. */
const PAGES: readonly (readonly [name: string, path: string, words: readonly string[]])[] = [
  [
    "a person",
    "/person/Daniel%20Otieno%2FKEN",
    [
      "president",
      "Kenya",
      "Trade between Kenya and Uganda will grow",
      "Names in reports",
      "President of Kenya Daniel Otieno",
    ],
  ],
  [
    "a person of the tables",
    "/person/Ilham%20Aliyev",
    ["Terms in the reference tables", "31 October 2003", "Offices over time"],
  ],
  ["an organisation", "/organisation/AU", ["Chairs over time", "Ghana", "Angola", "Members", "Tables", "Egypt"]],
  [
    "an instrument",
    "/instrument/agreement%20on%20fishing",
    ["Agreement on fishing", "Parties", "9 July 2024", "Kampala", "What reports say", "صحيفة النيل"],
  ],
  ["a gathering", "/gathering/African%20Union%20summit", ["gathering", "Ghana", "July 2025"]],
  ["two states", "/dyad/KEN/UGA", ["Events in time", "Who said what", "Topic", "energy"]],
  ["a state", "/state/KEN", ["Events in time", "of 41 shown", "Daniel Otieno"]],
];

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  it.each(PAGES)("%s stands at every width, sound for axe, from this host alone", async (_, path, words) => {
    const { page, open, violations, faults, foreign } = tab;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: WIDTHS[0]!, height: 900 });
    await open(path);
    const shown = await page.evaluate('document.querySelector("main").textContent');
    for (const word of words) expect(shown).toContain(word);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(60);
      const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      expect([width, over]).toEqual([width, 0]);
      expect(await violations()).toEqual([]);
    }
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

describe("names", () => {
  it("lead to the pages of whom they name", async () => {
    const { page, open } = tab;
    await open("/instrument/agreement%20on%20fishing");
    await page.click(".signing .entity:has-text('Uganda')");
    await page.waitForURL("**/state/UGA");
    await page.waitForSelector("main h1:has-text('Uganda')");
    await open(`/f/${(await tab.answer("/v1/facts?kind=chair")).items[0].fact.id}`);
    await page.click(".crumbs .entity:has-text('African Union')");
    await page.waitForURL("**/organisation/AU");
  });

  it("that nothing answers to are said to be unknown, with the nearest", async () => {
    await tab.page.goto(`${tab.site.url}/person/Nobody%20At%20All`);
    await tab.page.waitForSelector("main h1:has-text('no such page')");
    await tab.page.goto(`${tab.site.url}/instrument/f0000000000000000`);
    await tab.page.waitForSelector("main h1:has-text('no such page')");
    await tab.page.goto(`${tab.site.url}/organisation/`);
    await tab.page.waitForSelector("main h1:has-text('no such page')");
  });
});

describe("quotations", () => {
  it("are chosen by speaker and topic, and the choice stands in the address", async () => {
    const { page, open, text } = tab;
    await open("/dyad/KEN/UGA");
    await page.selectOption("#said label:has-text('Topic') select", "energy");
    await page.waitForURL(/topic=energy/);
    await soon(() => text("#said")).toContain("gas pipeline");
    await soon(() => page.locator("#said .fact").count()).toBe(1);
    await open("/dyad/KEN/UGA?speaker=person%3ADaniel%20Otieno%2FKEN");
    expect(await text("#said")).toContain("Trade between Kenya and Uganda");
    expect(await page.locator("#said .fact").count()).toBe(1);
  });

  it("of a state go on", async () => {
    const { page, open } = tab;
    await open("/state/KEN");
    const shown = () => page.locator("#said .fact").count();
    const before = await shown();
    await page.click("#said .more button");
    await soon(shown).toBeGreaterThan(before);
  });
});

describe("events", () => {
  const marks = () => tab.page.locator("#timeline svg .mark").count();

  it("go on where only the first are here", async () => {
    const { page, open } = tab;
    await open("/state/KEN");
    expect(await page.locator("#timeline .fact").count()).toBe(20);
    await page.click("#timeline .more button");
    await soon(() => page.locator("#timeline .fact").count()).toBe(41);
    expect(await page.locator("#timeline .more").count()).toBe(0);
  });

  it("of a time that is drawn over the strip are shown, and the time stands in the address", async () => {
    const { page, open } = tab;
    await page.setViewportSize({ width: 1000, height: 900 });
    await open("/dyad/KEN/UGA");
    const all = await marks();
    await page.locator(".brush svg").scrollIntoViewIfNeeded();
    const box = (await page.locator(".brush svg").boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.05, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.2, box.y + 20, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.3, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/from=20\d\d-\d\d-\d\d&to=2024-0\d-\d\d/);
    const some = await marks();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.locator("#timeline .fact").count()).toBeLessThanOrEqual(some);
    await page.reload();
    await page.waitForSelector("#timeline svg .mark");
    await soon(marks).toBe(some);
    await page.click(".timespan button");
    await soon(marks).toBe(all);
    expect(new URL(page.url()).search).toBe("");
  });

  it("are zoomed into by keys, and back by Escape", async () => {
    const { page, open } = tab;
    await open("/dyad/KEN/UGA");
    const all = await marks();
    const last = page.locator(".grip").last();
    await last.focus();
    const before = Number(await last.getAttribute("aria-valuenow"));
    for (const key of ["PageDown", "PageDown", "ArrowLeft"]) await page.keyboard.press(key);
    await page.waitForURL(/to=/);
    expect(Number(await last.getAttribute("aria-valuenow"))).toBeLessThan(before);
    expect(await last.getAttribute("aria-valuetext")).toMatch(/ 2024$/);
    await soon(marks).toBeLessThan(all);
    await page.keyboard.press("Escape");
    await soon(marks).toBe(all);
  });

  it("are zoomed into by touch", async () => {
    const { page, open } = tab;
    await page.setViewportSize({ width: 400, height: 800 });
    await open("/dyad/KEN/UGA");
    await page.locator(".brush svg").scrollIntoViewIfNeeded();
    const box = (await page.locator(".brush svg").boundingBox())!;
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: box.x + box.width * x, y: box.y + 20 }],
      });
    await touch("touchStart", 0.3);
    for (const x of [0.35, 0.45, 0.6]) await touch("touchMove", x);
    await touch("touchEnd", 0.6);
    await page.waitForURL(/from=.*to=/);
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: false });
    await page.setViewportSize({ width: 1000, height: 900 });
  });

  it("of types that are left out are left out after a reload too", async () => {
    const { page, open } = tab;
    await open("/dyad/KEN/UGA");
    await page.uncheck("#timeline label:has-text('accused') input");
    await page.waitForURL(/hide=ACCUSE/);
    const some = await marks();
    await page.reload();
    await page.waitForSelector("#timeline svg .mark");
    await soon(marks).toBe(some);
  });

  it("of a wrong time in the address are all shown", async () => {
    await tab.open("/dyad/KEN/UGA?from=2024-13-01&to=soon&topic=nonsense&hide=");
    expect(await marks()).toBeGreaterThan(30);
  });
});

describe("words from right to left", () => {
  it("run their own way, among others and alone", async () => {
    const { page, open } = tab;
    await open(`/article/${tab.site.keys[0]}`);
    const direction = (selector: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).direction`);
    expect(await direction("main h1")).toBe("rtl");
    expect(await direction(".reading .text p")).toBe("ltr");
    await open("/instrument/agreement%20on%20fishing");
    expect(await direction("#reports .source")).toBe("rtl");
    const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(over).toBe(0);
  });
});

it("prints a dossier without what can only be pressed", async () => {
  const { page, open } = tab;
  await open("/state/KEN");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const gone of [".save", ".cite", ".timespan", ".choices", ".more button", ".top", ".chips"]) {
    expect([gone, await page.locator(gone).filter({ visible: true }).count()]).toEqual([gone, 0]);
  }
  expect(await page.locator("#timeline .chart").filter({ visible: true }).count()).toBe(1);
  expect(await page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe("light");
  await page.emulateMedia({ media: "screen" });
});
