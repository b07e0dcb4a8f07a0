import { dayNumber, dayOf, isoDate } from "@dragoman/model";
import { boundsOf } from "@dragoman/register";
import { words } from "./words.ts";

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(words.locale, { month: "long", timeZone: "UTC" }).format(Date.UTC(2024, month, 1)),
);
const SEASONS = [words.time.spring, words.time.summer, words.time.autumn, words.time.winter];
const [SPRING, WINTER] = [21, 24];

/** A time in EDTF as people write it: `2024-07-03` is "3 July 2024", `../2030` "by 2030". */
export function written(time: string): string {
  const slash = time.indexOf("/");
  if (slash < 0) return unit(time);
  const [left, right] = [time.slice(0, slash), time.slice(slash + 1)];
  const isOpen = (end: string): boolean => end === "" || end === "..";
  if (isOpen(left)) return `${words.time.by} ${unit(right)}`;
  return isOpen(right) ? `${words.time.from} ${unit(left)}` : `${unit(left)} – ${unit(right)}`;
}

/** A sentence with its days and months as people write them. */
export function reworded(sentence: string): string {
  return sentence.replace(/(?<![\w-])\d{4}-\d\d(?:-\d\d)?(?![\w-])/g, (time) => unit(time));
}

function unit(time: string): string {
  if (/[~?%]$/.test(time)) return `${words.time.about} ${unit(time.slice(0, -1))}`;
  if (/^\d{3}X$/.test(time)) return `${time.slice(0, 3)}0s`;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d|XX))?/.exec(time) ?? [];
  if (year === undefined) return time;
  if (month === undefined) return year;
  const number = Number(month);
  const name = number >= SPRING && number <= WINTER ? SEASONS[number - SPRING] : MONTHS[number - 1];
  return day === undefined || day === "XX" ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** First and last day, as day numbers, that a time may mean; null for what lies nowhere. An open end is as far as the other. */
export function daysOf(time: string): readonly [first: number, last: number] | null {
  const bounds = boundsOf(time);
  const [first, last] = [bounds?.first ?? bounds?.last ?? null, bounds?.last ?? bounds?.first ?? null];
  return first === null || last === null ? null : [first, last];
}

/** Day number of an ISO day. */
export function dayAt(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  return dayNumber(year, month, day);
}

/** ISO day of a day number. */
export function isoDay(day: number): string {
  return isoDate(dayOf(day));
}

/** Whether the words are an ISO day that there is. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Today in the time zone of whoever looks. */
export function today(): string {
  const now = new Date();
  return isoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
