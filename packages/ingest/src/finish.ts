import type { Article } from "@dragoman/model";
import { hostOf } from "./address.ts";
import { parseDate } from "./dates/parse.ts";
import type { Ingested, Refused } from "./ingested.ts";
import { languageOf } from "./language.ts";
import { refuse } from "./refuse.ts";
import type { IngestOptions } from "./source.ts";

/** Formats whose language is often that of a template. */
const WEAK = new Set(["html", "feed"]);

const DAY = 86_400_000;

/** Brings an article into its final form: dates as ISO 8601, names on one line, defaults, the language. Refuses one without text. */
export async function finish(found: Ingested, options: IngestOptions): Promise<Ingested | Refused> {
  const { article, origin } = found;
  if (article.text.trim() === "") return refuse(origin, "article.empty", "holds no text");
  const { defaults = {} } = options;
  const written = article.published ?? defaults.published ?? null;
  const published = written === null ? null : parseDate(written);
  const told = oneLine(article.language ?? defaults.language);
  const isTemplate = WEAK.has(found.format) && article.language != null;
  const finished: Article = {
    text: article.text,
    published,
    title: oneLine(article.title ?? defaults.title),
    url: oneLine(article.url ?? defaults.url),
    publisher: outletOf(oneLine(article.publisher ?? defaults.publisher)),
    language: told === null || isTemplate ? spoken(await languageOf(article.text), told) : told,
  };
  return { ...found, article: finished, remarks: [...found.remarks, ...dateRemarks(written, published, options.now)] };
}

/** An outlet given by an address is its host. */
const outletOf = (publisher: string | null): string | null =>
  /^https?:\/\//i.test(publisher ?? "") ? hostOf(publisher) : publisher;

/** A page's language with its region, unless the text is in another one. */
function spoken(detected: string | null, told: string | null): string | null {
  return told?.split("-")[0]?.toLowerCase() === detected ? told : (detected ?? told);
}

/** A value without line breaks, control characters and blanks around it; null for an empty one. */
function oneLine(value: string | null | undefined): string | null {
  const line = (value ?? "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
  return line === "" ? null : line;
}

function dateRemarks(written: string | null, published: string | null, now: string | undefined): readonly string[] {
  if (written === null) return [];
  if (published === null) return [`the date "${written.slice(0, 60)}" is not clear; it counts as unknown`];
  const isFuture = now !== undefined && Date.parse(published) > Date.parse(now) + DAY;
  return isFuture ? [`the date ${published} lies in the future`] : [];
}
