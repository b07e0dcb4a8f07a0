import { type RelationKind, spansBehind } from "@dragoman/model";
import type { FoundTime } from "../times/find.ts";
import { isOneDay } from "../times/period.ts";
import type { Told } from "./merge.ts";

/** What is still open: no date that has gone by belongs to it. */
const open: ReadonlySet<string> = new Set(["planned", "possible", "requested"]);

/** Kinds that a date ahead makes planned: gatherings, and who is to lead a body. */
const coming: ReadonlySet<RelationKind> = new Set(["host", "chair"]);

/** Rules by which a gathering is only named with its place. */
const beside: ReadonlySet<string> = new Set(["host.gathering-in", "host.venue", "host.city-named"]);

/** A relation whose dates agree with its tense on the day of the article: what holds "today" has not begun then, what is planned loses a date that has gone by, what is dated ahead is planned. */
export function inTense(told: Told, published: string | null, text: string, times: readonly FoundTime[]): Told {
  if (published === null) return withYear(told, times);
  if (told.start === published && isOfToday(told)) return { ...told, start: null };
  if (isOver(told, published) && isYearTold(told, text)) return { ...told, change: "held", assertion: "actual" };
  if (open.has(told.assertion)) {
    const shift = told.kind === "host" && !isYearTold(told, text) ? 1 : 0;
    return { ...told, start: ahead(told.start, published, shift), end: ahead(told.end, published, shift) };
  }
  const next = comingDay(told, published, text);
  if (next !== null) return { ...told, start: next, change: "proposed", assertion: "planned" };
  if (isDeed(told)) return gone(told, published, text);
  const isAhead = told.start !== null && told.assertion === "actual" && isAfter(told.start, published);
  return isAhead && coming.has(told.kind) && told.change === "held"
    ? { ...told, change: "proposed", assertion: "planned" }
    : told;
}

/** "In 2019 they met. In May they signed an L": of a month or day without a year that of the time told right before, where the article has no day of its own. */
function withYear(told: Told, times: readonly FoundTime[]): Told {
  const [span] = told.start?.startsWith(YEARLESS) ? spansBehind(told.evidence[0]?.fields["start"]) : [];
  const at = span === undefined ? -1 : times.findIndex((time) => time.span[0] === span[0]);
  const before = times.slice(0, Math.max(0, at)).findLast(({ value }) => isKnown(value ?? ""));
  if (before === undefined || before.sentence < times[at]!.sentence - 1) return told;
  return { ...told, start: before.value!.slice(0, YEARLESS.length) + told.start!.slice(YEARLESS.length) };
}

const YEARLESS = "XXXX";

function isDeed({ kind, change }: Told): boolean {
  return kind === "partnership" || (kind === "instrument" && change === "established");
}

/** Whether the day of the article is none of a relation's own: of what is held then, of an L that is only proposed then. */
function isOfToday({ kind, change }: Told): boolean {
  if (kind === "partnership" && change === "proposed") return true;
  return change === "held" && !coming.has(kind) && kind !== "project";
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** "Became partners in September", told in May: of a month without a year the one gone by, of a weekday likewise; "next year" dates nothing that is done. */
function gone(told: Told, published: string, text: string): Told {
  const { start, assertion } = told;
  if (start === null || assertion !== "actual" || !isAfter(start, published) || isYearTold(told, text)) return told;
  const isWeekday = isOneDay(start) && !/\d/.test(wordsOf(told, text) ?? "");
  const last = isWeekday
    ? new Date(Date.parse(start) - WEEK).toISOString().slice(0, start.length)
    : start.replace(/^\d{4}(?=-)/, (year) => String(Number(year) - 1));
  return { ...told, start: isAfter(last, published) ? null : last };
}

/** "During the summit in Lima on 7 July": of a day without a year that was taken for last year's the next one, when that is nearer. */
function comingDay(told: Told, published: string, text: string): string | null {
  const { kind, change, assertion, start, evidence } = told;
  const isNamed = evidence.every(({ rule }) => beside.has(rule));
  if (kind !== "host" || change !== "held" || assertion !== "actual" || !isNamed || isYearTold(told, text)) return null;
  const next = /^\d{4}-[01]\d-\d\d/.test(start ?? "") && isPast(start, published) ? ahead(start, published, 1) : null;
  if (next === null || start === null) return null;
  const distance = (value: string): number => Math.abs(monthOf(value) - monthOf(published));
  return distance(next) < distance(start) ? next : null;
}

function monthOf(value: string): number {
  return 12 * Number(value.slice(0, 4)) + Number(value.slice(5, 7));
}

/** "Decisions taken at the summit in Lima on 3 May 2019": a gathering whose place and day are told is over when the day is, whatever the clause plans. */
function isOver({ kind, change, assertion, start, evidence }: Told, published: string): boolean {
  const isNamed = evidence.every(({ rule }) => beside.has(rule));
  return kind === "host" && isNamed && change === "proposed" && assertion === "planned" && isPast(start, published);
}

/** Whether the words behind a date tell its year; of a day alone ("3 May") the year was taken for one gone by. */
function isYearTold(told: Told, text: string): boolean {
  const words = wordsOf(told, text);
  return words === null || /\d{4}/.test(words);
}

/** The words that tell when. */
function wordsOf({ evidence: [place] }: Told, text: string): string | null {
  const [span] = spansBehind(place?.fields["time"] ?? place?.fields["start"]);
  return span === undefined ? null : text.slice(...span);
}

/** A date that is still ahead; of a month or day without a year the next one, of one gone by none. */
function ahead(value: string | null, day: string, shift: number): string | null {
  if (!isPast(value, day)) return value;
  const isDay = shift > 0 && /^\d{4}-[01]\d/.test(value!);
  const next = isDay ? value!.replace(/\d{4}(?=-)/g, (year) => String(Number(year) + shift)) : null;
  return isPast(next, day) ? null : next;
}

function isPast(value: string | null, day: string): boolean {
  const last = value?.split("/").at(-1) ?? "";
  return isKnown(last) && comparable(last) < day.slice(0, comparable(last).length);
}

function isAfter(value: string, day: string): boolean {
  const [first = ""] = value.split("/");
  const known = comparable(first).slice(0, day.length);
  return isKnown(first) && known > day.slice(0, known.length);
}

function isKnown(value: string): boolean {
  return /^\d{4}/.test(value);
}

/** A season counts as its year. */
function comparable(value: string): string {
  return /^\d{4}(-[01]\d(-\d\d)?)?/.exec(value)?.[0] ?? "";
}
