import { articleInPage, type Page, parseDate } from "@dragoman/ingest/page";
import type { Article } from "@dragoman/model";

/** The article of a page: the browser's parser makes a tree of it that runs nothing and fetches nothing. All text when no article is found. */
export function fromHtml(html: string, address: string | null): Article {
  const tree = new DOMParser().parseFromString(html, "text/html");
  for (const element of tree.querySelectorAll("script, style, template, noscript, iframe, object")) {
    if (element.getAttribute("type") !== "application/ld+json") element.remove();
  }
  const whole = tree.body.innerText;
  const article = articleInPage(tree as unknown as Page, whole, address, decoded);
  if (article === null)
    return {
      text: whole
        .replace(/[ \t]+/g, " ")
        .replace(/\s*\n\s*/g, "\n")
        .trim(),
    };
  return { ...article, published: article.published == null ? null : parseDate(article.published) };
}

function decoded(text: string): string {
  return /[&<]/.test(text) ? (new DOMParser().parseFromString(text, "text/html").body.textContent ?? "") : text;
}
