import type { Ledger, Trail } from "./ledger.ts";

/** How many sentences back a description may reach. */
const REACH = 12;

/** Mentions before a token, the latest first, as far as a description reaches. */
export function* backwards(ledger: Ledger, sentence: number, token: number): Generator<Trail> {
  for (let i = ledger.trail.length - 1; i >= 0; i--) {
    const entry = ledger.trail[i]!;
    if (entry.sentence < sentence - REACH) return;
    if (entry.sentence < sentence || entry.token < token) yield entry;
  }
}

/** The state for which an entity stands: itself, or that of an official. */
export function stateOf(ledger: Ledger, entity: string): string | null {
  if (entity.startsWith("state:")) return entity;
  const acts = ledger.acts.get(entity);
  return acts?.startsWith("state:") ? acts : null;
}

/** States before a token, sentence by sentence, until `enough` different ones are there; more than asked is no answer. */
export function lastStates(ledger: Ledger, sentence: number, token: number, enough: number): readonly string[] | null {
  const states: string[] = [];
  let current = -1;
  for (const entry of backwards(ledger, sentence, token)) {
    if (entry.sentence !== current && states.length >= enough) break;
    current = entry.sentence;
    const state = stateOf(ledger, entry.entity);
    if (state && !states.includes(state)) states.push(state);
  }
  return states.length === enough ? states.reverse() : mainStates(ledger, states, enough);
}

/** Of too many states the ones of which the article speaks most, when they stand clearly apart. */
function mainStates(ledger: Ledger, near: readonly string[], enough: number): readonly string[] | null {
  if (near.length < enough) return null;
  const counts = new Map<string, number>();
  for (const { entity } of ledger.trail) {
    const state = stateOf(ledger, entity);
    if (state) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const last = sorted[enough - 1]?.[1] ?? 0;
  const next = sorted[enough]?.[1] ?? 0;
  const main = sorted.slice(0, enough).map(([state]) => state);
  return last >= 2 * next && main.every((state) => near.includes(state)) ? main : null;
}
