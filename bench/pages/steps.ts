import type { Page } from "playwright-core";

/** Pages by name. */
export const PAGES: readonly (readonly [name: string, path: string])[] = [
  ["start", "/"],
  ["two states, the busiest", "/dyad/RUS/CHN"],
  ["two states", "/dyad/KEN/PRT"],
  ["a country, the busiest", "/state/RUS"],
  ["a country", "/state/KEN"],
  ["search for words", "/search?q=strategic+partner*"],
];

/** What is done on a page: `work` makes ready and gives the act that is timed, which ends when its answer is there. */
export interface Interaction {
  readonly name: string;
  readonly path: string;
  readonly work: (page: Page) => Promise<() => Promise<void>>;
}

/** Acts of somebody who looks at pages. */
export const INTERACTIONS: readonly Interaction[] = [
  {
    name: "a letter in the search field",
    path: "/",
    work: async (page) => {
      const field = page.locator("input[role=combobox]").first();
      await field.fill("azerbaija");
      await page.waitForSelector("[role=option]");
      return async () => {
        await field.press("n");
        await page.getByRole("option", { name: "Azerbaijan" }).first().waitFor();
      };
    },
  },
  {
    name: "another day on the slider of two states",
    path: "/dyad/KEN/PRT",
    work: async (page) => {
      const slider = page.getByRole("slider").first();
      await slider.focus();
      return async () => {
        await slider.press("ArrowLeft");
        await page.waitForFunction('document.querySelector(".waiting, [aria-busy=true]") === null');
      };
    },
  },
];
