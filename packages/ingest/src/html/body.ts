import { Readability } from "@mozilla/readability";
import { type Block, blocksOf } from "./blocks.ts";
import type { Page, PageElement } from "./dom.ts";
import { isIndex, keepArticle } from "./filter.ts";
import { splitParagraphs } from "./paragraphs.ts";
import { prune } from "./prune.ts";

/** The blocks of a page's article, in their order; none when the page has no article. */
export interface Body {
  readonly blocks: readonly Block[];
  /** The lines before the first sentence and the first sentence's block: they can tell a date. */
  readonly lead: readonly string[];
}

/** Finds a page's article. The page's tree is used up. */
export function articleOf(page: Page, title: string | null): Body {
  splitParagraphs(page);
  prune(page);
  const readability = new Readability<PageElement>(page as never, {
    serializer: (node) => node as unknown as PageElement,
  });
  const content = readability.parse()?.content;
  const all = content ? blocksOf(content) : [];
  const blocks = isIndex(all) ? [] : keepArticle(all, title);
  const first = all.indexOf(blocks[0]!);
  return { blocks, lead: all.slice(0, first + 1).map(({ text }) => text) };
}
