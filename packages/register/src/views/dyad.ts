import type { Fact, FactKind, Reference } from "@dragoman/model";
import type { Filter } from "../filter.ts";
import { levelOn } from "../hold.ts";
import type { View } from "../store.ts";
import { cite, citedInList, type ListedFact } from "./cite.ts";
import { compareTimes, dayIndex } from "./moment.ts";
import { type Names, namesOf } from "./names.ts";
import { type QuadMonth, quadMonths } from "./quads.ts";
import { saidBy } from "./quotations.ts";
import { citedSources, type SourceCount } from "./sources.ts";
import { allFacts, firstFacts } from "./walk.ts";

/** All that the register holds of two parties. */
export interface Dyad {
  readonly parties: readonly [string, string];
  readonly names: Names;
  /** The day that `level` is of. */
  readonly on: string;
  /** The partnership that holds on that day, or null. */
  readonly level: Level | null;
  /** Every partnership of the two, also proposed and ended ones, the earliest first. */
  readonly ladder: readonly ListedFact[];
  readonly instruments: readonly ListedFact[];
  readonly diplomatic: readonly ListedFact[];
  readonly projects: readonly ListedFact[];
  readonly positions: readonly ListedFact[];
  /** Newest first, at most as many as asked for. */
  readonly events: Part;
  /** What speakers of the one say of the other. */
  readonly quotations: Part;
  /** Facts above and below that sources or parties contradict, or that contrary evidence reopened. */
  readonly contradictions: readonly string[];
  /** Outlets of the words above, the most cited first. */
  readonly sources: readonly SourceCount[];
  /** Events by month and quadrant, oldest first. */
  readonly months: readonly QuadMonth[];
}

/** A level that holds. */
export interface Level extends ListedFact {
  /** Why it holds: "since 2024-07-03". */
  readonly reason: string;
}

/** The first of many facts. */
export interface Part {
  readonly items: readonly ListedFact[];
  /** How many there are in all. */
  readonly total: number;
}

/** What to show of a dyad. */
export interface DyadOptions {
  /** ISO day on which the level is asked for. */
  readonly on: string;
  /** At most so many events; 50 when absent. */
  readonly events?: number;
  /** At most so many quotations of each side; 25 when absent. */
  readonly quotations?: number;
  /** Names those of whom the register has not read. */
  readonly reference?: Reference;
}

const RELATIONS: readonly FactKind[] = ["partnership", "instrument", "diplomatic", "project", "position"];

/** The page of two parties, in whatever order they are named. */
export async function dyad(view: View, a: string, b: string, options: DyadOptions): Promise<Dyad> {
  const parties = a <= b ? ([a, b] as const) : ([b, a] as const);
  const both: Filter = { involving: parties };
  const [relations, events, quotations, months] = await Promise.all([
    allFacts(view, { ...both, kinds: RELATIONS }),
    part(view, [{ ...both, kinds: ["event"] }], "time", options.events ?? 50),
    part(view, aboutEachOther(parties), "reported", options.quotations ?? 25),
    view.monthly(parties),
  ]);
  const items = await cite(view, [...relations, ...events.facts, ...quotations.facts]);
  const own = items.slice(0, relations.length).sort(byStart);
  const ofKind = (kind: FactKind): readonly ListedFact[] => own.filter(({ fact }) => fact.kind === kind);
  const ladder = ofKind("partnership").filter(({ fact }) => isBetween(fact, parties));
  const rest = items.slice(relations.length);
  return {
    parties,
    names: await namesOf(view, [...parties, ...citedInList(items)], options.reference),
    on: options.on,
    level: levelIn(ladder, options.on),
    ladder,
    instruments: ofKind("instrument"),
    diplomatic: ofKind("diplomatic"),
    projects: ofKind("project"),
    positions: ofKind("position"),
    events: { items: rest.slice(0, events.facts.length), total: events.total },
    quotations: { items: rest.slice(events.facts.length), total: quotations.total },
    contradictions: items.filter(({ fact }) => isContradicted(fact)).map(({ fact }) => fact.id),
    sources: citedSources(items),
    months: quadMonths(months),
  };
}

/** The level of a ladder that holds on an ISO day, or null. */
export function levelIn(ladder: readonly ListedFact[], day: string): Level | null {
  const facts = ladder.map(({ fact }) => fact);
  const held = levelOn(facts, dayIndex(day));
  const item = ladder.find(({ fact }) => fact.id === held?.fact.id);
  return held === null || item === undefined ? null : { ...item, reason: held.holding.reason };
}

/** Whether sources or parties contradict a fact, or contrary evidence came after an analyst's decision. */
export function isContradicted({ status, conflicts, review }: Fact): boolean {
  return status === "conflicting" || status === "disputed" || review === "reopened" || conflicts.length > 0;
}

/** The earliest start first, those without one last. */
export function byStart(a: ListedFact, b: ListedFact): number {
  return compareTimes(a.fact.from?.value, b.fact.from?.value) || (a.fact.id < b.fact.id ? -1 : 1);
}

/** What each of the two says of the other. */
export function aboutEachOther(parties: readonly [string, string]): readonly Filter[] {
  const [a, b] = parties;
  return [saidBy(a, b), saidBy(b, a)];
}

/** Facts that meet any of the filters, each once; a joint statement of both sides may be counted twice where not all are shown. */
async function part(view: View, filters: readonly Filter[], order: "time" | "reported", limit: number) {
  const found = await Promise.all(filters.map((filter) => firstFacts(view, filter, order, limit)));
  const all = found.flatMap((first) => first.facts);
  const facts = [...new Map(all.map((fact) => [fact.id, fact])).values()];
  return { facts, total: found.reduce((sum, { total }) => sum + total, 0) - (all.length - facts.length) };
}

/** A level that the two share with others counts; one where the second is only mentioned does not. */
function isBetween({ subject }: Fact, parties: readonly [string, string]): boolean {
  return parties.every((party) => subject.includes(party));
}
