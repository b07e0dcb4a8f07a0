import { agents } from "./agents.ts";
import type { FoundEpithet } from "./found.ts";
import type { Ledger } from "./ledger.ts";
import { isWord, type Line } from "./line.ts";
import { backwards, stateOf } from "./recall.ts";

/** Sentences over which "its neighbour" may look back. */
const NEAR = 2;

/**
 * "Chad warned its neighbour": the one state besides whoever acts that the sentence has named before, else that of the nearest
 * sentence which names any. Null where no state alone does something to it, or several may be meant.
 */
export function neighbourOf(ledger: Ledger, line: Line, { from, to }: FoundEpithet): string | null {
  const acting = agents(ledger, line, to);
  const isDoneTo = /^i?obj$/.test(line.tree?.relations[to - 1] ?? "") || isWord(line, from - 1, "to");
  if (acting.size !== 1 || !isDoneTo) return null;
  const near = new Set<string>();
  let at = line.index;
  for (const entry of backwards(ledger, line.index, from)) {
    if (entry.sentence < line.index - NEAR || (near.size > 0 && entry.sentence !== at)) break;
    const state = stateOf(ledger, entry.entity);
    if (state === null || acting.has(state)) continue;
    at = entry.sentence;
    near.add(state);
  }
  const [only = null, other] = near;
  return other === undefined ? only : null;
}
