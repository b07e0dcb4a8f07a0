import type { Statement } from "@dragoman/model";
import type { Canonical } from "../fold/canonical.ts";
import { groupsOf } from "../fold/group.ts";
import type { View, Writer } from "../store.ts";

/** Appends rows and marks everything they bear on as stale; gives the ids of the new ones. */
export async function appendRows(
  writer: Writer,
  statements: readonly Statement[],
  canonical: Canonical,
): Promise<readonly string[]> {
  const find = await answered(writer, statements);
  const rows = statements.map((statement) => ({ statement, groups: groupsOf(statement, find, canonical) }));
  const added = await writer.append(rows);
  if (added.length > 0) await writer.markStale(await writer.groupsOf(added));
  return added;
}

/** Finds the rows that these answer, and those that they answer in turn. */
export async function answered(
  view: Pick<View, "statements">,
  statements: readonly Statement[],
): Promise<(id: string) => Statement | undefined> {
  const found = new Map(statements.map((row) => [row.id, row]));
  for (let rows = statements; rows.length > 0; ) {
    const missing = rows.flatMap(({ answers }) => answers).filter((id) => !found.has(id));
    rows = missing.length > 0 ? await view.statements(missing) : [];
    for (const row of rows) found.set(row.id, row);
  }
  return (id) => found.get(id);
}
