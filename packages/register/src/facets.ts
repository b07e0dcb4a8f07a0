import type { Assertion, Fact, FactKind, FactStatus } from "@dragoman/model";
import type { Filter } from "./filter.ts";
import { compareText } from "./order.ts";

/** How many facts have one value of a field. */
export interface FacetCount<V extends string = string> {
  readonly value: V;
  readonly count: number;
}

/** How many facts of one kind have one level, office or type. */
export interface ValueCount extends FacetCount {
  readonly kind: FactKind;
}

/** How many facts somebody or something is in. */
export interface PartyCount {
  /** Entity id. */
  readonly party: string;
  readonly count: number;
}

/**
 * Facts by the values of their fields, the most frequent first, equals in order of value. Each field counts the facts that meet a filter
 * but for what it asks of that very field, so that the counts tell what another choice would give.
 */
export interface Facets {
  /** Facts that meet the whole filter. */
  readonly total: number;
  readonly kinds: readonly FacetCount<FactKind>[];
  /** Without quotations, whose value is their words. */
  readonly values: readonly ValueCount[];
  readonly statuses: readonly FacetCount<FactStatus>[];
  readonly assertions: readonly FacetCount<Assertion>[];
  readonly reviews: readonly FacetCount<Fact["review"]>[];
}

/** Facts that are alike in all fields that facets count. */
export interface FacetCell {
  readonly kind: FactKind;
  /** As a `FactIndex` has it. */
  readonly value: string | null;
  readonly status: FactStatus;
  readonly assertion: Assertion;
  readonly review: Fact["review"];
  readonly count: number;
}

/** Fields of a filter that facets lift, with the field of a cell that each is about. */
const LIFTED = {
  kinds: "kind",
  values: "value",
  statuses: "status",
  assertions: "assertion",
  reviews: "review",
} as const satisfies Partial<Record<keyof Filter, keyof FacetCell>>;

type Lifted = keyof typeof LIFTED;

/** What is left of a filter when all that facets lift is taken away. */
export function unfaceted(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !(key in LIFTED))) as Filter;
}

/** The facets of a filter, from cells of all facts that meet `unfaceted(filter)`. */
export function facetsOf(cells: readonly FacetCell[], filter: Filter): Facets {
  const meeting = (lifted: Lifted | null) => cells.filter((cell) => meets(cell, filter, lifted));
  const counted = <V extends string>(field: Lifted, of: (cell: FacetCell) => V): readonly FacetCount<V>[] =>
    tally(meeting(field), of).map(({ key, count }) => ({ value: key, count }));
  const valued = meeting("values").filter(({ value }) => value !== null);
  return {
    total: meeting(null).reduce((sum, { count }) => sum + count, 0),
    kinds: counted("kinds", ({ kind }) => kind),
    values: tally(valued, ({ kind, value }) => `${value}\n${kind}`).map(({ first: { kind, value }, count }) => ({
      kind,
      value: value!,
      count,
    })),
    statuses: counted("statuses", ({ status }) => status),
    assertions: counted("assertions", ({ assertion }) => assertion),
    reviews: counted("reviews", ({ review }) => review),
  };
}

function meets(cell: FacetCell, filter: Filter, lifted: Lifted | null): boolean {
  return (Object.keys(LIFTED) as Lifted[]).every((field) => {
    const wanted: readonly string[] | undefined = field === lifted ? undefined : filter[field];
    const value = cell[LIFTED[field]];
    return wanted === undefined || (value !== null && wanted.includes(value));
  });
}

interface Tallied<K extends string> {
  readonly key: K;
  readonly first: FacetCell;
  count: number;
}

function tally<K extends string>(cells: readonly FacetCell[], keyOf: (cell: FacetCell) => K): readonly Tallied<K>[] {
  const all = new Map<K, Tallied<K>>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const held = all.get(key);
    if (held === undefined) all.set(key, { key, first: cell, count: cell.count });
    else held.count += cell.count;
  }
  return [...all.values()].sort((a, b) => b.count - a.count || compareText(a.key, b.key));
}
