import type { Format, Head } from "../format.ts";
import { hasMatter } from "../markdown/fence.ts";
import { isHtml, openingOf } from "../markup.ts";
import { isTable } from "../table/delimiter.ts";
import { isJson } from "../table/shape.ts";

const never = (): boolean => false;

/** A format is told by text that passes a test. */
const shows =
  (test: (text: string) => boolean) =>
  ({ text }: Head): boolean =>
    text !== null && test(text);

const FEEDS = new Set(["rss", "feed", "rdf"]);

/** Formats that are text, in the order in which their content is looked at. The last one takes whatever no other takes. */
export const TEXTS: readonly Format[] = [
  {
    name: "feed",
    extensions: ["rss", "atom", "rdf", "xml"],
    types: [
      "application/rss+xml",
      "application/atom+xml",
      "application/rdf+xml",
      "application/feed+json",
      "application/xml",
      "text/xml",
    ],
    sniff: shows(
      (text) =>
        FEEDS.has(openingOf(text).root ?? "") ||
        /^\{[^[\]]{0,400}?"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/.test(text),
    ),
    load: async () => (await import("../feed/read.ts")).readFeed,
  },
  {
    name: "opml",
    extensions: ["opml"],
    types: ["text/x-opml", "application/opml+xml"],
    sniff: shows((text) => openingOf(text).root === "opml"),
    load: async () => (await import("../feed/opml.ts")).readOpml,
  },
  {
    name: "html",
    extensions: ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp"],
    types: ["text/html", "application/xhtml+xml"],
    sniff: shows(isHtml),
    load: async () => (await import("../html/read.ts")).readHtml,
  },
  {
    name: "json",
    extensions: ["json"],
    types: ["application/json", "text/json"],
    sniff: shows(isJson),
    load: async () => (await import("../table/json.ts")).readJson,
  },
  {
    name: "jsonl",
    extensions: ["jsonl", "ndjson"],
    types: ["application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/jsonlines"],
    sniff: shows((text) => /^\{\s*["}]/.test(text)),
    load: async () => (await import("../table/jsonl.ts")).readJsonl,
  },
  {
    name: "markdown",
    extensions: ["md", "markdown", "mdown", "mkd"],
    types: ["text/markdown", "text/x-markdown"],
    sniff: shows(hasMatter),
    load: async () => (await import("../markdown/read.ts")).readMarkdown,
  },
  {
    name: "csv",
    extensions: ["csv", "tsv", "tab"],
    types: ["text/csv", "text/tab-separated-values", "application/csv"],
    sniff: shows(isTable),
    load: async () => (await import("../table/csv.ts")).readCsv,
  },
  {
    name: "text",
    extensions: ["txt", "text"],
    types: ["text/plain"],
    sniff: never,
    load: async () => (await import("../text/read.ts")).readText,
  },
];
