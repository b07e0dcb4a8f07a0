import { mainStates } from "./home.ts";
import type { Ledger, Trail } from "./ledger.ts";

/** How many sentences back a description may reach. */
const REACH = 12;

/** Mentions before a token, the latest first, as many sentences back as a description reaches. */
export function* backwards(ledger: Ledger, sentence: number, token: number, reach: number = REACH): Generator<Trail> {
  for (let i = ledger.trail.length - 1; i >= 0; i--) {
    const entry = ledger.trail[i]!;
    if (entry.sentence < sentence - reach) return;
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

/** Different states before a token, the nearest first, sentence by sentence until there are `enough`; and whether they stand in several. */
export function nearStates(
  ledger: Ledger,
  sentence: number,
  token: number,
  enough: number,
  without: ReadonlySet<string>,
  reach: number = REACH,
): { readonly states: readonly string[]; readonly isSpread: boolean } {
  const states: string[] = [];
  let current = -1;
  let last = -1;
  let isSpread = false;
  for (const entry of backwards(ledger, sentence, token, reach)) {
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

/** All states named before a token. */
export function statesUntil(ledger: Ledger, sentence: number, token: number): ReadonlySet<string> {
  const states = new Set<string>();
  for (const entry of ledger.trail) {
    if (entry.sentence > sentence || (entry.sentence === sentence && entry.token >= token)) break;
    const state = stateOf(ledger, entry.entity);
    if (state) states.add(state);
  }
  return states;
}

/**
 * The state that opens the sentence before alone as its subject, or whose the subject is: "Chad's army crossed the border"; for who answers
 * that ("The ministry denied it") the only other one there.
 */
export function stateActing(ledger: Ledger, sentence: number, isAnswer: boolean): string | null {
  const before = ledger.trail.filter((entry) => entry.sentence === sentence - 1);
  const [first] = before;
  if (!first || first.by === "demonym" || !/^(state|organisation)$/.test(first.kind)) return null;
  const isActing = (first.isSubject || first.isOfSubject) && first.token <= 1 && !isOneOfSeveral(ledger, first);
  const state = isActing ? stateOf(ledger, first.entity) : null;
  if (state === null || !isAnswer || first.isSuffering) return state;
  const [only, ...others] = new Set(
    before.flatMap(({ entity }) => stateOf(ledger, entity) ?? []).filter((id) => id !== state),
  );
  return others.length === 0 ? (only ?? null) : null;
}

/** "Chad, Niger and Mali share a lake": none of them is meant alone. */
export function isOneOfSeveral({ trail, document, context }: Ledger, first: Trail): boolean {
  const { and } = context.language.names.uses;
  const between = document.sentences[first.sentence]?.tokens[first.token + 1]?.lower ?? "";
  const next = trail.find(({ sentence, token }) => sentence === first.sentence && token === first.token + 2);
  return (between === "," || and.has(between)) && next?.isSubject === true;
}
