import { parseFeed } from "feedsmith";
import { parseBroken } from "./broken.ts";
import type { Entry, Feed } from "./entry.ts";

type Parsed = ReturnType<typeof parseFeed>;
type Of<Format> = Extract<Parsed, { readonly format: Format }>["feed"];

/** Reads RSS, RDF, Atom and JSON Feed; XML that is not well-formed is read as far as it goes. Null for what is no feed. */
export function parseAnyFeed(text: string): Feed | null {
  const feed = parseSound(text);
  const items = text.match(/<(?:[\w-]+:)?(?:item|entry)[\s>]/gi)?.length ?? 0;
  return feed !== null && feed.entries.length >= items ? feed : (parseBroken(text) ?? feed);
}

function parseSound(text: string): Feed | null {
  let parsed: Parsed;
  try {
    parsed = parseFeed(text);
  } catch {
    return null;
  }
  if (parsed.format === "atom") return fromAtom(parsed.feed);
  if (parsed.format === "json") return fromJson(parsed.feed);
  return parsed.format === "rss" ? fromRss(parsed.feed) : fromRdf(parsed.feed);
}

/** Dates stay as they are written. */
const dateOf = (written: unknown): string | null => (typeof written === "string" ? written : null);

function fromRss(feed: Of<"rss">): Feed {
  const entries = (feed.items ?? []).map((item): Entry => {
    const guid = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
    return {
      title: item.title ?? item.dc?.titles?.[0] ?? null,
      url: item.link ?? (guid?.startsWith("http") ? guid : null) ?? null,
      published: dateOf(
        item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.atom?.published ?? item.atom?.updated,
      ),
      content: item.content?.encoded ?? null,
      summary: item.description ?? null,
      language: item.dc?.languages?.[0] ?? null,
      source: item.source?.url ?? item.source?.title ?? null,
    };
  });
  return { title: feed.title ?? null, url: feed.link ?? null, language: feed.language ?? null, entries };
}

function fromRdf(feed: Of<"rdf">): Feed {
  const entries = (feed.items ?? []).map(
    (item): Entry => ({
      title: item.title ?? item.dc?.titles?.[0] ?? null,
      url: item.link ?? null,
      published: dateOf(item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0]),
      content: item.content?.encoded ?? null,
      summary: item.description ?? item.dc?.descriptions?.[0] ?? null,
      language: item.dc?.languages?.[0] ?? null,
      source: item.dc?.sources?.[0] ?? null,
    }),
  );
  return { title: feed.title ?? null, url: feed.link ?? null, language: feed.dc?.languages?.[0] ?? null, entries };
}

type Link = { readonly href?: string; readonly rel?: string };

/** The page of a feed or an item: the alternate link, which needs not say that it is. */
function pageOf(links: readonly Link[] | undefined, base: string | undefined): string | null {
  const link =
    links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? links?.find(({ rel }) => rel !== "self");
  if (link?.href === undefined) return null;
  return URL.canParse(link.href, base) ? new URL(link.href, base).href : link.href;
}

function fromAtom(feed: Of<"atom">): Feed {
  const base = feed.xml?.base;
  const entries = (feed.entries ?? []).map(
    (entry): Entry => ({
      title: entry.title?.value ?? null,
      url: pageOf(entry.links, entry.xml?.base ?? base) ?? (entry.id?.startsWith("http") ? entry.id : null),
      published: dateOf(entry.published ?? entry.dc?.dates?.[0] ?? entry.updated),
      content: entry.content?.value ?? null,
      summary: entry.summary?.value ?? null,
      language: entry.xml?.lang ?? null,
      source: pageOf(entry.source?.links, base) ?? entry.source?.title?.value ?? null,
    }),
  );
  return { title: feed.title?.value ?? null, url: pageOf(feed.links, base), language: feed.xml?.lang ?? null, entries };
}

function fromJson(feed: Of<"json">): Feed {
  const entries = (feed.items ?? []).map(
    (item): Entry => ({
      title: item.title ?? null,
      url: item.url ?? item.external_url ?? (item.id?.startsWith("http") ? item.id : null) ?? null,
      published: dateOf(item.date_published ?? item.date_modified),
      content: item.content_html ?? item.content_text ?? null,
      summary: item.summary ?? null,
      language: item.language ?? null,
      source: null,
    }),
  );
  return { title: feed.title ?? null, url: feed.home_page_url ?? null, language: feed.language ?? null, entries };
}
