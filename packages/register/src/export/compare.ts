import { dayNumber, type EventType } from "@dragoman/model";
import { bundles, type Source } from "./bundle.ts";
import { isEventType } from "./codes.ts";
import { daysOf, exactDay } from "./day.ts";

/** Events of a pair or type: told by both, by the data set alone, by others alone. */
export interface Counts {
  readonly same: number;
  readonly there: number;
  readonly here: number;
}

/** How far a data set and what was read agree. */
export interface Comparison {
  /** First and last day that the data set has rows for; null when it has none. */
  readonly period: readonly [first: string, last: string] | null;
  readonly all: Counts;
  /** By the two parties' ids, in order. */
  readonly dyads: ReadonlyMap<string, Counts>;
  readonly types: ReadonlyMap<EventType, Counts>;
  /** Events whose day is not known. */
  readonly undated: number;
  /** Events of others outside the period. */
  readonly outside: number;
}

interface Entry {
  readonly type: EventType;
  readonly pair: string;
  readonly day: string;
  readonly there: boolean;
  readonly here: boolean;
}

/** Compares by pair, type and day; days may differ by `window`. Only what lies in the data set's own period counts. */
export async function compareWith(set: string, source: Source, window: number): Promise<Comparison> {
  const entries: Entry[] = [];
  let undated = 0;
  for await (const { fact, statements, reference } of bundles({
    ...source,
    filter: { ...source.filter, kinds: ["event"] },
  })) {
    if (!isEventType(fact.value) || fact.assertion !== "actual") continue;
    const day = exactDay(daysOf(fact.from?.value ?? null, fact, reference));
    if (day === null) {
      undated++;
      continue;
    }
    const there = statements.some((row) => row.source === set);
    const here = statements.some((row) => row.source !== set);
    for (const pair of pairsOf(fact.subject, fact.object)) entries.push({ type: fact.value, pair, day, there, here });
  }
  const days = entries
    .filter(({ there }) => there)
    .map(({ day }) => day)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { ...tally([], window), period: null, undated, outside: 0 };
  const inside = entries.filter(({ day, there }) => there || (day >= first && day <= last));
  return { ...tally(inside, window), period: [first, last], undated, outside: entries.length - inside.length };
}

/** Unordered pairs; one who acts alone stands alone. */
function pairsOf(subject: readonly string[], object: readonly string[]): readonly string[] {
  const pairs =
    object.length === 0
      ? subject.flatMap((a, i) => subject.slice(i + 1).map((b) => [a, b]))
      : subject.flatMap((a) => object.map((b) => [a, b]));
  const alone = [...subject, ...object].map((id) => [id]);
  return [...new Set((pairs.length > 0 ? pairs : alone).map((pair) => pair.toSorted().join("\t")))];
}

function tally(entries: readonly Entry[], window: number): Pick<Comparison, "all" | "dyads" | "types"> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.type}\n${entry.pair}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const dyads = new Map<string, Counts>();
  const types = new Map<EventType, Counts>();
  let all: Counts = { same: 0, there: 0, here: 0 };
  for (const group of groups.values()) {
    const counts = match(group, window);
    const { type, pair } = group[0]!;
    all = sum(all, counts);
    dyads.set(pair, sum(dyads.get(pair), counts));
    types.set(type, sum(types.get(type), counts));
  }
  return { all, dyads, types };
}

/** Several of a day are one; each day of one side is joined with the earliest of the other that is near enough. */
function match(group: readonly Entry[], window: number): Counts {
  const [there, here] = [daysWith(group, "there"), daysWith(group, "here")];
  const [inThere, inHere] = [new Set(there), new Set(here)];
  const both = there.filter((day) => inHere.has(day));
  const left = there.filter((day) => !inHere.has(day));
  const right = here.filter((day) => !inThere.has(day));
  let same = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const apart = left[i]! - right[j]!;
    if (Math.abs(apart) <= window) same++;
    if (apart <= window) i++;
    if (apart >= -window) j++;
  }
  return { same: both.length + same, there: left.length - same, here: right.length - same };
}

function daysWith(group: readonly Entry[], side: "there" | "here"): readonly number[] {
  const days = new Set(group.filter((entry) => entry[side]).map(({ day }) => day));
  return [...days].sort().map((day) => {
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    return dayNumber(year, month, date);
  });
}

function sum(a: Counts | undefined, b: Counts): Counts {
  return { same: (a?.same ?? 0) + b.same, there: (a?.there ?? 0) + b.there, here: (a?.here ?? 0) + b.here };
}
