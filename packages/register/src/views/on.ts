import type { Fact, FactKind } from "@dragoman/model";
import { isClaimed } from "../claimed.ts";
import type { Filter } from "../filter.ts";
import { type Holding, holdsOn } from "../hold.ts";
import type { View } from "../store.ts";
import { cite, citedInList, type ListedFact } from "./cite.ts";
import { dayIndex } from "./moment.ts";
import { type Names, namesOf } from "./names.ts";
import { allFacts } from "./walk.ts";

/** Kinds of what holds for a time. */
export const HOLDING: readonly FactKind[] = [
  "partnership",
  "diplomatic",
  "membership",
  "chair",
  "office",
  "project",
  "position",
];

/** A fact with what is known of the day. */
export interface HeldFact extends ListedFact {
  readonly holding: Holding;
}

/** What held on a day, and what was done then. */
export interface OnDay {
  readonly day: string;
  readonly items: readonly HeldFact[];
  readonly names: Names;
  /** How many facts held, of each kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many more there are of which the sources do not settle it, or only speakers say so. */
  readonly unsure: number;
}

/** Which part of a day to show. */
export interface OnDayOptions {
  /** At most so many facts; 200 when absent. */
  readonly limit?: number;
  /** Also those of which the sources do not settle it, or only speakers say so. */
  readonly unsure?: boolean;
}

/** What held on an ISO day: kinds that hold for a time when the filter names none. In the order of kinds, the highest levels first. */
export async function onDay(view: View, day: string, filter: Filter, options: OnDayOptions = {}): Promise<OnDay> {
  const { limit = 200, unsure = false } = options;
  const index = dayIndex(day);
  const kinds = filter.kinds ?? [...HOLDING, "host"];
  const facts = await candidates(view, day, filter, kinds);
  const answered = facts.map((fact) => ({ fact, holding: holdingOf(fact, index) }));
  const possible = answered.filter(({ holding }) => holding.answer !== "no");
  const held = unsure ? possible : possible.filter(isSure);
  held.sort((a, b) => compare(a.fact, b.fact, kinds));
  const counts: Record<string, number> = {};
  for (const { fact } of held) counts[fact.kind] = (counts[fact.kind] ?? 0) + 1;
  const shown = held.slice(0, limit);
  const cited = await cite(
    view,
    shown.map(({ fact }) => fact),
    1,
  );
  return {
    day,
    counts,
    unsure: possible.length - possible.filter(isSure).length,
    items: cited.map((item, at) => ({ ...item, holding: shown[at]!.holding })),
    names: await namesOf(view, citedInList(cited)),
  };
}

/** What began, or was reported, by that day; of what passes only what happened on it. */
async function candidates(
  view: View,
  day: string,
  filter: Filter,
  kinds: readonly FactKind[],
): Promise<readonly Fact[]> {
  const lasting = kinds.filter((kind) => HOLDING.includes(kind));
  const passing = kinds.filter((kind) => !HOLDING.includes(kind));
  const [begun, done] = await Promise.all([
    lasting.length === 0 ? [] : allFacts(view, { ...filter, kinds: lasting, to: day }),
    passing.length === 0 ? [] : allFacts(view, { ...filter, kinds: passing, from: day, to: day }),
  ]);
  return [...begun, ...done];
}

/** Words were reported, and instruments signed, in the period that the store was asked for. */
function holdingOf(fact: Fact, day: number): Holding {
  const { kind, from } = fact;
  if (kind !== "quotation" && kind !== "instrument") return holdsOn(fact, day);
  const isDated = kind === "instrument" && from !== null;
  return {
    answer: isClaimed(fact) ? "claimed" : "certain",
    reason: isDated ? `on ${from.value}` : "reported then",
  };
}

function isSure({ holding }: { readonly holding: Holding }): boolean {
  return holding.answer === "certain" || holding.answer === "attested";
}

function compare(a: Fact, b: Fact, kinds: readonly FactKind[]): number {
  const byKind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  const byTier = (b.qualifiers.tier ?? 0) - (a.qualifiers.tier ?? 0);
  return byKind || byTier || b.sources - a.sources || (a.id < b.id ? -1 : 1);
}
