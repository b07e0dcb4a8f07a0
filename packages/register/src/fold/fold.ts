import type { Fact, Statement } from "@dragoman/model";
import type { GroupRows } from "../store.ts";
import type { Canonical } from "./canonical.ts";
import type { Court, FoldContext } from "./context.ts";
import { factsOf } from "./facts.ts";
import { datedGroup } from "./group.ts";
import { pushTo } from "./lists.ts";
import { livenessOf } from "./live.ts";
import { type Placed, place } from "./place.ts";
import { placeable } from "./voice.ts";

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
  const placed = place(live, context.canonical);
  const byGroup = new Map<string, Placed[]>();
  for (const one of placed) pushTo(byGroup, one.group, one);
  const instruments = instrumentsOf(placed, context.canonical);
  const court: Court = { ...context, witnesses: new Map(rows.witnesses.map((witness) => [witness.article, witness])) };
  const folded = new Map<string, readonly Fact[]>();
  for (const [group, own] of byGroup) {
    folded.set(group, factsOf(group, own, live, instruments.get(group) ?? [], court));
  }
  return folded;
}

/** Dated signings, by the group of the partnership that they can date. */
function instrumentsOf(placed: readonly Placed[], canonical: Canonical): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const { row, rejected, override } of placed) {
    const said = override === null ? row : { ...row, object: override.object, from: override.from ?? row.from };
    const group = datedGroup(override ?? row, canonical);
    const isSigned = row.assertion === "actual" && row.claimedBy === null && placeable(said.from) !== null;
    if (group !== null && isSigned && rejected.length === 0) pushTo(found, group, said);
  }
  return found;
}
