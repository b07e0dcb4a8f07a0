import type { Line, Page } from "./line.ts";

/** Share of a page's height, above and below, in which running heads and numbers of pages stand. */
const MARGIN = 0.12;

/** Lines at each edge of a page that can be running heads. */
const EDGE = 3;

const PAGE_NUMBER = /^[\p{P}\s|]*(?:page|p\.|стр\.?|seite)?\s*\d{1,4}(?:\s*(?:\/|of|из|von)\s*\d{1,4})?[\p{P}\s|]*$/iu;

/** The pages without numbers of pages and without what stands in the margin of several pages. */
export function withoutMargins(pages: readonly Page[]): readonly Page[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(marginal(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(2, Math.ceil(pages.length / 3));
  return pages.map((page) => {
    const margin = marginal(page);
    const gone = new Set(margin.filter((line) => PAGE_NUMBER.test(line.text) || counts.get(keyOf(line))! >= enough));
    return { ...page, lines: page.lines.filter((line) => !gone.has(line)) };
  });
}

function marginal({ lines, height }: Page): readonly Line[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  const above = byHeight.slice(0, EDGE).filter(({ y }) => y > (1 - MARGIN) * height);
  const below = byHeight.slice(-EDGE).filter(({ y }) => y < MARGIN * height);
  return [...new Set([...above, ...below])];
}

/** The same for a running head with the number of each page in it; another for the title, which is written larger. */
const keyOf = ({ text, size }: Line): string => `${Math.round(size)} ${text.toLowerCase().replace(/\d+/g, "#")}`;
