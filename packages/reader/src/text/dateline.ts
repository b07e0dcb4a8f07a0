import type { Note, Span } from "@dragoman/model";
import { isDay, isoDate, pad } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Clock, clockAt, isoZone } from "../times/clock.ts";
import { dayAt, isTight, type StatedDate, statedDate } from "../times/stated.ts";
import { classOf, LOWER } from "./characters.ts";
import type { Dateline, Token } from "./document.ts";
import { isAllCaps, isCapital, isCity, outletEnd, properCase } from "./names.ts";

/** A dateline and the first token of the report after it. */
export interface FoundDateline {
  readonly dateline: Dateline;
  readonly end: number;
  readonly notes: readonly Note[];
}

interface Parts {
  city: readonly [number, number] | null;
  date: StatedDate | null;
  dateFrom: number;
  dateTo: number;
  clock: Clock | null;
  agency: readonly [number, number] | null;
}

/** How a dateline was left: by its dash or colon, by a stop, by the end of the paragraph. */
interface Walk {
  readonly end: number;
  readonly exit: "dash" | "colon" | "stop" | "end";
}

const LONGEST = 40;
const exits: ReadonlyMap<string, Walk["exit"]> = new Map([
  [":", "colon"],
  ...["--", "—", "–", "-", "---", "―"].map((dash) => [dash, "dash"] as const),
]);

/** Reads a dateline at the head of a paragraph; null when there is none. */
export function readDateline(tokens: readonly Token[], context: Context): FoundDateline | null {
  const parts: Parts = { city: null, date: null, dateFrom: 0, dateTo: 0, clock: null, agency: null };
  const bracketed = tokens[0]?.form === "[";
  let at = bracketed ? 1 : 0;
  const labelled = context.language.text.dateLabels.has(tokens[at]?.lower ?? "");
  if (labelled) at += tokens[at + 1]?.form === ":" ? 2 : 1;
  else at = readCity(tokens, at, parts, context);
  const walk = readRest(tokens, at, parts, context);
  if (!walk || !isDateline(tokens, parts, walk, context)) return null;
  const last = tokens[walk.end - 1] as Token;
  return { ...build(tokens, parts, [(tokens[0] as Token).start, last.end], context), end: walk.end };
}

function readCity(tokens: readonly Token[], from: number, parts: Parts, context: Context): number {
  const end = nameEnd(tokens, from, context);
  if (end === from) return from;
  parts.city = [from, end];
  const second = tokens[end]?.form === "/" ? nameEnd(tokens, end + 1, context) : end;
  return second > end + 1 && tokens[second]?.form !== "/" ? second : end;
}

/** Past up to four words of a place name: "ADDIS ABABA", "Rio de Janeiro", "NUR-SULTAN". */
function nameEnd(tokens: readonly Token[], from: number, context: Context): number {
  const caps = isAllCaps(tokens[from]);
  let at = from;
  for (let words = 0; words < 4; words++) {
    const isParticle = words > 0 && isCapital(tokens[at + 1]) && isParticleAt(tokens, at, context);
    if (!isParticle && !isNameWord(tokens[at], caps, context)) break;
    at++;
    if (tokens[at]?.form === "-" && isTight(tokens, at - 1, at + 2)) at++;
  }
  return at;
}

function isParticleAt(tokens: readonly Token[], at: number, context: Context): boolean {
  return context.language.text.particles.has(tokens[at]?.lower ?? "");
}

/** A word with a capital, all of it or only the first letter as in the first word; no month, weekday or kind of document. */
function isNameWord(token: Token | undefined, caps: boolean, { language }: Context): boolean {
  if (!token || !isCapital(token) || isAllCaps(token) !== caps) return false;
  const meaning = language.calendar.words.get(token.lower);
  return !meaning?.month && !meaning?.weekday && !language.text.documents.has(token.lower);
}

function readRest(tokens: readonly Token[], from: number, parts: Parts, context: Context): Walk | null {
  let at = from;
  let closed = false;
  while (at < tokens.length) {
    const form = (tokens[at] as Token).form;
    if (at > LONGEST) return null;
    const exit = exits.get(form);
    if (exit) return { end: at + 1, exit };
    const next = ",.|·]".includes(form) ? at + 1 : readPart(tokens, at, parts, context);
    if (next === at) return closed ? { end: at, exit: "stop" } : null;
    closed = "./(]".includes(form);
    at = next;
  }
  return { end: at, exit: "end" };
}

