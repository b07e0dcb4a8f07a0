import { documentOf, element, writable } from "./xml.ts";

/** What became known, the latest first. */
export interface Feed {
  /** An address that stays for ever: `tag:…`. */
  readonly id: string;
  readonly title: string;
  /** Where this very feed is. */
  readonly self: string;
  /** A page for people. */
  readonly page: string;
  /** ISO 8601 in UTC. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** One thing that became known; all of it is plain text. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly published: string;
  readonly updated: string;
  readonly text: string;
  readonly tags: readonly string[];
  /** For programs, in JSON alone. */
  readonly data: object;
}

/** Nobody owns names under `.invalid` (RFC 2606), and the same fact has the same id on every server (RFC 4151). */
export function tagOf(what: string): string {
  return `tag:dragoman.invalid,2026:${encodeURI(writable(what)).replaceAll("#", "%23")}`;
}

/** A feed in Atom (RFC 4287). */
export function atomOf({ id, title, self, page, updated, entries }: Feed): string {
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" },
    element("id", {}, id),
    element("title", { type: "text" }, title),
    element("updated", {}, updated),
    element("author", {}, element("name", {}, "Dragoman")),
    element("generator", {}, "Dragoman"),
    element("link", { rel: "self", type: "application/atom+xml", href: self }),
    element("link", { rel: "alternate", type: "text/html", href: page }),
    ...entries.map(atomEntry),
  );
  return documentOf(feed);
}

function atomEntry({ id, title, page, published, updated, text, tags }: FeedEntry) {
  return element(
    "entry",
    {},
    element("id", {}, id),
    element("title", { type: "text" }, title),
    element("link", { rel: "alternate", type: "text/html", href: page }),
    element("published", {}, published),
    element("updated", {}, updated),
    ...tags.map((term) => element("category", { term })),
    element("content", { type: "text" }, text),
  );
}

/** A feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonOf({ title, self, page, entries }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: writable(title),
    home_page_url: page,
    feed_url: self,
    language: "en",
    authors: [{ name: "Dragoman" }],
    items: entries.map(({ id, title: heading, page: url, published, updated, text, tags, data }) => ({
      id,
      url,
      title: writable(heading),
      content_text: writable(text),
      date_published: published,
      date_modified: updated,
      tags,
      _dragoman: data,
    })),
  });
}
