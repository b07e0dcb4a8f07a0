import type { FacetCount, Facets, PartyCount, ValueCount } from "../facets.ts";
import type { Filter } from "../filter.ts";
import type { Indexed } from "../index/meets.ts";
import { compareText } from "../order.ts";
import type { GroupCount, MonthlyCount, SpeakerCount } from "../store.ts";
import { isOf, matching } from "./filter.ts";
import type { State } from "./state.ts";

/** Each field counted with its own part of the filter lifted. */
export function facetsIn(state: State, filter: Filter): Facets {
  const { kinds: _k, ...anyKind } = filter;
  const { values: _v, ...anyValue } = filter;
  const { statuses: _s, ...anyStatus } = filter;
  const { assertions: _a, ...anyAssertion } = filter;
  const { reviews: _r, ...anyReview } = filter;
  const counted = <V extends string>(rest: Filter, of: (row: Indexed) => V): readonly FacetCount<V>[] =>
    tally(matching(state, rest).map(of)).map(([value, count]) => ({ value, count }));
  return {
    total: matching(state, filter).length,
    kinds: counted(anyKind, ({ fact }) => fact.kind),
    values: valuesIn(matching(state, anyValue)),
    statuses: counted(anyStatus, ({ fact }) => fact.status),
    assertions: counted(anyAssertion, ({ fact }) => fact.assertion),
    reviews: counted(anyReview, ({ fact }) => fact.review),
  };
}

function valuesIn(rows: readonly Indexed[]): readonly ValueCount[] {
  const pairs = rows.flatMap(({ fact: { kind }, index: { value } }) => (value === null ? [] : [`${value}\n${kind}`]));
  return tally(pairs).map(([pair, count]) => {
    const cut = pair.lastIndexOf("\n");
    return { kind: pair.slice(cut + 1) as ValueCount["kind"], value: pair.slice(0, cut), count };
  });
}

/** Those of most facts first. */
export function partiesIn(state: State, filter: Filter, as: "party" | "speaker"): readonly PartyCount[] {
  const ids = matching(state, filter).flatMap(({ index }) => (as === "party" ? index.parties : index.speakers));
  return tally(ids).map(([party, count]) => ({ party, count }));
}

/** In no order. */
export function groupsIn(state: State, filter: Filter): readonly GroupCount[] {
  const counts = new Map<string, { readonly group: string; readonly value: string | null; count: number }>();
  for (const { fact, index } of matching(state, filter)) {
    const key = JSON.stringify([fact.group, index.value]);
    const held = counts.get(key);
    if (held === undefined) counts.set(key, { group: fact.group, value: index.value, count: 1 });
    else held.count++;
  }
  return [...counts.values()];
}

/** In order of month, kind and value. */
export function monthsIn(state: State, entities: readonly string[]): readonly MonthlyCount[] {
  return monthsOf(matching(state, { involving: entities }));
}

/** Facts by month, kind and value, in order of these; those without a month are left out. */
export function monthsOf(rows: readonly Indexed[]): readonly MonthlyCount[] {
  const counts = new Map<string, MonthlyCount>();
  for (const { fact, index } of rows) {
    const { month, value } = index;
    if (month === null) continue;
    const key = [month, fact.kind, value === null ? "" : `=${value}`].join("\n");
    counts.set(key, { month, kind: fact.kind, value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => compareText(a, b)).map(([, count]) => count);
}

/** The most quoted first. */
export function speakersIn(state: State, country: string): readonly SpeakerCount[] {
  const quotations = matching(state, { kinds: ["quotation"] });
  const own = quotations.flatMap(({ index }) => index.speakers.filter((id) => isOf(state, id, country)));
  return tally(own).map(([speaker, count]) => ({ speaker, count }));
}

function tally<V extends string>(values: readonly V[]): readonly (readonly [V, number])[] {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
}
