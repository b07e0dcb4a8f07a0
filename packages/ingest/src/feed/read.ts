import type { Article } from "@dragoman/model";
import { absolute, hostOf } from "../address.ts";
import { readDocument } from "../document.ts";
import type { Context, Input } from "../format.ts";
import { decodeEntities } from "../html/entities.ts";
import { fragmentText } from "../html/extract.ts";
import type { Found } from "../ingested.ts";
import { refuse } from "../refuse.ts";
import type { Entry, Feed } from "./entry.ts";
import { parseAnyFeed } from "./parse.ts";

const SUMMARY = "the feed has a summary only; the article is at its address";

/** The items of a feed, each an article with what the feed carries of its text. */
export async function* readFeed(input: Input, context: Context): AsyncGenerator<Found> {
  const document = await readDocument(input, context, true);
  if ("code" in document) return yield document;
  const { name, url = null } = input.source;
  const feed = parseAnyFeed(document.text);
  if (feed === null) return yield refuse(name, "feed.invalid", "cannot be read as a feed");
  const base = absolute(feed.url, url) ?? url;
  const remarks = document.remark === null ? [] : [document.remark];
  for (const [i, entry] of feed.entries.entries()) yield fromEntry(entry, feed, base, `${name}#${i + 1}`, remarks);
}

function fromEntry(entry: Entry, feed: Feed, base: string | null, origin: string, remarks: readonly string[]): Found {
  const whole = textOf(entry.content);
  const summary = textOf(entry.summary);
  const isWhole = whole.length >= summary.length && whole !== "";
  const text = isWhole ? whole : summary;
  const url = absolute(entry.url, base);
  const page = url === null ? {} : { page: url };
  if (text === "") {
    const hint = "the feed gives titles only; add the pages it leads to";
    return { ...refuse(origin, "article.empty", "holds no text", hint), ...page };
  }
  const article: Article = {
    text,
    title: entry.title === null ? null : decodeEntities(entry.title),
    url,
    published: entry.published,
    publisher: publisherOf(entry, feed, url ?? base),
    language: entry.language ?? feed.language,
  };
  const found = { article, format: "feed", origin, map: null, remarks };
  return isWhole ? found : { ...found, ...page, remarks: [...remarks, SUMMARY] };
}

/** The outlet that an item comes from: the one it was taken from, else the host of its page. */
function publisherOf(entry: Entry, feed: Feed, url: string | null): string | null {
  return hostOf(entry.source) ?? entry.source ?? hostOf(url) ?? feed.title;
}

function textOf(content: string | null): string {
  if (content === null) return "";
  return /<[a-z!/]|&[a-z#]/i.test(content) ? fragmentText(content) : content.trim();
}
