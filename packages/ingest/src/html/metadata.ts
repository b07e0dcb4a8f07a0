import { absolute, hostOf } from "../address.ts";
import { publishedOf } from "./dates.ts";
import type { Page } from "./dom.ts";
import { articleThings, fromThings, type Thing } from "./jsonld.ts";
import { metaContent } from "./meta.ts";

/** What a page says of its article. */
export interface Metadata {
  readonly title: string | null;
  /** As the page writes it. */
  readonly published: string | null;
  readonly publisher: string | null;
  /** Absolute. */
  readonly url: string | null;
  readonly language: string | null;
}

/** Text with its entities as characters; tags in it are dropped. Some pages escape their own data once more. */
export type Decode = (text: string) => string;

/** Reads a page's own data: JSON-LD, then `meta` and `link`, then what is to be seen. `address` is where the page came from. */
export function metadataOf(page: Page, address: string | null, decode: Decode): Metadata {
  const things = articleThings(page);
  const url = canonicalUrl(page, address);
  const site =
    fromThings(things, "publisher") ??
    metaContent(page, ["og:site_name", "application-name", "publisher", "dc.publisher"]);
  return {
    title: titleOf(page, things, site, decode),
    published: publishedOf(page, things, url ?? address),
    publisher: (url ?? address) === null ? site : hostOf(url ?? address),
    url,
    language: languageOf(page, things),
  };
}

function titleOf(page: Page, things: readonly Thing[], site: string | null, decode: Decode): string | null {
  const headings = [...page.querySelectorAll("h1")]
    .map((heading) => (heading.textContent ?? "").replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const written =
    fromThings(
      things.filter((thing) => thing["headline"] !== undefined),
      "headline",
    ) ??
    metaContent(page, ["og:title", "twitter:title", "dc.title", "dcterms.title", "headline"]) ??
    (headings.length === 1 ? headings[0]! : null) ??
    page.querySelector("title")?.textContent ??
    null;
  const title = decode(written ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return title !== "" ? withoutSite(title, site, headings) : null;
}

/** "A visit to Tirana | The Chronicle" without the outlet. */
function withoutSite(title: string, site: string | null, headings: readonly string[]): string {
  const parts = title.split(/\s+[|–—»·-]\s+/);
  const heading = headings.find((text) => parts.includes(text) || (text.length > 10 && title.startsWith(text)));
  if (parts.length === 1 || heading !== undefined) return heading ?? title;
  const last = parts.at(-1)!;
  const rest = title.slice(0, title.length - last.length).replace(/\s+\S+\s+$/, "");
  const isSite = last === site || (title.includes("| ") && last.length < 0.6 * rest.length);
  return isSite ? rest : title;
}

function canonicalUrl(page: Page, address: string | null): string | null {
  const written = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? metaContent(page, ["og:url"]);
  return absolute(written, address) ?? address;
}

function languageOf(page: Page, things: readonly Thing[]): string | null {
  const told =
    fromThings(things, "inLanguage") ??
    page.documentElement?.getAttribute("lang") ??
    metaContent(page, ["content-language", "og:locale"]);
  const tag = told?.trim().replace("_", "-") ?? "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}
