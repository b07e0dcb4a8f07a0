import type { Article } from "@dragoman/model";
import type { Piece } from "../ingested.ts";
import { alignText } from "./align.ts";
import { blocksOf } from "./blocks.ts";
import { decodeEntities } from "./entities.ts";
import { keepText } from "./filter.ts";
import { flatten } from "./flat.ts";
import { articleInPage, joined } from "./page.ts";
import { parsePage } from "./parse.ts";

/** Elements in elements beyond this depth are a fault of the page, or an attack. */
const DEPTH = 200;

/** More elements than this make a page that takes minutes, and no article. */
const ELEMENTS = 100_000;

/** An article taken out of a page. */
export interface Extracted {
  readonly article: Article;
  readonly map: readonly Piece[];
}

/** Takes the article out of a page; tells why when there is none. `address` is where the page came from. */
export function extractArticle(html: string, address: string | null): Extracted | "nested" | "large" | "none" {
  const flat = flatten(html);
  if (flat.depth > DEPTH) return "nested";
  if (flat.elements > ELEMENTS) return "large";
  const article = articleInPage(parsePage(html), flat.text, address, decodeEntities);
  return article === null ? "none" : { article, map: alignText(article.text, flat) };
}

/** The text of a piece of HTML that is all article, as feeds and mails carry it. */
export function fragmentText(html: string): string {
  const { depth, elements } = flatten(html);
  if (depth > DEPTH || elements > ELEMENTS) return "";
  const { body } = parsePage(`<!DOCTYPE html><html><body>${html}</body></html>`);
  return body === null ? "" : joined(keepText(blocksOf(body)));
}
