import type { AliasMatch, AliasTarget } from "@dragoman/model";
import type { Gender, PronounUse } from "./lexicon.ts";
import type { Named } from "./named.ts";
import type { Title } from "./title.ts";

interface Words {
  /** Token positions in the sentence, half-open. */
  readonly from: number;
  readonly to: number;
}

/** A name that the reference data knows. */
export interface FoundAlias extends Words {
  readonly kind: "alias";
  readonly match: AliasMatch;
}

/** A name known by its own words, or a city that a preposition gives away. */
export interface FoundNamed extends Words {
  readonly kind: "named";
  readonly named: Named;
}

/** A name that is or may be a person's, with the titles beside it. */
export interface FoundPerson extends Words {
  readonly kind: "person";
  readonly name: readonly [from: number, to: number];
  readonly titles: readonly Title[];
  /** `state:CHN` for "China's He Lifeng", else null. */
  readonly state: string | null;
  readonly gender: Gender | null;
  readonly hasHonorific: boolean;
  /** Which one of how many under a title in the plural ("Foreign Ministers X, Y and Z"). */
  readonly order: number;
  readonly company: number;
}

/** A title without a name: "the Azerbaijani president". */
export interface FoundTitle extends Words {
  readonly kind: "title";
  readonly title: Title;
  readonly isDefinite: boolean;
  /** "the two presidents"; null when no number is told. */
  readonly number: number | null;
}

/** Words that stand for states, organisations or people named elsewhere. */
export interface FoundEpithet extends Words {
  readonly kind: "epithet";
  readonly sort:
    | "state"
    | "organisation"
    | "body"
    | "likened"
    | "states"
    | "gathering"
    | "number"
    | "organ"
    | "half"
    | "neighbour";
  /** The noun: "kingdom", "sides". */
  readonly noun: string;
  /** Words of which the title of the state's head must hold one ("king"), or the name of a body ("embassy"); none for any. */
  readonly formal: readonly string[];
  /** "two", "five"; null when no number is told. */
  readonly number: number | null;
  /** Ids before the noun: "the Azerbaijani side", "the five Central Asian states". */
  readonly of: readonly string[];
  /** "his country", "their two countries". */
  readonly isPossessed: boolean;
}

export interface FoundPronoun extends Words {
  readonly kind: "pronoun";
  readonly use: PronounUse;
}

export type Found = FoundAlias | FoundNamed | FoundPerson | FoundTitle | FoundEpithet | FoundPronoun;

/** "Brussels": a capital's name that means an organisation with its seat there. */
export function isSeated({ kind, by }: AliasTarget): boolean {
  return kind === "organisation" && by === "capital";
}
