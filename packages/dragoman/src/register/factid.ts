import type { View } from "@dragoman/register";
import { DragomanError } from "../error.ts";

/** Ids that are listed when several begin alike. */
const LISTED = 5;

/** The fact that a user means by an id or its beginning. */
export async function findFact(beginning: string, view: View): Promise<string> {
  const given = beginning.trim().toLowerCase();
  if (!/^f[0-9a-f]{2,16}$/.test(given)) {
    throw new DragomanError(
      "usage",
      `"${beginning}" is no id of a fact`,
      "ids begin with f, as lists show them: f3a91c02d",
    );
  }
  const ids = await view.idsFrom(given, LISTED + 1);
  if (ids.length === 1) return ids[0]!;
  if (ids.length === 0) {
    const former = await view.fact(given);
    if (former !== null) return former.id;
    const ids = await nearestIds(given, view);
    const hint = ids.length > 0 ? `nearest: ${listed(ids)}` : "dragoman query lists facts with their ids";
    throw new DragomanError("fact.unknown", `no fact has the id ${given}`, hint, ids.slice(0, LISTED));
  }
  throw new DragomanError("fact.ambiguous", `several facts begin with ${given}`, listed(ids), ids.slice(0, LISTED));
}

/** Ids that share the longest beginning with a wrong one, one more than are listed at most. */
export async function nearestIds(given: string, view: View): Promise<readonly string[]> {
  for (let length = given.length - 1; length > 1; length--) {
    const ids = await view.idsFrom(given.slice(0, length), LISTED + 1);
    if (ids.length > 0) return ids;
  }
  return [];
}

function listed(ids: readonly string[]): string {
  return `${ids.slice(0, LISTED).join(", ")}${ids.length > LISTED ? ", …" : ""}`;
}
