import type { Page } from "./dom.ts";

/** The content of the first `meta` element that has one of the names, whichever attribute names it. */
export function metaContent(page: Page, names: readonly string[]): string | null {
  const found = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta")) {
    const name = (
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop")
    )?.toLowerCase();
    const content = meta.getAttribute("content")?.trim();
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return names.map((name) => found.get(name)).find((content) => content !== undefined) ?? null;
}
