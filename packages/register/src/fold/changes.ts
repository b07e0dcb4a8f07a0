import type { FactChange } from "@dragoman/model";
import { boundsOf } from "../time/edtf.ts";
import { inOrder, pushTo } from "./lists.ts";
import type { Voice } from "./voice.ts";

/** The dated turns that the rows tell, the undated last. */
export function changesOf(voices: readonly Voice[]): readonly FactChange[] {
  const turns = new Map<string, Voice[]>();
  for (const voice of voices) {
    if (voice.change !== null) pushTo(turns, JSON.stringify([voice.change, timeOf(voice), voice.assertion]), voice);
  }
  const changes = [...turns.values()].map((same) => ({
    change: same[0]!.change!,
    time: timeOf(same[0]!),
    assertion: same[0]!.assertion,
    statements: inOrder(same.map(({ row }) => row.id)),
  }));
  return changes.sort(byTime);
}

/** Of a close its end. */
function timeOf({ change, from, to }: Voice): string | null {
  return change === "ended" || change === "suspended" ? (to ?? from) : from;
}

function byTime(a: FactChange, b: FactChange): number {
  const [first, second] = [startOf(a.time), startOf(b.time)];
  if (first !== second) return first < second ? -1 : 1;
  return JSON.stringify([a.time, a.change, a.assertion]) < JSON.stringify([b.time, b.change, b.assertion]) ? -1 : 1;
}

function startOf(time: string | null): number {
  return time === null ? Number.POSITIVE_INFINITY : (boundsOf(time)?.first ?? Number.NEGATIVE_INFINITY);
}
