import type { Bound, Conflict, Statement } from "@dragoman/model";
import { boundsOf, containsTime, widthOf } from "../time/edtf.ts";
import type { Court } from "./context.ts";
import { instrumentKey } from "./instrument.ts";
import { inOrder } from "./lists.ts";
import { clusterTimes, type TimeCluster } from "./times.ts";
import { byReport, dayOfReport, lastly, type Voice } from "./voice.ts";
import { witnessesOf } from "./witness.ts";

/** A time that a row states, and the instrument whose time it is. */
export interface Point {
  readonly time: string;
  readonly row: Statement;
  /** Key of the instrument, or null. */
  readonly instrument: string | null;
}

export interface Resolved {
  readonly bound: Bound | null;
  /** The times that cannot all be right, the chosen one first; null when all can. */
  readonly conflict: Conflict["values"] | null;
}

interface Candidate {
  readonly cluster: TimeCluster;
  readonly points: readonly Point[];
  readonly witnesses: number;
  /** Whether it was first reported at the time: who looks back years later is less sure. */
  readonly isFresh: boolean;
}

const nothing: Resolved = { bound: null, conflict: null };
/** It can be a day later elsewhere. */
const ZONES = 1;
const FRESH_DAYS = 90;
const opening = new Set(["established", "upgraded"]);

/**
 * When a fact began: the earliest of its instruments, each at the time with most independent witnesses; without one, the time stated with most
 * witnesses. A time of what is merely held or reaffirmed counts when it lies before its report.
 */
export function startOf(
  voices: readonly Voice[],
  instruments: readonly Statement[],
  isSouthern: boolean,
  court: Court,
): Resolved {
  const pause = pauseOf(voices, isSouthern);
  const points = voices
    .filter((voice) => tellsStart(voice, isSouthern) && (boundsOf(voice.from!, isSouthern)?.first ?? -Infinity) < pause)
    .map(({ row, from }) => point(from!, row));
  const isNamed = new Set(voices.flatMap(({ row }) => row.qualifiers.instrument ?? []).map(instrumentKey));
  const dated = instruments.filter(({ object }) => isNamed.has(instrumentKey(object[0]!)));
  const further = dated.map((row) => ({ time: row.from!, row, instrument: instrumentKey(row.object[0]!) }));
  return resolve([...points, ...further], isSouthern, court);
}

/** When it ended, as stated; else by the first report that speaks of it as past and that no later one contradicts. */
export function endOf(voices: readonly Voice[], isSouthern: boolean, court: Court): Resolved {
  const points = voices.flatMap(({ row, to, assertion, change }) =>
    to === null || assertion !== "actual" || change === "suspended" ? [] : [{ time: to, row, instrument: null }],
  );
  return points.length > 0 ? resolve(points, isSouthern, court) : { bound: pastBy(voices), conflict: null };
}

/** Refines a start by what speakers say of it: a finer time within it, if they give only one. Those whose time holds it give it with the others. */
export function refinedBy(resolved: Resolved, claims: readonly Voice[], isSouthern: boolean): Resolved {
  const told = claims.filter((voice) => tellsStart(voice, isSouthern));
  const { bound } = resolved;
  const known = bound === null ? null : boundsOf(bound.value, isSouthern);
  const within = told.filter(({ from }) => known === null || containsTime(known, boundsOf(from!, isSouthern)!));
  const { clusters } = clusterTimes(
    within.flatMap(({ from }) => from ?? []),
    isSouthern,
  );
  const value = clusters.length === 1 ? clusters[0]!.value : bound?.value;
  if (value === undefined) return resolved;
  const final = boundsOf(value, isSouthern)!;
  const agreeing = told.filter(({ from }) => containsTime(boundsOf(from!, isSouthern)!, final)).map(({ row }) => row);
  const isSigned = agreeing.some(({ qualifiers }) => qualifiers.instrument !== undefined);
  const basis = bound?.basis ?? (isSigned ? "instrument" : "stated");
  const statements = inOrder([...(bound?.statements ?? []), ...agreeing.map(({ id }) => id)]);
  return { ...resolved, bound: { value, basis, statements } };
}

