import type { Fact } from "@dragoman/model";
import type { Filter, Order } from "../filter.ts";
import type { View } from "../store.ts";

/** As many as a store gives at once. */
const PAGE = 1000;

/** The first of some facts, and how many there are in all. */
export interface FirstFacts {
  readonly facts: readonly Fact[];
  readonly total: number;
}

/** The first facts that meet a filter, and how many meet it. */
export async function firstFacts(view: View, filter: Filter, order: Order, limit: number): Promise<FirstFacts> {
  const { items, next } = await view.facts(filter, { order, limit });
  return { facts: items, total: next === null ? items.length : await view.count(filter) };
}

/** All facts that meet a filter, page by page. */
export async function* walkFacts(view: View, filter: Filter, order: Order = "id"): AsyncGenerator<readonly Fact[]> {
  let cursor: string | null = null;
  do {
    const { items, next } = await view.facts(filter, { order, limit: PAGE, cursor });
    if (items.length > 0) yield items;
    cursor = next;
  } while (cursor !== null);
}

/** All facts that meet a filter. */
export async function allFacts(view: View, filter: Filter, order: Order = "id"): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for await (const page of walkFacts(view, filter, order)) facts.push(...page);
  return facts;
}
