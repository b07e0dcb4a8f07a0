import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPORTERS } from "../../../../packages/dragoman/src/commands/export.ts";
import { words } from "../../src/words.ts";
import { articles } from "../articles.ts";
import { openTab, soon, type Tab } from "../tab.ts";

const WIDE = { width: 1440, height: 900 };
let tab: Tab;

beforeAll(async () => {
  tab = await openTab("explore-table", articles, { viewport: WIDE });
}, 120_000);

afterAll(() => tab?.close());

describe("the table", () => {
  it("counts what each choice would give, and gives it", async () => {
    await tab.open("/table");
    const all = await tab.text(".table-total");
    const count = await tab.text(".facet:has-text('partnership') label:has-text('partnership') .facet-count");
    await tab.page.check(".facet label:has-text('partnership') input");
    await expect.poll(() => tab.text(".table-total")).toBe(`${count} facts`);
    expect(tab.place()).toBe("/table?kind=partnership");
    expect(await tab.text(".facet:has-text('event') label:has-text('event') .facet-count")).not.toBe("0");
    await tab.page.click(".asked .chip");
    await expect.poll(() => tab.text(".table-total")).toBe(all);
  });

  it("takes states by name, words, and drops them one by one", async () => {
    await tab.open("/table");
    await tab.page.fill(".fields .picker input >> nth=0", "azerb");
    await tab.page.waitForSelector("[role=option]:has-text('Azerbaijan')");
    await tab.page.keyboard.press("Enter");
    await expect.poll(tab.place).toBe("/table?state=state:AZE");
    await tab.page.fill(".fields input[type=search] >> nth=2", "strategic");
    await tab.page.keyboard.press("Tab");
    await expect.poll(tab.place).toBe("/table?state=state:AZE&text=strategic");
    expect(await tab.page.locator(".asked .chip").allTextContents()).toEqual([
      "Azerbaijan ×",
      "Words of articles: strategic ×",
    ]);
    await tab.page.click(".asked .plain-button");
    await expect.poll(tab.place).toBe("/table");
  });

  it("is moved in by keys, and Enter opens the fact", async () => {
    await tab.open("/table");
    await tab.page.focus("table.grid");
    const current = async () => {
      const id = await tab.page.getAttribute("table.grid", "aria-activedescendant");
      return tab.page.innerText(`[id="${id}"]`);
    };
    const first = await current();
    await tab.page.keyboard.press("ArrowDown");
    expect(await current()).not.toBe(first);
    await tab.page.keyboard.press("End");
    expect(await tab.page.locator("td.active").getAttribute("title")).not.toBeNull();
    await tab.page.keyboard.press("Control+Home");
    expect(await current()).toBe(first);
    await tab.page.keyboard.press("Control+End");
    await soon(() => tab.page.locator("tr.current").count()).toBe(1);
    const title = await tab.page.innerText("tr.current .fact-title");
    await tab.page.keyboard.press("Enter");
    await tab.page.waitForURL("**/f/f*");
    await tab.page.waitForSelector("main h1");
    expect(title.length).toBeGreaterThan(3);
  });

  it("keeps filter, columns and order in the address, and shows them again", async () => {
    await tab.open("/table");
    await tab.page.check(".facet label:has-text('event') input");
    await tab.page.selectOption(".table-tools select", "confidence");
    await tab.page.click(".menu summary:has-text('Columns')");
    await tab.page.uncheck(".menu-box label:has-text('Best source') input");
    await tab.page.check(".menu-box label:has-text('Confidence') input");
    await tab.rest();
    const [address, seen] = [tab.place(), await tab.text("table.grid")];
    expect(address).toBe("/table?kind=event&order=confidence&columns=what,when,kind,status,confidence");
    await tab.open(address);
    expect(await tab.text("table.grid")).toBe(seen);
    expect(await tab.page.getAttribute("th:has-text('Confidence')", "aria-sort")).toBe("ascending");
  });

  it.each(["csv", "json"] as const)("saves exactly what is shown as %s", async (form) => {
    await tab.open("/table?kind=partnership,event&columns=what,when,sources");
    const shown = await tab.page.locator("table.grid tbody td").allInnerTexts();
    await tab.page.click(".menu summary:has-text('Save')");
    const [download] = await Promise.all([
      tab.page.waitForEvent("download"),
      tab.page.click(`.menu-box button:has-text('${form.toUpperCase()}')`),
    ]);
    const file = readFileSync((await download.path())!, "utf8");
    const cells = form === "csv" ? csvCells(file) : JSON.parse(file).flatMap((row: object) => Object.values(row));
    expect(cells).toEqual(shown);
  });

  it("offers every form of export for the same filter", async () => {
    await tab.open("/table?state=AZE&kind=partnership");
    const links = await tab.page.locator(".forms a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(EXPORTERS.map(({ name }) => `/v1/export/${name}?state=AZE&kind=partnership`));
    expect(Object.keys(words.table.forms)).toEqual(EXPORTERS.map(({ name }) => name));
    expect((await fetch(`${tab.site.url}${links[0]}`)).status).toBe(200);
  });

  it("says what is wrong with an address", async () => {
    await tab.page.goto(`${tab.site.url}/table?state=Atlantis`);
    await tab.page.waitForSelector("[role=alert]");
    expect(await tab.text("[role=alert]")).toContain("Atlantis");
    await tab.page.goto(`${tab.site.url}/table?kind=friendship&from=2025-01-01&columns=nonsense`);
    await tab.page.waitForSelector("[role=alert]");
    tab.faults.length = 0;
  });
});

/** Cells of CSV without its head; the test's own cells hold no breaks of lines. */
function csvCells(file: string): readonly string[] {
  const cells =
    file
      .split("\r\n")
      .slice(1, -1)
      .join(",")
      .match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
