import { parseHTML } from "linkedom";
import type { Page } from "./dom.ts";

/** The tree of a page, which has a body whatever it is written like; no script of it runs and nothing is fetched. */
export function parsePage(html: string): Page {
  const isWhole = /<html[\s>]/i.test(html) && /<body[\s>]/i.test(html);
  const whole = isWhole ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { readonly document: Page }).document;
}
