import { leadingStates } from "./home.ts";
import type { Ledger } from "./ledger.ts";
import { backwards, nearStates, stateOf, statesBefore, statesUntil } from "./recall.ts";

/**
 * The so many states that "the two countries" means at a token: those whom the sentence spoke of so before; those whom one sentence
 * before names, and no others, whoever else speaks of them; else those of which the article speaks most, named by then; else the last ones. States that act on them
 * are left out. Empty where it cannot be told.
 */
export function statesMeant(
  ledger: Ledger,
  sentence: number,
  token: number,
  number: number,
  without: ReadonlySet<string>,
): readonly string[] {
  const said = ledger.states?.sentence === sentence ? ledger.states.entities : [];
  if (said.length === number && !said.some((state) => without.has(state))) return said;
  const { states, isSpread } = nearStates(ledger, sentence, token, number, without);
  const near = states.length === number ? [...states].reverse() : [];
  if (near.length > 0 && !isSpread) return near;
  const before = pairBefore(ledger, sentence, token, number, without);
  if (before.length > 0) return before;
  const main = leadingStates(ledger, number).filter((state) => !without.has(state));
  const known = statesUntil(ledger, sentence, token);
  const isMain = main.length === number && main.every((state) => known.has(state));
  if (isMain && !main.every((state) => near.includes(state))) return main;
  if (isMain) return near;
  return without.size > 0 || !isClose(ledger, near, sentence, token) ? [] : near;
}

/** Whether the last of them stands in the sentence before, or in the same paragraph. */
function isClose(ledger: Ledger, states: readonly string[], sentence: number, token: number): boolean {
  const { sentences } = ledger.document;
  const paragraph = sentences[sentence]?.paragraph;
  const isNear = (at: number): boolean => at >= sentence - 1 || sentences[at]?.paragraph === paragraph;
  return states.every((state) => {
    for (const entry of backwards(ledger, sentence, token))
      if (stateOf(ledger, entry.entity) === state) return isNear(entry.sentence);
    return false;
  });
}

/** "Chad and Mali made peace. Benin praised the two countries": all that the sentence before names in its paragraph, where this one names another. */
function pairBefore(
  ledger: Ledger,
  sentence: number,
  token: number,
  number: number,
  without: ReadonlySet<string>,
): readonly string[] {
  const here = statesBefore(ledger, sentence, token);
  const { sentences } = ledger.document;
  if (sentences[sentence]?.paragraph !== sentences[sentence - 1]?.paragraph) return [];
  if (here.length === 0 || here.length >= number) return [];
  const last = ledger.trail.filter((entry) => entry.sentence === sentence - 1);
  const before = [...new Set(last.map(({ entity }) => stateOf(ledger, entity)).filter((state) => state !== null))];
  return before.length === number && !before.some((state) => here.includes(state) || without.has(state)) ? before : [];
}