/** Chooses among times, and shows those that cannot be right at once. */
function resolve(points: readonly Point[], isSouthern: boolean, court: Court): Resolved {
  const { clusters, loose } = clusterTimes(
    points.map(({ time }) => time),
    isSouthern,
  );
  if (clusters.length === 0) return nothing;
  const candidates = clusters.map((cluster) => {
    const own = points.filter(({ time }) => cluster.members.includes(time));
    const coarse = points.filter(
      ({ time }) => loose.includes(time) && own.length > 0 && holds(time, cluster, isSouthern),
    );
    const rows = [...own, ...coarse].map(({ row }) => row);
    const witnesses = witnessesOf(rows, court.witnesses, court.ownerOf).length;
    return { cluster, points: own, witnesses, isFresh: isFresh(cluster, own) };
  });
  const ranked = candidates.sort(bySupport);
  const winners = byInstrument(ranked);
  const chosen = winners.reduce((best, one) => (startsEarlier(one, best) ? one : best));
  const others = ranked.filter((one) => one !== chosen && !winners.includes(one));
  const values = [chosen, ...others].map(({ cluster, points: own }) => ({
    value: cluster.value,
    statements: idsOf(own),
  }));
  const basis = chosen.points.some(({ instrument }) => instrument !== null) ? "instrument" : "stated";
  return {
    bound: { value: chosen.cluster.value, basis, statements: values[0]!.statements },
    conflict: values.length > 1 ? values : null,
  };
}

/** The best time of every instrument: the fact rests on them one after the other. Without instruments the best time alone. */
function byInstrument(ranked: readonly Candidate[]): readonly Candidate[] {
  const keys = inOrder(ranked.flatMap(({ points }) => points.flatMap(({ instrument }) => instrument ?? [])));
  if (keys.length === 0) return [ranked[0]!];
  return keys.map((key) => ranked.find(({ points }) => points.some(({ instrument }) => instrument === key))!);
}

/** The first day on which it was suspended: what begins from there on goes on. */
function pauseOf(voices: readonly Voice[], isSouthern: boolean): number {
  const days = voices.flatMap(({ change, assertion, from, to }) => {
    const time = to ?? from;
    return change !== "suspended" || assertion !== "actual" || time === null
      ? []
      : (boundsOf(time, isSouthern)?.first ?? []);
  });
  return Math.min(...days);
}

/** Whether its `from` is when the fact began. */
export function tellsStart({ row, from, change, reported, assertion }: Voice, isSouthern: boolean): boolean {
  if (from === null || change === "suspended") return false;
  if (row.kind !== "event" && isAhead(from, assertion, reported, isSouthern)) return false;
  if (change === "downgraded" && row.qualifiers.previous === undefined) return false;
  if (row.kind !== "partnership" && row.kind !== "diplomatic" && row.kind !== "membership") return true;
  if (assertion !== "actual" || change === null || opening.has(change)) return true;
  const last = boundsOf(from, isSouthern)?.last ?? null;
  return last !== null && reported !== null && last < reported;
}

/** What is so cannot begin after it was reported: the time is another one's. */
function isAhead(from: string, assertion: string, reported: number | null, isSouthern: boolean): boolean {
  const first = boundsOf(from, isSouthern)?.first ?? null;
  return assertion === "actual" && first !== null && reported !== null && first > reported + ZONES;
}

/** "former": it had ended by the day of the report, unless a later report says that it holds. */
function pastBy(voices: readonly Voice[]): Bound | null {
  const past = lastly(voices, "ended");
  const [first] = past;
  if (first === undefined) return null;
  const rows = past.filter(({ reported }) => reported === first.reported).map(({ row }) => row.id);
  return { value: byReport(first), basis: "stated", statements: inOrder(rows) };
}

function point(time: string, row: Statement): Point {
  const { instrument } = row.qualifiers;
  return { time, row, instrument: instrument === undefined ? null : instrumentKey(instrument) };
}

function holds(time: string, { bounds }: TimeCluster, isSouthern: boolean): boolean {
  const coarse = boundsOf(time, isSouthern);
  return coarse !== null && containsTime(coarse, bounds);
}

function isFresh({ bounds: { first } }: TimeCluster, points: readonly Point[]): boolean {
  const days = points.flatMap(({ row }) => dayOfReport(row.reportedAt) ?? []);
  return first !== null && Math.abs(Math.min(...days) - first) <= FRESH_DAYS;
}

/** Most witnesses, reported at the time, most rows, the finest, the earliest. */
function bySupport(a: Candidate, b: Candidate): number {
  return (
    b.witnesses - a.witnesses ||
    Number(b.isFresh) - Number(a.isFresh) ||
    b.points.length - a.points.length ||
    widthOf(a.cluster.bounds) - widthOf(b.cluster.bounds) ||
    (a.cluster.value < b.cluster.value ? -1 : 1)
  );
}

function startsEarlier(a: Candidate, b: Candidate): boolean {
  return (a.cluster.bounds.first ?? -Infinity) < (b.cluster.bounds.first ?? -Infinity);
}

function idsOf(points: readonly Point[]): readonly string[] {
  return inOrder(points.map(({ row }) => row.id));
}
