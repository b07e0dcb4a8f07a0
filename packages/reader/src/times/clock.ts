import { pad } from "@dragoman/model";
import type { Token } from "../text/document.ts";
import type { Calendar } from "./calendar.ts";
import { wholeNumber } from "./stated.ts";

/** A time of day; `zone` in minutes east of Greenwich, null when not stated. */
export interface Clock {
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  readonly zone: number | null;
}

/** "10:30", "10.30 a.m.", "3 p.m. GMT", "10:30 (UTC+3 MSK)" at a token. */
export function clockAt(tokens: readonly Token[], at: number, calendar: Calendar): Clock | null {
  const match = /^(\d{1,2})([:.]\d\d)?(?::\d\d)?(am|pm)?$/.exec(tokens[at]?.lower ?? "");
  if (!match) return null;
  const glued = match[3] !== undefined;
  const isAfternoon = calendar.halves.get(match[3] ?? tokens[at + 1]?.lower ?? "");
  if (isAfternoon === undefined && match[2]?.[0] !== ":") return null;
  const hour = hourOf(Number(match[1]), isAfternoon);
  const minute = Number((match[2] ?? ":00").slice(1));
  if (hour === null || minute > 59) return null;
  const after = at + (glued || isAfternoon === undefined ? 1 : 2);
  const zone = zoneAt(tokens, after, calendar);
  return { end: zone?.end ?? after, hour, minute, zone: zone?.minutes ?? null };
}

/** The hour of the day, null when there is none such. */
function hourOf(written: number, isAfternoon: boolean | undefined): number | null {
  if (isAfternoon === undefined) return written <= 24 ? written : null;
  return written <= 12 ? (written % 12) + (isAfternoon ? 12 : 0) : null;
}

interface Zone {
  readonly end: number;
  readonly minutes: number;
}

/** "GMT", "UTC+3", "(UTC+3 MSK)". */
function zoneAt(tokens: readonly Token[], at: number, calendar: Calendar): Zone | null {
  if (tokens[at]?.form === "(") {
    const inner = zoneAt(tokens, at + 1, calendar);
    if (!inner) return null;
    const close = tokens[inner.end]?.form === ")" ? inner.end : inner.end + 1;
    return tokens[close]?.form === ")" ? { end: close + 1, minutes: inner.minutes } : null;
  }
  const base = calendar.zones.get(tokens[at]?.lower ?? "");
  if (base === undefined) return null;
  const sign = tokens[at + 1]?.form;
  const offset = offsetMinutes(tokens[at + 2]?.form ?? "");
  if ((sign !== "+" && sign !== "-" && sign !== "−") || offset === null) return { end: at + 1, minutes: base };
  return { end: at + 3, minutes: base + (sign === "+" ? offset : -offset) };
}

/** "3", "3:30", "03:00", in minutes. */
function offsetMinutes(form: string): number | null {
  const [hours = "", minutes = "0"] = form.split(":");
  const [h, m] = [wholeNumber(hours), wholeNumber(minutes)];
  return h === null || m === null || h > 14 || m > 59 ? null : h * 60 + m;
}

/** `+03:00`, `Z`, or nothing. */
export function isoZone(minutes: number | null): string {
  if (minutes === null) return "";
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
