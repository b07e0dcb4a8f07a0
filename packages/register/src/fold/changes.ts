import type { Change, FactChange } from "@dragoman/model";
import { boundsOf, refine } from "../time/edtf.ts";
import { inOrder, pushTo } from "./lists.ts";
import { clusterTimes } from "./times.ts";
import { byReport, lastly, type Voice } from "./voice.ts";

/** What happens to a fact once: told without a date, it is the dated turn, if there is only one. */
const turning: ReadonlySet<Change> = new Set<Change>(["established", "upgraded", "downgraded", "suspended", "ended"]);

/** The turns that the rows tell, each at the finest time told of it, the undated last. What begins the fact began when the fact did, as far as both can be right. */
export function changesOf(voices: readonly Voice[], start: string | null, isSouthern: boolean): readonly FactChange[] {
  const turns = new Map<string, Voice[]>();
  for (const voice of voices) if (voice.change !== null) pushTo(turns, `${voice.change} ${voice.assertion}`, voice);
  const past = new Set([...lastly(voices, "ended"), ...lastly(voices, "suspended")]);
  return [...turns.values()].flatMap((same) => dated(same, past, start, isSouthern)).sort(byTime);
}

/** `past` are those whose reports alone tell by when something had closed. */
function dated(
  same: readonly Voice[],
  past: ReadonlySet<Voice>,
  start: string | null,
  isSouthern: boolean,
): readonly FactChange[] {
  const isStart = (time: string): boolean => start !== null && refine(start, time, isSouthern) === start;
  const timeOf = (voice: Voice): string | null => {
    const { change, from, to } = voice;
    const closed = change === "suspended" ? (to ?? from) : to;
    if (change === "ended" || change === "suspended") return closed ?? (past.has(voice) ? byReport(voice) : null);
    return from !== null && isStart(from) ? start : from;
  };
  const { clusters } = clusterTimes(
    same.flatMap((voice) => timeOf(voice) ?? []),
    isSouthern,
  );
  const times = new Map(clusters.flatMap(({ value, members }) => members.map((time) => [time, value] as const)));
  const { change, assertion } = same[0]!;
  const only = clusters.length === 1 && turning.has(change!) ? clusters[0]!.value : null;
  const found = new Map<string | null, Voice[]>();
  for (const voice of same) {
    const time = timeOf(voice);
    pushTo(found, time === null ? only : (times.get(time) ?? time), voice);
  }
  return [...found].map(([time, own]) => ({
    change: change!,
    time,
    assertion,
    statements: inOrder(own.map(({ row }) => row.id)),
  }));
}

function byTime(a: FactChange, b: FactChange): number {
  const [first, second] = [startOf(a.time), startOf(b.time)];
  if (first !== second) return first < second ? -1 : 1;
  return JSON.stringify([a.time, a.change, a.assertion]) < JSON.stringify([b.time, b.change, b.assertion]) ? -1 : 1;
}

/** Its first day, or the last one where no first is known. */
function startOf(time: string | null): number {
  const bounds = time === null ? null : boundsOf(time);
  return bounds?.first ?? bounds?.last ?? Number.POSITIVE_INFINITY;
}
