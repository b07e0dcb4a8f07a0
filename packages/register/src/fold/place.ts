import type { Statement } from "@dragoman/model";
import type { Canonical } from "./canonical.ts";
import { groupOf } from "./group.ts";
import { keyOf } from "./key.ts";
import type { Liveness } from "./live.ts";

/** A row that says something of the world, where it counts, and the correction that speaks of it. */
export interface Placed {
  readonly row: Statement;
  readonly group: string;
  readonly key: string;
  /** The analyst's correction in force, or null. */
  readonly override: Statement | null;
  /** What an analyst took back; it only shows that the fact was rejected. */
  readonly rejected: readonly Statement[];
}

/** Every row that counts or was rejected by an analyst, at the key of its correction or of itself. What analysts stated and took back themselves is gone. */
export function place(live: Liveness, canonical: Canonical): readonly Placed[] {
  const placed: Placed[] = [];
  for (const row of live.byId.values()) {
    if (row.op !== "assert") continue;
    const rejected = live.rejections(row);
    if (!live.isLive(row) && rejected.every(({ by }) => by === row.by)) continue;
    const override = correctionOf(row, rejected, live);
    const said = override ?? row;
    placed.push({ row, group: groupOf(said, canonical), key: keyOf(said, canonical), override, rejected });
  }
  return placed;
}

/** The latest live override of a row; of a rejected row also one that fell by the same act. */
function correctionOf(row: Statement, rejected: readonly Statement[], live: Liveness): Statement | null {
  const fallen = rejected.flatMap((act) => live.targets(act)).filter((target) => target.op === "override");
  const overrides = [...live.acts(row, "override"), ...fallen.filter((act) => live.targets(act).includes(row))];
  return overrides.reduce<Statement | null>((best, one) => (best === null || isLater(one, best) ? one : best), null);
}

/** Of two acts of an analyst, whether the first counts. */
export function isLater(a: Statement, b: Statement): boolean {
  const [at, held] = [a.at ?? "", b.at ?? ""];
  return at > held || (at === held && a.id > b.id);
}
