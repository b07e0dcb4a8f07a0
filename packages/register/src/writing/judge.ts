import type { Judgement } from "@dragoman/model";
import { type Canonical, isEntity } from "../fold/canonical.ts";
import { groupsOf } from "../fold/group.ts";
import type { Writer } from "../store.ts";
import { answered } from "./append.ts";

/** Moves all rows that name an entity whose canonical id is another now to their new groups; both the old and the new are stale. */
export async function regroupRows(
  writer: Writer,
  judgements: readonly Judgement[],
  before: Canonical,
  after: Canonical,
): Promise<void> {
  const ids = judgements.flatMap(({ left, right }) => [left, right]).filter(isEntity);
  const moved = [...new Set(ids)].filter((id) => before(id) !== after(id));
  const citing = moved.length > 0 ? await writer.citing(moved) : [];
  if (citing.length === 0) return;
  const held = await writer.groupsOf(citing.map(({ id }) => id));
  const { statements } = await writer.rowsOf(held);
  const find = await answered(writer, statements);
  const moves = new Map(statements.map((row) => [row.id, groupsOf(row, find, after)]));
  await writer.regroup(moves);
  await writer.markStale([...held, ...moves.values()].flat());
}
