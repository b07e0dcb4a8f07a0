import type { Ledger } from "./ledger.ts";
import { backwards, stateOf } from "./recall.ts";

/** Sentences over which "the two" may look back. */
const NEAR = 3;

/** "the two", "these three": as soon as the sentences before name so many people, else states; none that this sentence has named already. */
export function theNumber(ledger: Ledger, number: number, sentence: number, token: number): readonly string[] {
  const here = new Set<string>();
  const people = new Set<string>();
  const states = new Set<string>();
  let at = sentence;
  for (const entry of backwards(ledger, sentence, token)) {
    const isFull = people.size >= number || states.size >= number;
    if (entry.sentence < sentence - NEAR || (isFull && entry.sentence < at)) break;
    at = entry.sentence;
    const state = stateOf(ledger, entry.entity);
    const [persons, parties] = at === sentence ? [here, here] : [people, states];
    if (entry.kind === "person" && !here.has(entry.entity)) persons.add(entry.entity);
    if (state && !here.has(state)) parties.add(state);
  }
  const meant = [people, states].find(({ size }) => size === number);
  return meant ? [...meant].reverse() : [];
}
