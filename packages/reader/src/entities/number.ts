import { agents } from "./agents.ts";
import type { FoundEpithet } from "./found.ts";
import type { Ledger, Trail } from "./ledger.ts";
import type { Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { backwards, stateOf, statesBefore } from "./recall.ts";
import { groupBehind, listed, statesMeant } from "./together.ts";

/** Sentences over which "the two" may look back. */
const NEAR = 3;

/**
 * "The two", "both", "these three": as soon as the sentences before name so many people, else states; none that this sentence has
 * named already, but for the subject of a clause inside it ("Chad and Mali said both would come").
 */
export function theNumber(ledger: Ledger, line: Line, epithet: FoundEpithet): readonly string[] {
  const number = epithet.number ?? 2;
  if (countsThings(ledger, line, epithet)) return [];
  const { states } = ledger;
  if (isOwn(line, epithet))
    return statesMeant(ledger, line.index, epithet.from, number, agents(ledger, line, epithet.to));
  if (states?.sentence === line.index && states.entities.length === number) return states.entities;
  const before = statesBefore(ledger, line.index, epithet.from);
  if (isInner(line, epithet.to - 1) && before.length === number) return before;
  return lastSo(ledger, line, epithet, number);
}

/** "Both of its partners": those of whom the report tells, whoever else was named last. */
function isOwn({ tokens, names: { epithets } }: Line, { to }: FoundEpithet): boolean {
  return epithets.circle.has(tokens[to + 2]?.lower ?? "") && epithets.pronouns.has(tokens[to + 1]?.lower ?? "");
}

function lastSo(ledger: Ledger, line: Line, { from, to }: FoundEpithet, number: number): readonly string[] {
  const here = new Set<string>(agents(ledger, line, to));
  const { people, states } = before(ledger, line, from, number, here);
  if (people.size === number) return [...people].reverse();
  const behind = here.size > 0 ? groupBehind(ledger, line.index, number, here) : [];
  if (behind.length > 0 || states.size === number) return behind.length > 0 ? behind : [...states].reverse();
  // "Chad invited the ministers of Mali and Niger. Both accepted".
  const { company } = ledger;
  const isMet = company?.sentence === line.index - 1 && company.entities.length === number;
  return isMet ? company.entities : listed(ledger, line.index, from, number);
}

interface Named {
  readonly people: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
}

/** Those whom the sentences before name, the nearest first, until there are enough; those of this sentence are added to `here`. */
function before(ledger: Ledger, line: Line, token: number, number: number, here: Set<string>): Named {
  const people = new Set<string>();
  const states = new Set<string>();
  let at = line.index;
  for (const entry of backwards(ledger, line.index, token)) {
    const isFull = people.size >= number || states.size >= number;
    if (entry.sentence < line.index - NEAR || (isFull && entry.sentence < at)) break;
    at = entry.sentence;
    if (at < line.index) note(ledger, entry, here, people, states);
    else if (entry.by !== "description") note(ledger, entry, here, here, here);
  }
  return { people, states };
}

function note(
  ledger: Ledger,
  { kind, entity }: Trail,
  here: Set<string>,
  people: Set<string>,
  states: Set<string>,
): void {
  const state = stateOf(ledger, entity);
  if (kind === "person" && !here.has(entity)) people.add(entity);
  if (state && !here.has(state)) states.add(state);
}

/** The subject of a clause inside another, "met the king in Oslo, where the two signed a pact", or of one that goes on with it. */
function isInner({ tree }: Line, at: number): boolean {
  return tree?.relations[at] === "nsubj" && /^(ccomp|conj|advcl|acl:relcl)$/.test(tree.relations[tree.heads[at]!]!);
}

/** Words between a number and its noun that are looked at. */
const WIDTH = 3;

/** Whether so many of anything but states and officials were counted just before: "two boats". */
function countsThings(ledger: Ledger, line: Line, { from, number }: FoundEpithet): boolean {
  const { alone, numbers, statesTogether } = line.names.epithets;
  return ledger.document.sentences.slice(Math.max(0, line.index - 1), line.index + 1).some(({ index, tokens }) =>
    tokens.some(({ lower }, at) => {
      if (numbers.get(lower) !== number || (index === line.index && at >= from)) return false;
      if (alone.has(lower) && index === line.index && line.tree?.relations[at]?.startsWith("nsubj")) return false;
      const behind = Array.from({ length: WIDTH }, (_, next) => at + 1 + next);
      return !behind.some(
        (next) => phraseAt(statesTogether, tokens, next) ?? phraseAt(line.names.titles, tokens, next),
      );
    }),
  );
}
