import type { Fact } from "@dragoman/model";
import { compareText } from "../order.ts";
import type { ChangeCounts, FactChangeEntry } from "../store.ts";
import { wholeTransactions } from "./rows.ts";
import type { State } from "./state.ts";

/** What became of facts, whole transactions at a time. */
export function changesAfter(state: State, tx: number, limit: number): readonly FactChangeEntry[] {
  return wholeTransactions(since(state, tx), limit);
}

/** How many facts are new, changed and gone since. */
export function changeCountsAfter(state: State, tx: number): ChangeCounts {
  const wasThere = new Map<string, boolean>();
  for (const { before, after } of since(state, tx)) {
    const { id } = (before ?? after)!;
    if (!wasThere.has(id)) wasThere.set(id, before !== null);
  }
  const counts = { new: 0, changed: 0, gone: 0 };
  for (const [id, before] of wasThere) {
    const isThere = state.facts.has(id);
    if (before) counts[isThere ? "changed" : "gone"]++;
    else if (isThere) counts.new++;
  }
  return counts;
}

/** What became of one fact. */
export function historyOf(state: State, fact: string): readonly FactChangeEntry[] {
  return [...state.changes.values()].filter(({ before, after }) => (after ?? before)?.id === fact);
}

/** The fact that has most of the statements which a former fact had when it went. */
export function successorOf(state: State, id: string): Fact | null {
  let gone: Fact | null = null;
  for (const { change, before } of state.changes.values()) {
    if (change === "gone" && before?.id === id) gone = before;
  }
  const shared = new Map<string, number>();
  for (const row of gone?.statements ?? []) {
    for (const fact of state.factsByRow.get(row)) shared.set(fact, (shared.get(fact) ?? 0) + 1);
  }
  const [best] = [...shared].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return best ? state.facts.get(best[0])!.fact : null;
}

function since(state: State, after: number): readonly FactChangeEntry[] {
  return [...state.changes.values()].filter(({ tx }) => tx > after);
}
