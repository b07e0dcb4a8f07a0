import type { Article } from "@dragoman/model";
import type { Columns, Field } from "../source.ts";

/** What tables call the fields of an article, the likeliest first; compared without case, blanks, hyphens and underscores. */
export const NAMES: Readonly<Record<Field, readonly string[]>> = {
  text: [
    "text",
    "body",
    "content",
    "articlebody",
    "articletext",
    "fulltext",
    "maintext",
    "story",
    "bodytext",
    "contenttext",
  ],
  published: [
    "published",
    "date",
    "publishedat",
    "datepublished",
    "publisheddate",
    "publishdate",
    "publicationdate",
    "pubdate",
    "datepublish",
    "datetime",
    "day",
  ],
  title: ["title", "headline", "heading"],
  url: ["url", "link", "address", "sourceurl", "articleurl", "permalink", "canonicalurl", "uri"],
  publisher: [
    "publisher",
    "source",
    "outlet",
    "domain",
    "sourcedomain",
    "sourcename",
    "medium",
    "media",
    "newspaper",
    "site",
    "sitename",
  ],
  language: ["language", "lang"],
};

export const FIELDS: readonly Field[] = ["text", "published", "title", "url", "publisher", "language"];

/** A column's name without what differs between tables. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "");

/** Key of a row for each field that the row has; what the user named comes first. */
export function findKeys(keys: readonly string[], columns: Columns = {}): Readonly<Partial<Record<Field, string>>> {
  const found: Partial<Record<Field, string>> = {};
  const plain = new Map(keys.map((key) => [plainName(key), key] as const).reverse());
  for (const field of FIELDS) {
    const name = columns[field];
    const key = name ?? NAMES[field].map((known) => plain.get(known)).find((known) => known !== undefined);
    if (key !== undefined) found[field] = key;
  }
  return found;
}

/** The value of a key of a row; a dot leads into an inner object. */
export function valueAt(row: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(row, key)) return row[key];
  let value: unknown = row;
  for (const part of key.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

/** An article from a row, or why there is none. Dates stay as they are written. */
export function toArticle(row: Readonly<Record<string, unknown>>, columns?: Columns): Article | string {
  const keys = findKeys(Object.keys(row), columns);
  if (keys.text === undefined) return `has no text: none of its fields is called "text"`;
  const text = valueAt(row, keys.text);
  if (typeof text !== "string") return `"${keys.text}" must be a text`;
  const article: { -readonly [field in Field]?: string | null } & { text: string } = { text };
  for (const field of FIELDS) {
    const key = keys[field];
    if (field !== "text" && key !== undefined) article[field] = wordOf(valueAt(row, key));
  }
  return article;
}

/** A name or a date in whatever form data have it: `{ "name": … }`, a list of one, a number. */
export function wordOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return wordOf(value[0]);
  if (typeof value !== "object" || value === null) return null;
  const { name, title, domain, $date } = value as Readonly<Record<string, unknown>>;
  return wordOf(name ?? title ?? domain ?? $date ?? null);
}
