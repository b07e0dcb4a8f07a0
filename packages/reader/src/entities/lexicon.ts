import type { OfficeKind } from "@dragoman/model";
import type { Word } from "../text/vocabulary.ts";
import type { WordSet } from "../text/word.ts";
import type { Phrases } from "./phrases.ts";

export type Gender = "f" | "m";

/** What sets some of these nouns apart: ministers have fields, envoys and aides a post "to", a counterpart the office of another, royals a single name. */
export type Trait = "minister" | "envoy" | "aide" | "spokesperson" | "counterpart" | "royal" | "official";

/** Small words by what they do. */
export type Use =
  | "the"
  | "a"
  | "of"
  | "for"
  | "to"
  | "and"
  | "other"
  | "who"
  | "in"
  | "at"
  | "as"
  | "about"
  | "including"
  | "invitation"
  | "possessive"
  | "statehood"
  | "spanning"
  | "delegation"
  | "headed"
  | "by";

/** A noun by which holders of offices, other officials or private persons are called. */
export interface TitleNoun {
  /** In the singular; "spokesman" and "spokeswoman" are "spokesperson". */
  readonly noun: string;
  /** The word as it stands in the text and in the singular: "spokesmen", "spokesman". */
  readonly written: string;
  readonly singular: string;
  readonly trait: Trait | null;
  readonly sort: "office" | "epithet" | "calling";
  /** Kinds of office that the reference data keeps; "leader" may be two. */
  readonly offices: readonly OfficeKind[];
  readonly plural: boolean;
  readonly gender: Gender | null;
}

/** What a word tells of the name that it closes or opens: "Council", "Declaration", "Summit", "Corridor", "Airport". */
export type NameHead =
  | "official"
  | "armed"
  | "own"
  | "company"
  | "document"
  | "gathering"
  | "project"
  | "place"
  | "outlet";

