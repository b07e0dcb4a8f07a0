import type { Statement } from "@dragoman/model";
import type { GroupRows, View } from "../store.ts";
import type { Canonical } from "./canonical.ts";
import { groupsOf } from "./group.ts";

/** Groups that acts bind together, and all their rows. */
export interface Gathered {
  readonly groups: readonly string[];
  readonly rows: GroupRows;
}

/** The given groups with those that an analyst's act binds to them (it moved rows from one to the other), and the rows of all of them. */
export async function gather(
  view: Pick<View, "rowsOf">,
  groups: readonly string[],
  canonical: Canonical,
): Promise<Gathered> {
  let known: ReadonlySet<string> = new Set(groups);
  for (;;) {
    const rows = await view.rowsOf([...known]);
    const bound = boundGroups(rows.statements, canonical);
    const all = new Set([...known, ...bound]);
    if (all.size === known.size) return { groups: [...known].sort(), rows };
    known = all;
  }
}

function boundGroups(statements: readonly Statement[], canonical: Canonical): ReadonlySet<string> {
  const byId = new Map(statements.map((row) => [row.id, row]));
  const groups = new Set<string>();
  for (const row of statements) {
    if (row.answers.length === 0) continue;
    for (const group of groupsOf(row, (id) => byId.get(id), canonical)) groups.add(group);
  }
  return groups;
}
