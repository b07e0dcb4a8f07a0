import type { Word } from "../text/vocabulary.ts";
/** Kinds of slot that a pattern may name; what each accepts is decided by its `SlotReader`. */
export const slotKinds: readonly string[] = [
  "actor",
  "body",
  "event",
  "gathering",
  "group",
  "host",
  "instrument",
  "level",
  "meeting",
  "number",
  "official",
  "org",
  "orgs",
  "outlet",
  "party",
  "person",
  "place",
  "project",
  "region",
  "state",
  "states",
  "target",
  "text",
  "time",
  "title",
];

/** Class of a word: verb, noun (proper nouns too), adjective or adverb. */
export type WordClass = "v" | "n" | "a";

/** One word of a pattern, or several that hang together ("take part"); the first is the one looked up. */
export interface Entry {
  readonly words: readonly string[];
  readonly class: WordClass | null;
}

/** Entries by their first words; null for any word. */
export type Entries = ReadonlyMap<string, readonly Entry[]> | null;

/** A token with its dependents, all of which must be there; without entries (`{*}`) any word. */
export interface NodePattern {
  readonly kind: "node";
  readonly entries: Entries;
  readonly parts: readonly Part[];
}

export interface SlotPattern {
  readonly kind: "slot";
  /** One of `slotKinds`. */
  readonly reads: string;
  readonly name: string;
}

/** Any token. */
export interface AnyPattern {
  readonly kind: "any";
}

export type Target = NodePattern | SlotPattern | AnyPattern;

/** A dependent by its logical or plain label. */
export interface Arc {
  readonly kind: "arc";
  readonly label: string;
  /** Prepositions of an `obl`, words joined by `_`; null = any, or no prepositional phrase. */
  readonly prepositions: readonly string[] | null;
  readonly target: Target;
}

export interface Choice {
  readonly kind: "choice";
  readonly options: readonly (readonly Part[])[];
  readonly optional: boolean;
}

export interface Absence {
  readonly kind: "absence";
  readonly arc: Arc;
}

export type Part = Arc | Choice | Absence;

/** Words of a surface pattern. */
export interface WordItem {
  readonly kind: "words";
  readonly entries: readonly Entry[];
}

/** Item of a surface pattern. */
export type Item =
  | WordItem
  | SlotPattern
  | { readonly kind: "gap" }
  | AnyPattern
  | { readonly kind: "group"; readonly options: readonly (readonly Item[])[]; readonly optional: boolean };

export interface TreePattern {
  readonly form: "tree";
  readonly node: NodePattern;
  /** A name ("the Agreement") starts a tree pattern only where the pattern asks for nouns. */
  readonly onNames: boolean;
}

export interface SurfacePattern {
  readonly form: "surface";
  readonly items: readonly Item[];
  readonly anchor: WordItem;
}

export type Pattern = TreePattern | SurfacePattern;

/** Value of a field that a rule makes: a constant, what a slot holds, or something the stage computes. */
export type MakesValue =
  | { readonly kind: "constant"; readonly value: string }
  | { readonly kind: "slot"; readonly name: string }
  | { readonly kind: "call"; readonly name: string };

export type FactKind = "event" | "relation";

export interface Makes {
  readonly kind: FactKind;
  /** In the order of the rule; an empty list for null. */
  readonly values: ReadonlyMap<string, readonly MakesValue[]>;
}

export interface Rule {
  readonly id: string;
  readonly topic: string;
  readonly rank: number;
  /** The patterns as written. */
  readonly source: readonly string[];
  readonly patterns: readonly Pattern[];
  /** Why the rule stands as it does, or null. */
  readonly why: string | null;
  readonly makes: Makes;
  /** Sentences that it reads, and sentences that it leaves; empty where a pack keeps them apart from what runs. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** A pattern with what a sentence must have so that it can hold. */
export interface Anchored {
  readonly rule: Rule;
  readonly pattern: number;
  /** Its place among the patterns of the set. */
  readonly place: number;
  /** Ids of the lists of which the sentence must have a word each; the list that fewest sentences meet comes first. */
  readonly needs: readonly number[];
}

/** How a pattern is tried at a word. */
export interface Start {
  readonly anchored: Anchored;
  /** Tags with which the word may start it; null for any. */
  readonly upos: readonly string[] | null;
  /** Id of the list of which the sentence must have a word besides, or -1. */
  readonly beside: number;
}

/** A form or lemma at which patterns are tried, and where these lie in the row of all starts. */
export interface Starts {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Every lemma that a lower-case form can have, whatever its tags. */
export type Lemmas = (form: string) => readonly string[];

/** What a lower-case form is to the rules, whatever its tags. */
export interface Form {
  /** Ids of the lists that have it or one of its lemmas. */
  readonly lists: readonly number[];
  /** At which patterns are tried: itself first, then its lemmas. */
  readonly starts: Readonly<Record<FactKind, readonly Starts[]>>;
  /** Places of the patterns whose first list has it. */
  readonly opens: readonly number[];
  /** For each of them in turn how many further lists it needs, and their ids: in one row, so that it is read fast. */
  readonly further: readonly number[];
}

export interface RuleSet {
  readonly language: string;
  readonly rules: readonly Rule[];
  readonly formOf: (word: Word) => Form;
  readonly starts: readonly Start[];
  /** The places of their patterns: in one row, so that it is read fast. */
  readonly places: readonly number[];
  /** How many lists of needed words there are. */
  readonly lists: number;
  /** How many patterns there are. */
  readonly patterns: number;
}
