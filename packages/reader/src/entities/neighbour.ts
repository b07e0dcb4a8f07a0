import { agents } from "./agents.ts";
import type { FoundEpithet } from "./found.ts";
import type { Ledger } from "./ledger.ts";
import { isWord, type Line } from "./line.ts";
import { nearStates } from "./recall.ts";

/** Sentences over which "its neighbour" may look back. */
const NEAR = 2;

/**
 * "Chad warned its neighbour": the one state besides whoever acts that the sentence has named before, else that of the nearest
 * sentence which names any. Null where no state alone does something to it, or several may be meant, that of the dateline among them.
 */
export function neighbourOf(ledger: Ledger, line: Line, { from, to }: FoundEpithet): string | null {
  const acting = agents(ledger, line, to);
  const isDoneTo = /^i?obj$/.test(line.tree?.relations[to - 1] ?? "") || isWord(line, from - 1, "to");
  if (acting.size !== 1 || !isDoneTo) return null;
  const [only = null, other] = nearStates(ledger, line.index, from, 1, acting, NEAR).states;
  const { home, isHomeSure } = ledger;
  const isAbout = !isHomeSure || home === only || acting.has(home ?? "");
  return other === undefined && isAbout ? only : null;
}
