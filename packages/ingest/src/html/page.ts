import type { Article } from "@dragoman/model";
import type { Block } from "./blocks.ts";
import { articleOf } from "./body.ts";
import type { Page } from "./dom.ts";
import { isAmerican, leadDate } from "./lead.ts";
import { type Decode, metadataOf } from "./metadata.ts";

export { parseDate } from "../dates/parse.ts";
export type { Page } from "./dom.ts";

/**
 * The article of a page, or null when it has none; the page's tree is used up. Needs nothing but the tree, so it works on a browser's own
 * (`DOMParser`) as well. `text`: the page's text without its tags; `address`: where the page came from;
 * `decode`: how entities become characters.
 */
export function articleInPage(page: Page, text: string, address: string | null, decode: Decode): Article | null {
  const metadata = metadataOf(page, address, decode);
  const { blocks, lead } = articleOf(page, metadata.title);
  const body = joined(blocks);
  if (body === "") return null;
  const published = metadata.published ?? leadDate(lead, metadata.title, isAmerican(text, metadata.language));
  return { text: body, ...metadata, published };
}

/** Blocks as paragraphs. */
export function joined(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("\n\n");
}