/** One part of a dateline; gives the token after it, or `at` when none stands there. */
function readPart(tokens: readonly Token[], at: number, parts: Parts, context: Context): number {
  const { calendar } = context.language;
  if (calendar.words.get(tokens[at]?.lower ?? "")?.weekday) return at + 1;
  const clock = clockAt(tokens, at, calendar);
  if (clock) {
    parts.clock ??= clock;
    return clock.end;
  }
  const date = statedDate(tokens, at, calendar) ?? foreignDate(tokens, at, context);
  if (date && date.day !== null) {
    if (!parts.date) Object.assign(parts, { date, dateFrom: at });
    parts.dateTo = date.end;
    return date.end;
  }
  return readAgency(tokens, at, parts, context) || readRegion(tokens, at, parts, context);
}

/** "12 nov (EFE)": a month of languages that write it without a capital. */
function foreignDate(tokens: readonly Token[], at: number, { language }: Context): StatedDate | null {
  const day = dayAt(tokens[at]);
  const month = language.calendar.words.get(tokens[at + 1]?.lower ?? "")?.month;
  return day !== null && month && tokens[at + 2]?.form === "(" ? { end: at + 2, year: null, month, day } : null;
}

/** "AZERTAC", "(ENA)", "/TASS/"; 0 when there is none. */
function readAgency(tokens: readonly Token[], at: number, parts: Parts, context: Context): number {
  const form = tokens[at]?.form;
  if (form === "(" || form === "/") {
    const mark = form === "(" ? ")" : "/";
    const close = tokens.findIndex((token, i) => i > at + 1 && i < at + 8 && token.form === mark);
    if (close < 0 || (!isCapital(tokens[at + 1]) && outletEnd(tokens, at + 1, context) === 0)) return 0;
    parts.agency ??= [at + 1, close];
    return close + 1;
  }
  if (parts.city === null || tokens[at - 1]?.form === ".") return 0;
  const end = outletEnd(tokens, at, context);
  if (end > 0) parts.agency ??= [at, end];
  return end;
}

/** A state or province after a comma, before the date: "BAKU, Azerbaijan,". */
function readRegion(tokens: readonly Token[], at: number, parts: Parts, context: Context): number {
  if (parts.city === null || parts.date || tokens[at - 1]?.form !== ",") return at;
  return nameEnd(tokens, at, context);
}

function isDateline(tokens: readonly Token[], parts: Parts, walk: Walk, context: Context): boolean {
  const { city, date, agency } = parts;
  const next = tokens[walk.end];
  if (!city) return date !== null && (walk.exit === "end" || (walk.exit === "dash" && date.year !== null));
  const name = tokens.slice(...city);
  const caps = name.every((token) => !isCapital(token) || isAllCaps(token));
  const known = isCity(properCase(nameOf(name), context.language.text.particles), context);
  if (agency || date) return caps || known || (agency !== null && date !== null);
  if (next && classOf(next.form.charCodeAt(0)) === LOWER) return false;
  return isBareCity(tokens, city[0], walk, caps, known, context);
}

/** A city by itself: known, or in capitals before a dash and no outlet. */
function isBareCity(
  tokens: readonly Token[],
  from: number,
  walk: Walk,
  caps: boolean,
  known: boolean,
  context: Context,
): boolean {
  if (walk.exit === "dash") return known || (caps && outletEnd(tokens, from, context) === 0);
  return known && (walk.exit === "colon" ? walk.end < tokens.length : walk.exit === "end" || caps);
}

/** The words of a name as they stand in the text, blanks made single. */
function nameOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ form, start }, i) => (i > 0 && start > (tokens[i - 1] as Token).end ? ` ${form}` : form))
    .join("");
}

function build(
  tokens: readonly Token[],
  parts: Parts,
  span: Span,
  context: Context,
): { readonly dateline: Dateline; readonly notes: readonly Note[] } {
  const { date, clock, city, agency } = parts;
  const dateSpan = date && spanOf(tokens, parts.dateFrom, Math.max(parts.dateTo, clock?.end ?? 0));
  const valid = date !== null && isDay(date.year, date.month, date.day ?? 1);
  const notes: Note[] = [];
  if (date && !valid) {
    notes.push({ code: "dateline.invalid", span: dateSpan, message: "the dateline has a day that no calendar has" });
  }
  const dateline: Dateline = {
    span,
    place: city && spanOf(tokens, ...city),
    placeName: city && properCase(nameOf(tokens.slice(...city)), context.language.text.particles),
    date: valid ? isoMoment(date, clock) : null,
    dateSpan,
    agency: agency && spanOf(tokens, ...agency),
  };
  return { dateline, notes };
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return [(tokens[from] as Token).start, (tokens[to - 1] as Token).end];
}

/** `2025-02-12`, `2025-02-12T10:30+03:00`, `--02-12`. */
function isoMoment({ year, month, day }: StatedDate, clock: Clock | null): string {
  const date = year === null ? `--${pad(month)}-${pad(day ?? 1)}` : isoDate({ year, month, day: day ?? 1 });
  return clock ? `${date}T${pad(clock.hour)}:${pad(clock.minute)}${isoZone(clock.zone)}` : date;
}
