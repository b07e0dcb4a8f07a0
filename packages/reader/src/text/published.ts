import type { Article, Note, ReadingArticle } from "@dragoman/model";
import { isDay } from "@dragoman/model";
import type { Dateline, Document } from "./document.ts";

/** When an article was published and how one knows. */
export interface Publication extends Pick<ReadingArticle, "published" | "publishedFrom"> {
  readonly notes: readonly Note[];
}

/** The day on which an article appeared, as far as it is known: "2024-05-03", "2024-05"; null when nothing tells. */
export function publishedOn({ article }: Pick<Document, "article">): string | null {
  return article.published?.slice(0, 10) ?? null;
}

/** The caller's date, else the dateline's, else the address's; never the time of reading. */
export function publication(article: Article, dateline: Dateline | null): Publication {
  const notes: Note[] = [];
  const given = article.published?.trim();
  if (given) {
    if (isPublished(given)) return { published: given, publishedFrom: "option", notes };
    notes.push({ code: "published.invalid", span: null, message: `not an ISO 8601 date: ${given.slice(0, 40)}` });
  }
  const address = urlDate(article.url ?? "");
  const stated = datelineDate(dateline?.date ?? null, address);
  if (stated) return { published: stated, publishedFrom: "dateline", notes };
  return { published: address, publishedFrom: address ? "url" : null, notes };
}

const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]([01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** A date of ISO 8601, reduced to the month or year or with a time of day, of a day that exists. */
export function isPublished(value: string): boolean {
  const match = ISO.exec(value);
  return match !== null && isDay(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1));
}

/** The dateline's date with seconds in its time; a missing year is the address's. */
function datelineDate(date: string | null, address: string | null): string | null {
  if (date === null) return null;
  const full = date.startsWith("--") ? address && address.slice(0, 5) + date.slice(2) : date;
  return full ? full.replace(/T(\d\d:\d\d)/, "T$1:00") : null;
}

/** "/2025/02/12/", "/2025-02-12-" or "/20250212" in an address. */
function urlDate(url: string): string | null {
  const match = /[/_-]((?:19|20)\d\d)([-/_]?)(\d\d?)\2(\d\d?)(?!\d)/.exec(url);
  if (!match || (match[2] === "" && `${match[3]}${match[4]}`.length !== 4)) return null;
  const [, year, , month, day] = match as unknown as [string, string, string, string, string];
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
