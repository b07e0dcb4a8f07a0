import type { Article } from "@dragoman/model";

/** Front matter and text: between two lines of hyphens stand `key: value` lines. */
const MATTER = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Keys of front matter, by the field that they fill. */
const KEYS = {
  title: ["title"],
  published: ["published", "date"],
  publisher: ["publisher", "outlet", "source"],
  url: ["url"],
};

/** Markdown without its commoner marks; what its front matter tells. */
export function fromMarkdown(raw: string): Article {
  const [whole = "", matter = ""] = MATTER.exec(raw) ?? [];
  const pairs = new Map(
    [...matter.matchAll(/^(\w+):[ \t]+(["']?)(.+?)\2[ \t]*\r?$/gm)].map(([, key, , value]) => [
      key!.toLowerCase(),
      value!,
    ]),
  );
  const fields = Object.entries(KEYS).map(([field, keys]) => [
    field,
    keys.map((key) => pairs.get(key)).find(Boolean) ?? null,
  ]);
  const body = raw.slice(whole.length);
  const heading = /^\s*#[ \t]+(.+?)[ \t#]*(?:\r?\n|$)/.exec(body);
  const article = Object.fromEntries(fields) as Omit<Article, "text">;
  const text = plain(heading === null ? body : body.slice(heading[0].length));
  return { ...article, title: article.title ?? heading?.[1] ?? null, text };
}

function plain(markdown: string): string {
  return markdown
    .replace(/^(?:```|~~~).*$/gm, "")
    .replace(/^[ \t]{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])[ \t]+/gm, "")
    .replace(/!\[([^\]\n]{0,500})\]\([^)\s]{0,2000}\)/g, "$1")
    .replace(/\[([^\]\n]{1,500})\]\([^)\s]{0,2000}\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/(?<![\w*])([*_])(?=[^\s*_])([^\n*_]*[^\s*_])\1(?![\w*])/g, "$2")
    .replace(/`([^`\n]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, "$1")
    .trim();
}
