import { type Assertion, type Change, dayNumber, type Statement } from "@dragoman/model";
import { STRONGEST_FIRST } from "../terms.ts";
import { boundsOf, precisionOf } from "../time/edtf.ts";
import type { Placed } from "./place.ts";

/** A row with what folding asks of it. */
export interface Voice {
  readonly placed: Placed;
  readonly row: Statement;
  /** The outlet's own voice, not a speaker's claim. */
  readonly isOwn: boolean;
  readonly change: Change | null;
  /** Whether it says so, plans it, asks for it or denies it, from assertion and change together. */
  readonly assertion: Assertion;
  readonly isDenial: boolean;
  /** Valid time that can be placed, else null. */
  readonly from: string | null;
  readonly to: string | null;
  /** The same as corrected: it tells which deed or term is meant. */
  readonly since: string | null;
  readonly until: string | null;
  /** Day number of the report, or null. */
  readonly reported: number | null;
}

const closing: ReadonlySet<Change | null> = new Set<Change>(["ended", "suspended", "downgraded"]);

export function voiceOf(placed: Placed): Voice {
  const { row } = placed;
  const change = row.qualifiers.change ?? null;
  const isRefusal = row.assertion === "negated" || row.assertion === "denied";
  const isDenial = change === "denied" || (isRefusal && !closing.has(change));
  return {
    placed,
    row,
    isOwn: row.claimedBy === null,
    change,
    assertion: assertionOf(row.assertion, change, isDenial, isRefusal),
    isDenial,
    ...spanOf(row),
    ...correctedSpan(placed),
    reported: dayOfReport(row.reportedAt),
  };
}

/** The strongest status that any of them gives. */
export function strongest(voices: readonly Voice[]): Assertion {
  return STRONGEST_FIRST.find((one) => voices.some(({ assertion }) => assertion === one)) ?? "actual";
}

/** Those that tell of a close, after the last report that it holds; the earliest report first. */
export function lastly(voices: readonly Voice[], change: "ended" | "suspended"): readonly Voice[] {
  const dated = voices.filter(({ assertion, reported }) => assertion === "actual" && reported !== null);
  const latest = Math.max(...dated.filter((voice) => !closing.has(voice.change)).map(({ reported }) => reported!));
  const found = dated.filter((voice) => voice.change === change && voice.reported! > latest);
  return [...found].sort((a, b) => a.reported! - b.reported!);
}

/** At the latest on the day of the report. */
export function byReport({ row }: Voice): string {
  return `../${row.reportedAt!.slice(0, 10)}`;
}

/** Day number of an ISO 8601 date, of its first day when it is less precise; null for anything else. */
export function dayOfReport(date: string | null): number | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? "");
  if (parts === null || boundsOf(parts[0]) === null) return null;
  return dayNumber(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1));
}

function assertionOf(said: Assertion, change: Change | null, isDenial: boolean, isRefusal: boolean): Assertion {
  if (isDenial) return isRefusal ? said : "denied";
  if (isRefusal) return "actual";
  return change === "proposed" && said === "actual" ? "planned" : said;
}

/** Of an open interval as the start of what lasts ("2019/..") only its beginning; no centuries, which tell an age and no date. */
function spanOf({ kind, from, to }: Statement): Pick<Voice, "from" | "to"> {
  const isOpen = kind !== "event" && from !== null && /^[^./].*\/(?:\.\.)?$/.test(from);
  return { from: placeable(isOpen ? from.slice(0, from.indexOf("/")) : from), to: placeable(to) };
}

function correctedSpan({ row, override }: Placed): Pick<Voice, "since" | "until"> {
  const { from, to } = spanOf({ ...row, from: override?.from ?? row.from, to: override?.to ?? row.to });
  return { since: from, until: to };
}

/** The time if it lies somewhere, and is finer than a century. */
export function placeable(time: string | null): string | null {
  const precision = time === null ? null : precisionOf(time);
  return precision === null || precision === "century" ? null : time;
}
