import type { FoundEpithet, FoundPronoun } from "./found.ts";
import type { Line } from "./line.ts";
import { type Owners, ownersAt } from "./owners.ts";
import type { PhraseMatch } from "./phrases.ts";
import { phraseAt } from "./phrases.ts";

/** "he", "its", "their". */
export function pronounAt(line: Line, at: number): FoundPronoun | null {
  const use = line.names.epithets.pronouns.get(line.tokens[at]!.lower);
  return use ? { kind: "pronoun", from: at, to: at + 1, use } : null;
}

interface Lead {
  readonly to: number;
  readonly isDefinite: boolean;
  readonly isPossessed: boolean;
  readonly number: number | null;
  readonly of: Owners | null;
}

/** "the country", "the two leaders", "the Azerbaijani side", "both states", "Indian officials". */
export function epithetAt(line: Line, at: number): FoundEpithet | null {
  const lead = leadAt(line, at);
  if (lead.to === at) return null;
  const to = lead.to;
  const { epithets } = line.names;
  const make = (found: PhraseMatch<unknown>, sort: FoundEpithet["sort"], formal: string | null): FoundEpithet | null =>
    isWhole(line, to + found.length)
      ? {
          kind: "epithet",
          from: at,
          to: to + found.length,
          sort,
          noun: words(line, to, to + found.length),
          formal,
          number: lead.number,
          of: lead.of?.ids ?? [],
          isPossessed: lead.isPossessed,
        }
      : null;
  const together = phraseAt(epithets.statesTogether, line.tokens, to);
  if (together)
    return lead.number !== null || lead.of || (lead.isDefinite && isPair(line, to))
      ? make(together, "states", null)
      : null;
  if (lead.of)
    return epithets.officials.has(line.tokens[to]?.lower ?? "")
      ? make({ length: 1, value: null }, "group", null)
      : null;
  if (!lead.isDefinite || lead.number !== null) return null;
  const state = phraseAt(epithets.states, line.tokens, to);
  if (state) return make(state, "state", state.value);
  const body = phraseAt(epithets.bodies, line.tokens, to);
  if (body) return make(body, "body", null);
  const organisation = phraseAt(epithets.organisations, line.tokens, to);
  return organisation && !lead.isPossessed ? make(organisation, "organisation", null) : null;
}

/** "the sides", "the parties" are always a pair or the company that met. */
function isPair(line: Line, at: number): boolean {
  const word = line.tokens[at]!.lower;
  return word === "sides" || word === "parties";
}

/** Determiner, number and adjectives of states, each if there is one. */
function leadAt(line: Line, at: number): Lead {
  const { epithets } = line.names;
  const first = line.tokens[at]!.lower;
  const isDefinite = epithets.determiners.has(first);
  let to = isDefinite ? at + 1 : at;
  const number = epithets.numbers.get(line.tokens[to]?.lower ?? "") ?? null;
  if (number !== null) to++;
  const of = line.aliases[to] ? ownersAt(line, to) : null;
  if (of) to = of.to;
  return {
    to,
    isDefinite,
    isPossessed: isDefinite && first !== "the" && first !== "this" && first !== "that",
    number,
    of,
  };
}

/** The noun is not the first half of a longer one ("state media") and no complement follows ("the Republic of"). */
function isWhole(line: Line, to: number): boolean {
  const next = line.tokens[to]?.lower;
  if (next === "of" || next === "-") return false;
  return line.tree?.relations[to - 1] !== "compound";
}

function words(line: Line, from: number, to: number): string {
  return line.tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(" ");
}
