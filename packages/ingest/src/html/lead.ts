import { parseDate } from "../dates/parse.ts";

const { raw } = String;

const BEFORE = raw`(?:(?:for immediate release|published|posted|issued|released|date|updated)\b[:,]?\s*)?(?:on\s+)?`;
const WEEKDAY = raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?`;
const ORDINAL = raw`\d{1,2}(?:st|nd|rd|th)?`;
const DAY = raw`(?:${ORDINAL}\s+)?[a-z]{3,9}\.?\s*(?:${ORDINAL},?\s+)?\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}`;

/** A line that is nothing but a date, with or without a word like "Published". */
const LINE = new RegExp(raw`^${BEFORE}${WEEKDAY}(${DAY})\b.{0,25}$`, "i");

const NAMED_DAY = raw`[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}`;
const WIRE = raw`(?:\([^)]{2,30}\)|/[^/]{2,30}/)?`;

/** "TIRANA, Albania, February 12, 2025 –" before a report's first words. */
const DATELINE = new RegExp(raw`^\p{Lu}[\p{L} .,'’()/-]{2,60}?[,(]\s*(${NAMED_DAY})\)?,?\s*${WIRE}\s*[–—-]`, "u");

/** "…, 7/18/2016" at the end of a title. */
const TITLE = /[,:–—-]\s*(\d{1,2}\/\d{1,2}\/\d{2,4})$/;

/** When an article was published, by the lines before its first sentence, its dateline or its title; as ISO 8601, or null. */
export function leadDate(lead: readonly string[], title: string | null, monthFirst: boolean): string | null {
  const lines = lead.flatMap((text) => text.split("\n"));
  const written = [
    ...lines.map((line) => (line.length < 80 ? LINE.exec(line.trim())?.[1] : DATELINE.exec(line)?.[1])),
    TITLE.exec(title ?? "")?.[1],
  ];
  for (const date of written) {
    const iso = date === undefined ? null : parseDate(date, { monthFirst });
    if (iso !== null) return iso;
  }
  return null;
}

/** Whether a page writes dates as in the United States: it says so, or tells the hour in one of their zones. */
export function isAmerican(text: string, language: string | null): boolean {
  return language?.toLowerCase() === "en-us" || /\d ?[ap]\.?m\.? (?:E|C|M|P)[SD]T\b/i.test(text.slice(0, 3000));
}
