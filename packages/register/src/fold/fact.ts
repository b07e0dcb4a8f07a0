import type { Conflict, Fact, FactClaim, FactStatus, Qualifiers, Statement } from "@dragoman/model";
import { claimantsOf, dayOf, isoDate } from "@dragoman/model";
import { boundsOf } from "../time/edtf.ts";
import { changesOf } from "./changes.ts";
import { confidenceOf } from "./confidence.ts";
import type { Court } from "./context.ts";
import { isBareTitle } from "./instrument.ts";
import { canonicalIn, factId } from "./key.ts";
import { levelOf } from "./level.ts";
import { inOrder, mostCommon, pushTo } from "./lists.ts";
import { gatherQualifiers } from "./qualifiers.ts";
import { endOf, type Resolved, refinedBy, startOf } from "./start.ts";
import { isSouthern, type Unit } from "./units.ts";
import { strongest, type Voice } from "./voice.ts";
import { witnessesOf } from "./witness.ts";

/** Rows beside those of the fact that date it: what the parties signed. */
export type Instruments = readonly Statement[];

/** What the rows say, before any correction and before the other facts of the group are seen. */
export function factOf(unit: Unit, group: string, instruments: Instruments, court: Court): Fact {
  const { voices } = unit;
  const own = voices.filter(({ isOwn }) => isOwn);
  const assertion = strongest(voices);
  const said = voices.filter((voice) => voice.assertion === assertion);
  const isReported = said.some(({ isOwn }) => isOwn);
  const telling = said.filter(({ isOwn }) => isOwn === isReported);
  const southern = isSouthern(voices, court);
  const stated = startOf(telling, instruments, southern, court);
  const claims = isReported ? said.filter(({ isOwn }) => !isOwn) : [];
  const start = refinedBy(stated, claims, southern);
  const end = endOf(telling, southern, court);
  const denials = voices.filter((voice) => voice.isDenial && isContrary(voice, telling, start, end));
  const conflicts = conflictsOf(start, end, assertion === "actual" ? denials : [], telling);
  const witnesses = isReported ? witnessesOf(telling.map(rowOf), court.witnesses, court.ownerOf).length : 0;
  const days = inOrder(voices.flatMap(({ reported }) => (reported === null ? [] : isoDate(dayOf(reported)))));
  return {
    id: factId(unit.key, unit.anchor),
    group,
    kind: voices[0]!.row.kind,
    ...namesOf(voices, court),
    qualifiers: qualifiersOf(telling, voices, start, court),
    status: statusOf(witnesses, conflicts),
    assertion,
    from: start.bound,
    to: end.bound,
    changes: changesOf(own.length > 0 ? own : voices, start.bound?.value ?? null, southern),
    claims: claimsOf(voices),
    conflicts,
    supersedes: null,
    supersededBy: null,
    sources: witnesses,
    articles: new Set(voices.flatMap(({ row }) => row.article ?? [])).size,
    confidence: confidenceOf(telling, isReported, assertion === "actual" ? denials : [], court),
    firstReported: days[0] ?? null,
    lastReported: days.at(-1) ?? null,
    correction: null,
    review: "open",
    statements: inOrder(voices.map(({ row }) => row.id)),
  };
}

function rowOf({ row }: Voice): Statement {
  return row;
}

/** Parties, what it is about, and its value as named most often. */
function namesOf(voices: readonly Voice[], court: Court): Pick<Fact, "subject" | "object" | "value"> {
  const rows = voices.map(({ placed, row }) => placed.override ?? row);
  const { kind, subject } = rows[0]!;
  const titled = rows.filter(({ object }) => kind === "instrument" && !isBareTitle(object[0] ?? ""));
  const naming = titled.length > 0 ? titled : rows;
  const objects = mostCommon(naming.map(({ object }) => JSON.stringify(canonicalIn(object, court.canonical))));
  const values = rows.flatMap(({ value }) =>
    value === null ? [] : kind === "partnership" ? levelOf(value).base : value,
  );
  return {
    subject: canonicalIn(subject, court.canonical),
    object: JSON.parse(objects!) as readonly string[],
    value: mostCommon(values),
  };
}

function qualifiersOf(telling: readonly Voice[], all: readonly Voice[], start: Resolved, court: Court): Qualifiers {
  const dating = new Set(start.bound?.statements ?? []);
  const first = telling.filter(({ row }) => dating.has(row.id));
  return gatherQualifiers(telling, all, first, court.canonical);
}

/** A denial by nobody in particular, one before the fact began or was first reported, or after it ended, is no word against it. */
function isContrary({ row, reported }: Voice, telling: readonly Voice[], start: Resolved, end: Resolved): boolean {
  if (row.claimedBy !== null && row.claimedBy.speaker === null) return false;
  if (reported === null) return true;
  const last = end.bound === null ? null : (boundsOf(end.bound.value)?.last ?? null);
  if (last !== null && reported > last) return false;
  const first = start.bound === null ? null : (boundsOf(start.bound.value)?.first ?? null);
  const days = telling.flatMap((voice) => voice.reported ?? []);
  return days.length === 0 || reported >= Math.min(...days, first ?? Number.POSITIVE_INFINITY);
}

function conflictsOf(
  start: Resolved,
  end: Resolved,
  denials: readonly Voice[],
  telling: readonly Voice[],
): readonly Conflict[] {
  const found: Conflict[] = [];
  if (start.conflict !== null) found.push({ field: "from", values: start.conflict });
  if (end.conflict !== null) found.push({ field: "to", values: end.conflict });
  if (denials.length > 0) {
    const values = [{ value: "actual", statements: inOrder(telling.map(({ row }) => row.id)) }];
    const denied = { value: strongest(denials), statements: inOrder(denials.map(({ row }) => row.id)) };
    found.push({ field: "assertion", values: [...values, denied] });
  }
  return found;
}

function statusOf(witnesses: number, conflicts: readonly Conflict[]): FactStatus {
  if (conflicts.some(({ field }) => field === "assertion")) return "disputed";
  if (witnesses === 0) return "claimed";
  if (conflicts.length > 0) return "conflicting";
  return witnesses > 1 ? "corroborated" : "reported";
}

function claimsOf(voices: readonly Voice[]): readonly FactClaim[] {
  const bySpeaker = new Map<string, string[]>();
  for (const { row } of voices) {
    const claimants = row.claimedBy === null ? [] : claimantsOf(row.claimedBy);
    for (const speaker of claimants) pushTo(bySpeaker, speaker ?? "", row.id);
  }
  return [...bySpeaker]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([speaker, ids]) => ({ speaker: speaker === "" ? null : speaker, statements: inOrder(ids) }));
}
