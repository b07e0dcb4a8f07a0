import { mainStates } from "./home.ts";
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

/**
 * States before a token, sentence by sentence, until `enough` different ones are there; of more than asked those of which the
 * article speaks most. Where some are ruled out, one sentence must name the others together.
 */
export function lastStates(
  ledger: Ledger,
  sentence: number,
  token: number,
  enough: number,
  without: ReadonlySet<string> = new Set(),
): readonly string[] | null {
  const { states, isSpread } = nearStates(ledger, sentence, token, enough, without);
  if (states.length === enough) return isSpread && without.size > 0 ? null : [...states].reverse();
  const main = states.length < enough ? [] : mainStates(ledger, enough);
  return main.length > 0 && main.every((state) => states.includes(state)) ? main : null;
}

function nearStates(ledger: Ledger, sentence: number, token: number, enough: number, without: ReadonlySet<string>) {
  const states: string[] = [];
  let current = -1;
  let last = -1;
  let isSpread = false;
  for (const entry of backwards(ledger, sentence, token)) {
    if (entry.sentence !== current && states.length >= enough) break;
    current = entry.sentence;
    const state = stateOf(ledger, entry.entity);
    if (!state || states.includes(state) || without.has(state)) continue;
    isSpread ||= states.length > 0 && last !== current;
    last = current;
    states.push(state);
  }
  return { states, isSpread };
}

/** Different states before a token of a sentence, in their order. */
export function statesBefore(ledger: Ledger, sentence: number, token: number): readonly string[] {
  const states: string[] = [];
  for (const entry of backwards(ledger, sentence, token)) {
    const state = entry.sentence === sentence ? stateOf(ledger, entry.entity) : null;
    if (entry.sentence !== sentence) break;
    if (state && !states.includes(state)) states.push(state);
  }
  return states.reverse();
}
