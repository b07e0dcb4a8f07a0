import type { Page, PageElement, PageNode } from "./dom.ts";

/** Splits paragraphs at empty lines (`<br><br>`), so that each is an element of its own. */
export function splitParagraphs(page: Page): void {
  for (const paragraph of page.querySelectorAll("p")) {
    if (paragraph.querySelectorAll("br").length >= 2) split(page, paragraph);
  }
}

function split(page: Page, paragraph: PageElement): void {
  const groups = groupsOf(paragraph);
  if (groups.length < 2) return;
  for (const group of groups) {
    const part = page.createElement("p");
    for (const node of group) part.appendChild(node);
    paragraph.before(part);
  }
  paragraph.remove();
}

/** The paragraph's nodes between its empty lines. */
function groupsOf(paragraph: PageElement): readonly (readonly PageNode[])[] {
  const groups: PageNode[][] = [];
  let group: PageNode[] = [];
  let breaks = 0;
  for (const node of [...paragraph.childNodes]) {
    if (isBreak(node)) {
      breaks += 1;
    } else if (!isBlank(node)) {
      if (breaks >= 2 && group.some((earlier) => !isBreak(earlier) && !isBlank(earlier))) {
        groups.push(group);
        group = [];
      }
      breaks = 0;
    }
    group.push(node);
  }
  return [...groups, group];
}

const isBreak = (node: PageNode): boolean => (node as PageElement).tagName === "BR";

const isBlank = (node: PageNode): boolean => node.nodeType !== 1 && (node.textContent ?? "").trim() === "";
