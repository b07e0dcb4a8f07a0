import type { TitleNoun, Trait, Use } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";

interface OfficeFile {
  readonly heads: readonly { office: TitleNoun["offices"][number]; words: readonly string[] }[];
  readonly epithets: readonly { offices: TitleNoun["offices"]; words: readonly string[] }[];
  readonly callings: readonly string[];
  readonly plurals: Readonly<Record<string, string>>;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly former: readonly string[];
  readonly traits: Readonly<Record<Trait, readonly string[]>>;
  readonly families: Readonly<Record<string, readonly string[]>>;
  readonly qualifiers: readonly string[];
  readonly ranks: readonly string[];
  readonly deputies: readonly string[];
  readonly local: readonly string[];
  readonly regional: readonly string[];
  readonly bodied: readonly string[];
  readonly domestic: readonly string[];
  readonly presiding: readonly string[];
  readonly acting: readonly string[];
  readonly boards: readonly string[];
  readonly headed: OfficeFile["heads"];
  readonly heading: readonly string[];
  readonly councils: Readonly<Record<"before" | "behind", readonly string[]>>;
  readonly military: readonly string[];
  readonly forces: readonly string[];
  readonly portfolios: readonly string[];
  readonly attributive: readonly string[];
  readonly foreign: readonly string[];
  readonly bodies: readonly string[];
  readonly honorifics: Readonly<Record<"any" | "men" | "women", readonly string[]>>;
  readonly holding: Readonly<Record<"now" | "past", readonly string[]>>;
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

interface WordFile {
  readonly uses: Readonly<Record<Use, readonly string[]>>;
  readonly openingParticles: readonly string[];
  readonly ministries: readonly string[];
  readonly lettered: Readonly<Record<string, string>>;
  readonly "foreign-offices": Readonly<Record<string, readonly string[]>>;
  readonly linking: readonly string[];
  readonly particles: readonly string[];
  readonly suffixes: readonly string[];
  readonly never: readonly string[];
  readonly months: readonly string[];
  readonly surnames: readonly string[];
  readonly organisations: Readonly<Record<"official" | "armed" | "own" | "companies", readonly string[]>>;
  readonly documents: readonly string[];
  readonly gatherings: readonly string[];
  readonly meetings: readonly string[];
  readonly projects: readonly string[];
  readonly places: readonly string[];
  readonly cards: readonly string[];
  readonly attributes: readonly string[];
  readonly aiming: readonly string[];
  readonly binding: readonly string[];
  readonly inner: readonly string[];
  readonly locative: readonly string[];
  readonly directional: readonly string[];
  readonly motion: readonly string[];
  readonly directions: readonly string[];
  readonly personal: readonly string[];
  readonly bygone: Readonly<Record<"rulers" | "eras", readonly string[]>>;
  readonly dates: readonly string[];
  readonly dating: readonly string[];
  readonly outlets: Readonly<Record<"nouns" | "verbs" | "behind" | "names", readonly string[]>>;
}

interface EpithetFile {
  readonly states: readonly string[];
  readonly kingdoms: Readonly<Record<string, readonly string[]>>;
  readonly organisations: readonly string[];
  readonly bodies: readonly string[];
  readonly likened: Readonly<Record<string, readonly string[]>>;
  readonly "states-together": readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly alone: readonly string[];
  readonly wholes: readonly string[];
  readonly circle: readonly string[];
  readonly concerned: readonly string[];
  readonly fellows: readonly string[];
  readonly adjoining: readonly string[];
  readonly possessions: readonly string[];
  readonly groups: Readonly<Record<string, number>>;
  readonly bonds: readonly string[];
  readonly afflicted: readonly string[];
  readonly beside: readonly string[];
  readonly seated: readonly string[];
  readonly ranges: readonly string[];
  readonly unions: readonly string[];
  readonly reached: readonly string[];
  readonly mediating: readonly string[];
  readonly organs: Readonly<Record<string, string>>;
  readonly halves: Readonly<Record<string, readonly string[]>>;
  readonly members: readonly string[];
  readonly regional: Readonly<Record<string, string>>;
  readonly determiners: Readonly<Record<"plain" | "possessive", readonly string[]>>;
  readonly pairs: readonly string[];
  readonly occasions: readonly string[];
  readonly government: readonly string[];
  readonly serving: readonly string[];
  readonly pronouns: Readonly<
    Record<
      | "men"
      | "women"
      | "things"
      | "many"
      | "possessive"
      | "reflexive"
      | "standings"
      | "praising"
      | "near"
      | "keeping"
      | "insiders"
      | "reasons"
      | "judging"
      | "voicing"
      | "wills"
      | "future",
      readonly string[]
    >
  >;
}

/** Offices: their nouns, what stands before and behind them, and the fields of ministries. */
export const offices = lexicon["names-offices"] as OfficeFile;

/** Words of which names are made. */
export const words = lexicon["names-words"] as WordFile;

/** Nouns, numbers and pronouns that stand for a state, organisation or person. */
export const epithets = lexicon["names-epithets"] as EpithetFile;

/** Given names, apart by blanks. */
export const given = lexicon["names-given"] as Readonly<
  Record<"women" | "men" | "any" | "womenEnd" | "menEnd", string>
>;

/** Nouns of people who may speak. */
export const persons: readonly string[] = (lexicon["speech-sources"] as { readonly person: readonly string[] }).person;
