import { dayOf, isoDate } from "@dragoman/model";
import { boundsOf } from "../time/edtf.ts";
import type { Episode } from "./episode.ts";
import { tellsStart } from "./start.ts";
import type { Voice } from "./voice.ts";

/** The days between an end and the next start. */
interface Gap {
  readonly end: number;
  readonly start: number;
}

/**
 * Parts the rows of what lasts where it ended and then began again: a member that left and came back was one twice. `closed` are further days
 * on which it ended, as other rows tell.
 */
export function spellsOf(voices: readonly Voice[], isSouthern: boolean, closed: readonly number[]): readonly Episode[] {
  const gaps = gapsOf(voices, isSouthern, closed);
  const spells = [null, ...gaps].map((before): { readonly anchor: string; readonly voices: Voice[] } => ({
    anchor: before === null ? "" : `after ${isoDate(dayOf(before.end))}`,
    voices: [],
  }));
  for (const voice of voices)
    spells[gaps.filter((gap) => liesAfter(voice, gap, isSouthern)).length]!.voices.push(voice);
  return spells.filter((spell) => spell.voices.length > 0);
}

/** Every end after which it began again before it ended again, the earliest first. */
function gapsOf(voices: readonly Voice[], isSouthern: boolean, closed: readonly number[]): readonly Gap[] {
  const turns = [...voices.flatMap((voice) => turnsOf(voice, isSouthern)), ...closed.map((day) => turn(day, "end"))];
  turns.sort((a, b) => a.day - b.day || ORDER[a.kind] - ORDER[b.kind]);
  return turns.slice(1).flatMap(({ day, kind }, at) => {
    const before = turns[at]!;
    if (before.kind === "end") return kind === "end" ? [] : { end: before.day, start: day };
    return before.kind === "start" && kind === "return" && before.day < day ? { end: day - 1, start: day } : [];
  });
}

/** Of a day, what begins stands before what ends. A level that the parties go down to again had ended before. */
const ORDER = { start: 0, return: 1, end: 2 } as const;

interface Turn {
  readonly day: number;
  readonly kind: keyof typeof ORDER;
}

function turn(day: number, kind: Turn["kind"]): Turn {
  return { day, kind };
}

function turnsOf(voice: Voice, isSouthern: boolean): readonly Turn[] {
  const start = isStart(voice, isSouthern) ? boundsOf(voice.since!, isSouthern)?.first : null;
  const end = isEnd(voice) ? boundsOf(voice.until!, isSouthern)?.last : null;
  return [
    ...(start == null ? [] : [turn(start, voice.change === "downgraded" ? "return" : "start")]),
    ...(end == null ? [] : [turn(end, "end")]),
  ];
}

function isEnd({ until, assertion, change }: Voice): boolean {
  return until !== null && assertion === "actual" && change !== "suspended";
}

function isStart(voice: Voice, isSouthern: boolean): boolean {
  const { since, assertion } = voice;
  return (assertion === "actual" || assertion === "planned") && tellsStart({ ...voice, from: since }, isSouthern);
}

/** By its start, else its end, else its report. */
function liesAfter({ since, until, reported }: Voice, { end, start }: Gap, isSouthern: boolean): boolean {
  if (since !== null) return (boundsOf(since, isSouthern)?.first ?? Number.NEGATIVE_INFINITY) > end;
  if (until !== null) return (boundsOf(until, isSouthern)?.last ?? Number.POSITIVE_INFINITY) > end;
  return reported !== null && reported >= start;
}
