import type { Fact } from "@dragoman/model";
import type { Filter } from "../filter.ts";
import { type Indexed, testOf } from "../index/meets.ts";
import { hasTerms } from "../search/match.ts";
import { termsOf } from "../search/query.ts";
import type { State } from "./state.ts";

type Test = (row: Indexed) => boolean;

/** The facts that meet the filter. */
export function matching(state: State, filter: Filter): readonly Indexed[] {
  const tests = [testOf(filter, (id, country) => isOf(state, id, country)), ...articleTests(state, filter)];
  return [...state.facts.values()].filter((row) => tests.every((test) => test(row)));
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
