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

/** Parts the rows of what lasts where it ended and then began again: a member that left and came back was one twice. */
export function spellsOf(voices: readonly Voice[], isSouthern: boolean): readonly Episode[] {
  const gaps = gapsOf(voices, isSouthern);
  const spells = [null, ...gaps].map((before): { readonly anchor: string; readonly voices: Voice[] } => ({
    anchor: before === null ? "" : `after ${isoDate(dayOf(before.end))}`,
    voices: [],
  }));
  for (const voice of voices)
    spells[gaps.filter((gap) => liesAfter(voice, gap, isSouthern)).length]!.voices.push(voice);
  return spells.filter((spell) => spell.voices.length > 0);
}

/** Every end after which it began again before it ended again, the earliest first. */
function gapsOf(voices: readonly Voice[], isSouthern: boolean): readonly Gap[] {
  const ends = voices.flatMap((voice) => (isEnd(voice) ? (boundsOf(voice.until!, isSouthern)?.last ?? []) : []));
  if (ends.length === 0) return [];
  const starts = voices.flatMap((voice) =>
    isStart(voice, isSouthern) ? (boundsOf(voice.since!, isSouthern)?.first ?? []) : [],
  );
  const turns = [...starts.map((day) => ({ day, isEnd: false })), ...ends.map((day) => ({ day, isEnd: true }))];
  turns.sort((a, b) => a.day - b.day || Number(a.isEnd) - Number(b.isEnd));
  return turns.flatMap(({ day, isEnd: hasEnded }, at) => {
    const next = turns[at + 1];
    return hasEnded && next !== undefined && !next.isEnd ? { end: day, start: next.day } : [];
  });
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
