import type { Fact } from "@dragoman/model";
import type { Filter } from "../filter.ts";
import { BEGINNING, type FactIndex, leastConfidence } from "./fact.ts";
import { dayOn, periodOf } from "./paging.ts";

/** A fact with what filters need to know of it. */
export interface Indexed {
  readonly fact: Fact;
  readonly index: FactIndex;
}

/** Whether an entity is a state (ISO 3166-1 alpha-3) or one of its people, offices or places. */
export type IsOf = (id: string, country: string) => boolean;

type Test = (row: Indexed) => boolean;

/** Tells of facts whether they meet a filter, but for its articles and words of articles, which facts do not hold. */
export function testOf(filter: Filter, isOf: IsOf): Test {
  const tests = [...fieldTests(filter), ...indexTests(filter, isOf)];
  return (row) => tests.every((test) => test(row));
}

function fieldTests(filter: Filter): Test[] {
  const { ids, kinds, statuses, assertions, reviews, minSources } = filter;
  const tests: Test[] = [];
  const among = <V>(values: readonly V[] | undefined, of: (fact: Fact) => V) => {
    if (values) tests.push(({ fact }) => values.includes(of(fact)));
  };
  among(ids, ({ id }) => id);
  among(kinds, ({ kind }) => kind);
  among(statuses, ({ status }) => status);
  among(assertions, ({ assertion }) => assertion);
  among(reviews, ({ review }) => review);
  if (minSources !== undefined) tests.push(({ fact }) => fact.sources >= minSources);
  return tests;
}

function indexTests(filter: Filter, isOf: IsOf): Test[] {
  const { involving, values, speaker, speakerCountry, minConfidence } = filter;
  const tests: Test[] = [];
  const period = periodOf(filter);
  if (involving) tests.push(({ index }) => involving.every((id) => index.parties.includes(id)));
  if (values) tests.push(({ index }) => index.value !== null && values.includes(index.value));
  if (speaker !== undefined) tests.push(({ index }) => index.speakers.includes(speaker));
  if (speakerCountry !== undefined) {
    tests.push(({ index }) => index.speakers.some((id) => isOf(id, speakerCountry)));
  }
  if (period) {
    const [from, to] = period;
    tests.push(({ index: { first, last } }) => first !== null && last !== null && last >= from && first <= to);
  }
  const day = dayOn(filter);
  if (day !== null) {
    tests.push(
      ({ index: { first, last, begins } }) => first !== null && first <= day && (last! >= day || begins === BEGINNING),
    );
  }
  if (minConfidence !== undefined) tests.push(({ index }) => index.confidence >= leastConfidence(minConfidence));
  return tests;
}
