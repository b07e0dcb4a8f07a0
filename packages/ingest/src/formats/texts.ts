import type { Format } from "../format.ts";
import { isHtml } from "../markup.ts";

const never = (): boolean => false;

/** Formats that are text. The last one takes whatever no other takes. */
export const TEXTS: readonly Format[] = [
  {
    name: "jsonl",
    extensions: ["jsonl", "ndjson"],
    types: ["application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/jsonlines"],
    sniff: ({ text }) => text !== null && /^\{\s*["}]/.test(text),
    load: async () => (await import("../table/jsonl.ts")).readJsonl,
  },
  {
    name: "html",
    extensions: ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp"],
    types: ["text/html", "application/xhtml+xml"],
    sniff: ({ text }) => text !== null && isHtml(text),
    load: async () => (await import("../html/read.ts")).readHtml,
  },
  {
    name: "text",
    extensions: ["txt", "text"],
    types: ["text/plain"],
    sniff: never,
    load: async () => (await import("../text/read.ts")).readText,
  },
];
