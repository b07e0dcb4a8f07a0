import type { Fact } from "@dragoman/model";
import type { Filter } from "../filter.ts";
import { leastConfidence } from "../index/fact.ts";
import { periodOf } from "../index/paging.ts";
import { hasTerms } from "../search/match.ts";
import { termsOf } from "../search/query.ts";
import type { FactRow, State } from "./state.ts";

type Test = (row: FactRow) => boolean;

/** The facts that meet the filter. */
export function matching(state: State, filter: Filter): readonly FactRow[] {
  const tests = [...fieldTests(filter), ...indexTests(state, filter), ...articleTests(state, filter)];
  return [...state.facts.values()].filter((row) => tests.every((test) => test(row)));
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

function indexTests(state: State, filter: Filter): Test[] {
  const { involving, values, speaker, speakerCountry, minConfidence } = filter;
  const tests: Test[] = [];
  const period = periodOf(filter);
  if (involving) tests.push(({ index }) => involving.every((id) => index.parties.includes(id)));
  if (values) tests.push(({ index }) => index.value !== null && values.includes(index.value));
  if (speaker !== undefined) tests.push(({ index }) => index.speakers.includes(speaker));
  if (speakerCountry !== undefined) {
    tests.push(({ index }) => index.speakers.some((id) => isOf(state, id, speakerCountry)));
  }
  if (period) {
    const [from, to] = period;
    tests.push(({ index: { first, last } }) => first !== null && last !== null && last >= from && first <= to);
  }
  if (minConfidence !== undefined) tests.push(({ index }) => index.confidence >= leastConfidence(minConfidence));
  return tests;
}

function articleTests(state: State, filter: Filter): Test[] {
  const { text, article } = filter;
  const tests: Test[] = [];
  if (article !== undefined) tests.push(({ fact }) => articlesOf(state, fact).has(article));
  if (text !== undefined) {
    const terms = termsOf(text);
    const found = new Set<string>();
    for (const row of state.articles.values()) if (hasTerms(row.article, terms)) found.add(row.article.key);
    tests.push(({ fact }) => [...articlesOf(state, fact)].some((key) => found.has(key)));
  }
  return tests;
}

/** Whether the entity is a state or one of its people, offices or places. */
export function isOf(state: State, id: string, country: string): boolean {
  return id === `state:${country}` || state.entities.get(id)?.country === country;
}

function articlesOf(state: State, fact: Fact): ReadonlySet<string> {
  const keys = fact.statements.map((id) => state.statements.get(id)?.statement.article ?? null);
  return new Set(keys.filter((key) => key !== null));
}
