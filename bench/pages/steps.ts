import type { Page } from "playwright-core";

/** Pages by name. */
export const PAGES: readonly (readonly [name: string, path: string])[] = [
  ["start", "/"],
  ["two states, the busiest", "/dyad/RUS/CHN"],
  ["two states", "/dyad/KEN/PRT"],
  ["a country, the busiest", "/state/RUS"],
  ["a country", "/state/KEN"],
  ["a person", "/person/Vladimir%20Putin"],
  ["an organisation", "/organisation/European%20Union"],
  ["search for words", "/search?q=strategic+partner*"],
  ["table", "/table"],
  ["map", "/map?state=RUS"],
  ["graph", "/graph"],
  ["review", "/review"],
];

/** What is done on a page: `work` makes ready and gives the act that is timed, which ends when its answer is there. */
export interface Interaction {
  readonly name: string;
  readonly path: string;
  readonly work: (page: Page) => Promise<() => Promise<void>>;
}

/** Whether nothing is waited for any more. */
const CALM = 'document.querySelector(".waiting, [aria-busy=true]") === null';

/** Acts of somebody who looks at pages. */
export const INTERACTIONS: readonly Interaction[] = [
  { name: "a letter in the search field", path: "/", work: typeLetter },
  { name: "another day on the slider of two states", path: "/dyad/KEN/PRT", work: (page) => slide(page) },
  { name: "another day on the map", path: "/map?state=RUS", work: (page) => slide(page) },
  { name: "another order of the table", path: "/table?kind=partnership", work: reorder },
  { name: "a key down in the table", path: "/table", work: (page) => press(page, "table.grid", "ArrowDown") },
  { name: "the next fact of the review", path: "/review", work: (page) => press(page, "body", "j") },
];

async function typeLetter(page: Page): Promise<() => Promise<void>> {
  const field = page.locator("input[role=combobox]").first();
  await field.fill("azerbaija");
  await page.waitForSelector("[role=option]");
  return async () => {
    await field.press("n");
    await page.getByRole("option", { name: "Azerbaijan" }).first().waitFor();
  };
}

async function slide(page: Page): Promise<() => Promise<void>> {
  const slider = page.getByRole("slider").first();
  await slider.focus();
  return async () => {
    await slider.press("ArrowLeft");
    await page.waitForFunction(CALM);
  };
}

async function reorder(page: Page): Promise<() => Promise<void>> {
  const order = page.locator(".table-head select, select[name=order], main select").first();
  const now = await order.inputValue();
  const values = await order
    .locator("option")
    .evaluateAll((options) => options.map((one) => one.getAttribute("value")));
  const next = values.find((value) => value !== null && value !== now) ?? now;
  return async () => {
    await order.selectOption(next);
    await page.waitForFunction(CALM);
  };
}

async function press(page: Page, where: string, key: string): Promise<() => Promise<void>> {
  await page.focus(where);
  return async () => {
    await page.keyboard.press(key);
    await page.waitForFunction(CALM);
  };
}
