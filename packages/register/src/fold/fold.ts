import type { Fact, Statement } from "@dragoman/model";
import type { GroupRows } from "../store.ts";
import type { FoldContext } from "./context.ts";
import { factsOf } from "./facts.ts";
import { pushTo } from "./lists.ts";
import { livenessOf } from "./live.ts";
import { type Placed, place } from "./place.ts";

/** Facts of every group that the rows make, in order of id. */
export function fold(rows: GroupRows, context: FoldContext): readonly Fact[] {
  return [...foldAll(rows, context).values()].flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Facts of the given groups, in order of id; a group without facts has an empty list. The rows must hold all that bears on these groups, as
 * `gather` gives them. A pure function of the set of rows and judgements: order and duplicates do not matter.
 */
export function foldGroups(
  groups: readonly string[],
  rows: GroupRows,
  context: FoldContext,
): ReadonlyMap<string, readonly Fact[]> {
  const all = foldAll(rows, context);
  return new Map(groups.map((group) => [group, all.get(group) ?? []]));
}

/** Acts of analysts in force that reach no row any more, in order of id. */
export function orphansOf(statements: readonly Statement[]): readonly Statement[] {
  return livenessOf(statements).orphans;
}

function foldAll(rows: GroupRows, context: FoldContext): ReadonlyMap<string, readonly Fact[]> {
  const live = livenessOf(rows.statements);
  const byGroup = new Map<string, Placed[]>();
  for (const placed of place(live, context.canonical)) pushTo(byGroup, placed.group, placed);
  const witnesses = new Map(rows.witnesses.map((witness) => [witness.article, witness]));
  const folded = new Map<string, readonly Fact[]>();
  for (const [group, placed] of byGroup) folded.set(group, factsOf(group, placed, live, witnesses, context));
  return folded;
}