/** Titles, epithets and words that make names. All words in lower case. */
export interface NameLexicon {
  readonly language: string;
  readonly uses: Readonly<Record<Use, ReadonlySet<string>>>;
  readonly titles: Phrases<TitleNoun>;
  /** Words before a title: `former` and `deputy` change what it means. */
  readonly qualifiers: Phrases<"former" | "deputy" | "plain">;
  /** Offices of a part of a state: "governor". */
  readonly local: ReadonlySet<string>;
  /** Offices of a part of a state where its name stands right before them: "Ohio Senator". */
  readonly regional: ReadonlySet<string>;
  /** Offices that states and other bodies have alike: "director". */
  readonly bodied: ReadonlySet<string>;
  /** Nouns for offices of home affairs, whose holders are seldom guests: "senator". */
  readonly domestic: ReadonlySet<string>;
  /** Offices behind which "of" leads to a body even where its name is unknown: "chairperson". */
  readonly presiding: ReadonlySet<string>;
  /** Boards that every company has, under which nobody is known: "management board". */
  readonly boards: Phrases<true>;
  /** What the holder of an office heads: "diplomacy". */
  readonly headed: Phrases<OfficeKind>;
  /** Nouns of who heads something: "head". */
  readonly heading: ReadonlySet<string>;
  /** Officers, before and behind the name, of a state's council that has a namesake in the United Nations. */
  readonly councils: { readonly before: Phrases<true>; readonly behind: Phrases<true> };
  /** Nouns of military ranks, which alone are no office: "general". */
  readonly military: ReadonlySet<string>;
  /** Nouns that close the name of a force or service of a state: "brigade". */
  readonly forces: ReadonlySet<string>;
  readonly portfolios: ReadonlySet<string>;
  /** Portfolios that cannot end a field: "economic". */
  readonly attributive: ReadonlySet<string>;
  /** Fields of a foreign minister. */
  readonly foreign: ReadonlySet<string>;
  /** Qualifiers that belong to the office: "first", "chief". */
  readonly ranks: ReadonlySet<string>;
  /** Those of whoever holds it for a while: "acting". */
  readonly acting: ReadonlySet<string>;
  readonly bodies: Phrases<true>;
  readonly honorifics: Phrases<Gender | null>;
  /** "was appointed", "serves as". */
  readonly holding: Phrases<"now" | "past">;
  readonly given: ReadonlyMap<string, Gender | null>;
  /** Endings of surnames that only men or women bear: "-ova". */
  readonly endings: readonly (readonly [ending: string, gender: Gender])[];
  readonly particles: ReadonlySet<string>;
  /** Particles with which a name may begin: "al-Sudani". */
  readonly openingParticles: ReadonlySet<string>;
  /** "ministry", "department": before or behind a field. */
  readonly ministries: ReadonlySet<string>;
  /** Fields of ministries by the letters that stand for one: "mfa". */
  readonly lettered: ReadonlyMap<string, string>;
  /** Foreign ministries by other nouns ("Foreign Office"), with the states that have one so called. */
  readonly foreignOffices: Phrases<readonly string[]>;
  readonly suffixes: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  /** Months, which may be names: "Theresa May". */
  readonly months: ReadonlySet<string>;
  /** Common words that are surnames: "He", "You". */
  readonly surnames: ReadonlySet<string>;
  readonly heads: Phrases<NameHead>;
  /** Heads that follow an organisation's name in lower case: "ASEAN summit". */
  readonly meetings: Phrases<true>;
  /** Heads of cards that a page's markup left behind the name of a thing. */
  readonly cards: readonly string[];
  readonly attributes: ReadonlySet<string>;
  /** Words of anger with their preposition, behind which a capital is its government: "lashed out at". */
  readonly aiming: Phrases<true>;
  /** Words that always belong to the capital behind them: "New". */
  readonly binding: ReadonlySet<string>;
  /** Small words inside a document's long title; `linking` those inside any long name. */
  readonly inner: ReadonlySet<string>;
  readonly linking: ReadonlySet<string>;
  readonly locative: Phrases<"always" | "motion">;
  readonly motion: ReadonlySet<string>;
  /** "southern", "eastern": between a preposition and a place. */
  readonly directions: ReadonlySet<string>;
  readonly personal: ReadonlySet<string>;
  /** What tells of a time long past: its rulers anywhere, its eras where a clause begins with them. */
  readonly bygone: { readonly rulers: Phrases<true>; readonly eras: Phrases<true> };
  /** Prepositions before a time: "in", "during". */
  readonly dating: ReadonlySet<string>;
  /** Words of a date: months, "late". */
  readonly dates: ReadonlySet<string>;
  /** "news agency" before a name, or a verb like "told". */
  readonly outletBefore: Phrases<"noun" | "verb">;
  readonly outletBehind: Phrases<true>;
  readonly epithets: Epithets;
  /** Nouns of one person: "fisherman", "guest". */
  readonly someone: WordSet;
  /** The words of a body's name as they are usually written. */
  capitalised(words: readonly string[]): string;
  /** "foreign" "ministry" → "Ministry of Foreign Affairs". */
  ministryName(noun: string, field: readonly string[]): string;
  /** "Senate" of Italy → "Senate of Italy". */
  bodyName(body: string, state: string): string;
  /** What titles of one and the same office have in common: "defence minister", "Minister of Defense". */
  officeKey(title: string): string;
  /** What may begin with a word: the sum of `TITLE`, `BODY` and the like. */
  opens(word: Word): number;
}

/** What may begin with a word: anything without a capital. */
export const ANYTHING = 1;
export const TITLE = 2;
/** Those but for what begins with a name. */
export const BODY = 4;
export const EPITHET = 8;
/** What may follow an epithet's article. */
export const NOUN = 16;

