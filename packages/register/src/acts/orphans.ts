import type { Reference, Statement } from "@dragoman/model";
import { canonicalIds, isKnownTo } from "../fold/canonical.ts";
import { orphansOf } from "../fold/fold.ts";
import { gather } from "../fold/gather.ts";
import { groupOf } from "../fold/group.ts";
import type { View } from "../store.ts";

/** Rows of the log that are read at once, and groups. */
const LIMIT = 5000;
const BATCH = 200;

/** Acts of analysts in force that reach no statement any more: what they spoke of is not read so any more. In order of id. */
export async function orphanedActs(
  view: Pick<View, "analystLog" | "rowsOf" | "judgements">,
  reference: Reference,
): Promise<readonly Statement[]> {
  const canonical = canonicalIds(await view.judgements(), isKnownTo(reference));
  const groups = new Set<string>();
  for await (const row of analystRows(view)) groups.add(groupOf(row, canonical));
  const orphans = new Map<string, Statement>();
  const all = [...groups].sort();
  for (let from = 0; from < all.length; from += BATCH) {
    const { rows } = await gather(view, all.slice(from, from + BATCH), canonical);
    for (const row of orphansOf(rows.statements)) orphans.set(row.id, row);
  }
  return [...orphans.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All rows that analysts wrote, in order of recording. */
export async function* analystRows(view: Pick<View, "analystLog">): AsyncGenerator<Statement> {
  for (let after = 0; ; ) {
    const entries = await view.analystLog(after, LIMIT);
    if (entries.length === 0) return;
    for (const { statement } of entries) yield statement;
    after = entries.at(-1)!.tx;
  }
}
