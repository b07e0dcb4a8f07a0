import type { Bound, Fact, Statement } from "@dragoman/model";
import { boundsOf, meets } from "../time/edtf.ts";
import { inOrder } from "./lists.ts";
import type { Liveness } from "./live.ts";
import { isLater } from "./place.ts";
import type { Voice } from "./voice.ts";

/**
 * What analysts decided of a fact: by their latest act on its rows. Rows that say otherwise and that the act did not answer reopen it, as does
 * whatever is said after all had been rejected. `read` is the fact before its correction.
 */
export function reviewed(fact: Fact, read: Fact, voices: readonly Voice[], rejected: number, live: Liveness): Fact {
  const acts = actsOn(voices, live);
  if (acts.length === 0) return { ...fact, review: rejected > 0 ? "reopened" : isTyped(voices) ? "accepted" : "open" };
  const latest = acts.reduce((best, one) => (isLater(one, best) ? one : best));
  const own = new Set(voices.map(({ row }) => row.id));
  const answered = new Set(live.targets(latest).map(({ id }) => id));
  const isNews = (id: string): boolean =>
    own.has(id) ? !answered.has(id) : isReportedAfter(live.byId.get(id), latest);
  const isReopened = contrary(fact, read).some(isNews);
  const decided = latest.op === "override" ? "edited" : "accepted";
  const confirms = acts.filter(({ op }) => op === "confirm").map(({ id }) => id);
  return {
    ...fact,
    review: isReopened ? "reopened" : decided,
    statements: inOrder([...fact.statements, ...confirms]),
  };
}

/** An act does not speak of the instruments that date a fact, as they are facts of their own: only what is reported later is news. */
function isReportedAfter(row: Statement | undefined, { at }: Statement): boolean {
  return row?.reportedAt != null && at !== null && row.reportedAt > at;
}

/** Confirmations of the rows or of their correction, and the correction in force. */
function actsOn(voices: readonly Voice[], live: Liveness): readonly Statement[] {
  const overrides = voices.flatMap(({ placed }) => placed.override ?? []);
  const confirms = [...voices.map(({ row }) => row), ...overrides].flatMap((row) => live.acts(row, "confirm"));
  return [...new Map([...overrides, ...confirms].map((act) => [act.id, act])).values()];
}

/** Rows that cannot be right if the fact is. */
function contrary(fact: Fact, read: Fact): readonly string[] {
  const denials = read.conflicts.find(({ field }) => field === "assertion")?.values.slice(1) ?? [];
  return [
    ...denials.flatMap(({ statements }) => statements),
    ...against(fact.from, read, "from"),
    ...against(fact.to, read, "to"),
  ];
}

function against(held: Bound | null, read: Fact, field: "from" | "to"): readonly string[] {
  const bounds = held === null ? null : boundsOf(held.value);
  const conflict = read.conflicts.find((one) => one.field === field)?.values;
  const values = conflict ?? (read[field] === null ? [] : [read[field]]);
  return values
    .filter(({ value }) => {
      const other = boundsOf(value);
      return bounds === null || other === null || !meets(bounds, other);
    })
    .flatMap(({ statements }) => statements);
}

function isTyped(voices: readonly Voice[]): boolean {
  return voices.every(({ row }) => row.by !== null);
}