/** Words that stand for somebody or something named before. */
export interface Epithets {
  /** "the country", "the Kingdom": with words of which the title of the head of state must hold one; none for any state. */
  readonly states: Phrases<readonly string[]>;
  readonly organisations: Phrases<true>;
  readonly bodies: Phrases<true>;
  /** Further nouns for a body, with what else its name may have in it, or of what sort it may be: "mission" for an embassy. */
  readonly likened: Phrases<readonly string[]>;
  readonly statesTogether: Phrases<true>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Numbers that need no article and no noun: "both". */
  readonly alone: ReadonlySet<string>;
  /** Words before a number that needs no noun: "all three". */
  readonly wholes: ReadonlySet<string>;
  /** Those of whom one has several: "both of its partners". */
  readonly circle: ReadonlySet<string>;
  /** "The two men": nouns for persons who were named. */
  readonly fellows: ReadonlySet<string>;
  /** Words behind those whom something concerns, whoever they are: "the parties concerned". */
  readonly concerned: ReadonlySet<string>;
  /** Nouns for the one state beside another: "neighbour". */
  readonly adjoining: ReadonlySet<string>;
  /** What a state has been to another: "its former colony". */
  readonly possessions: ReadonlySet<string>;
  /** Nouns that are a number: "the pair". */
  readonly groups: ReadonlyMap<string, number>;
  /** Organs that go by one word with a capital → the organisation: "a Commission spokesman". */
  readonly organs: ReadonlyMap<string, string>;
  /** Halves of a divided country by one word with a capital, the one that is meant first: "the North". */
  readonly halves: ReadonlyMap<string, readonly string[]>;
  /** "member states": the organisation told of before. */
  readonly members: Phrases<true>;
  /** Region → the organisation of its states: "Caribbean leaders". */
  readonly regional: ReadonlyMap<string, string>;
  /** Between a number and its noun: "the two neighbouring countries". */
  readonly bonds: ReadonlySet<string>;
  /** What stands behind a hyphen in such words: "copper-rich", "war-torn". */
  readonly afflicted: ReadonlySet<string>;
  /** Words of a state beside another: "the neighbouring country". */
  readonly beside: ReadonlySet<string>;
  /** Those who rule where they sit: "the authorities in Baghdad". */
  readonly seated: ReadonlySet<string>;
  /** Adjectives before the noun for an organisation: "the regional bloc". */
  readonly ranges: ReadonlySet<string>;
  /** Nouns for an organisation that has states as members: "the bloc". */
  readonly unions: ReadonlySet<string>;
  readonly determiners: ReadonlyMap<string, "plain" | "possessive">;
  /** Words that always mean the two or more who met: "sides". */
  readonly pairs: ReadonlySet<string>;
  /** Between the determiner and a meeting: "sixth", "annual". */
  readonly occasions: ReadonlySet<string>;
  /** "government", "side": the state itself. */
  readonly government: ReadonlySet<string>;
  /** "interim", "outgoing": what a government that is the state's may be. */
  readonly serving: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, PronounUse>;
  /** Prepositions of those to whom a verb does something: "on" of "called on both". */
  readonly reached: ReadonlySet<string>;
  /** Verbs of those who stand between others. */
  readonly mediating: ReadonlySet<string>;
  /** "it is a member of": nouns of what a state or organisation is. */
  readonly standings: ReadonlySet<string>;
  /** "congratulated Chad on its chairmanship": verbs whose object owns what follows these prepositions. */
  readonly praising: ReadonlySet<string>;
  /** Nouns for those who are somebody's: "neighbour". */
  readonly near: ReadonlySet<string>;
  /** Verbs of what one does with what is one's own: "recall". */
  readonly keeping: ReadonlySet<string>;
  /** Nouns behind a body that make it one of its states: "NATO member". */
  readonly insiders: ReadonlySet<string>;
  readonly reasons: ReadonlySet<string>;
  /** "criticised his visit": verbs whose object is somebody else's. */
  readonly judging: ReadonlySet<string>;
  /** "reaffirmed the commitment of Chad": verbs and nouns by which an official voices what the own state wills. */
  readonly voicing: ReadonlySet<string>;
  readonly wills: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
}

export interface PronounUse {
  readonly who: "f" | "m" | "thing" | "many";
  readonly possessive: boolean;
  /** "himself": whoever acts in the clause. */
  readonly reflexive: boolean;
}
