import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Waits until the layout of a graph stands and is painted. */
export async function standing(page: Page): Promise<void> {
  await expect.poll(() => page.locator(".graph-state").textContent(), { timeout: 200_000 }).toBe("");
  await page.waitForTimeout(400);
}

/** The picture of a graph. */
export function painted(page: Page): Promise<string> {
  return page.evaluate(`document.querySelector(".graph-box canvas").toDataURL()`);
}
