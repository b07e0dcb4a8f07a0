import { dayNumber, dayOf, isoDate } from "@dragoman/model";
import type { Document } from "../text/document.ts";
import { type Publication, publicationOf } from "./anchor.ts";
import type { FoundTime } from "./find.ts";
import { nearestYear } from "./nearest.ts";
import { periodAt } from "./period.ts";

/** The date of the dateline as a time; without a year it lies near publication. */
export function datelineTime({ dateline }: Document, publication: Publication | null): FoundTime | null {
  const match = /^(\d{4}|-)-(\d\d)-(\d\d)(T.*)?$/.exec(dateline?.date ?? "");
  if (!match || !dateline?.dateSpan) return null;
  const [month, day, clock] = [Number(match[2]), Number(match[3]), match[4] ?? ""];
  const stated = match[1] !== "-";
  const year = stated ? Number(match[1]) : publication && nearestYear(month, day, publication.day, "past");
  const base = {
    span: dateline.dateSpan,
    kind: clock ? "time" : "date",
    modifier: null,
    sentence: -1,
    tokens: [0, 0],
  } as const;
  if (year === null) {
    const value = `XXXX-${match[2]}-${match[3]}`;
    return { ...base, value, timex3: value, basis: "stated", interval: null };
  }
  const date = `${String(year).padStart(4, "0")}-${match[2]}-${match[3]}`;
  const period = periodAt("day", dayNumber(year, month, day));
  const interval = { begin: period, end: period };
  const timex3 = date + clock.slice(0, 6);
  return { ...base, value: date + clock, timex3, basis: stated ? "stated" : "resolved", interval };
}

/** Days within which a report comes out after it was written. */
const WEEK = 7;

/** The day from which a report counts: that of its dateline, where it came out soon after. */
export function writtenOn(dateline: FoundTime | null, published: string | null): string | null {
  const day = dateline?.interval?.begin?.first ?? Number.NaN;
  const publication = publicationOf(published);
  const isSoon = publication?.precision === "day" && day < publication.day && day > publication.day - WEEK;
  return isSoon ? isoDate(dayOf(day)) : published;
}
