import type { TenureLexicon } from "./tenure-lexicon.ts";

/** Nouns that head other objects of relations. */
export interface ObjectLexicon extends TenureLexicon {
  readonly principles: ReadonlySet<string>;
  /** Principles that are of foreign affairs only beside a name. */
  readonly homely: ReadonlySet<string>;
  /** Nouns by which a bridge or a line is a figure of speech: "a bridge of trust". */
  readonly figures: ReadonlySet<string>;
  /** Nouns of how something is said: "in the strongest terms". */
  readonly manners: ReadonlySet<string>;
  /** Nouns of what is done to another, which one condemns: "war". */
  readonly harms: ReadonlySet<string>;
  /** What others plan or have: topics of a position when the words say whose or where. */
  readonly plans: ReadonlySet<string>;
  /** What others seek or do: topics of those who support it, when the words say whose. */
  readonly aims: ReadonlySet<string>;
  /** Prepositions by which such words go on: "sovereignty over". */
  readonly reaches: ReadonlySet<string>;
  readonly gatherings: ReadonlySet<string>;
  /** Nouns of gatherings that are one of a body, though no word says of which. */
  readonly summits: ReadonlySet<string>;
  /** Nouns for those who are in a body: "the summit adopted". */
  readonly clubs: ReadonlySet<string>;
  /** Nouns of meetings that count as one when their words say which. */
  readonly meetings: ReadonlySet<string>;
  /** Words that do not say which meeting it is: "bilateral". */
  readonly vague: ReadonlySet<string>;
  /** Words that make a gathering one of several states: "international". */
  readonly worldly: ReadonlySet<string>;
  /** Verbs by whose object a deed was done: "thanked Malta for hosting". */
  readonly thanking: ReadonlySet<string>;
  /** What a gathering leaves behind: "the decisions of the summit". */
  readonly outcomes: ReadonlySet<string>;
  /** Nouns between a gathering and what is done at it: "on the sidelines of". */
  readonly frames: ReadonlySet<string>;
  /** Verbs by which somebody is asked to a gathering that is to come. */
  readonly inviting: ReadonlySet<string>;
  /** Nouns for what one side has of a body: "the Chadian part of the commission". */
  readonly parts: ReadonlySet<string>;
  /** Prepositions before what a gathering is about. */
  readonly subjects: ReadonlySet<string>;
  /** Verbs whose date is that of a gathering: "the summit held in May". */
  readonly holding: ReadonlySet<string>;
  /** Words in the names of bodies of one state. */
  readonly domestic: ReadonlySet<string>;
  /** Titles of those who chair a body for their state. */
  readonly leaders: ReadonlySet<string>;
  /** Nouns that firms are called by. */
  readonly firms: ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
  /** Words by which hosting is only contended for: "the right to host". */
  readonly contests: ReadonlySet<string>;
  /** Nouns that head a project when one of the words of `common` stands before them. */
  readonly works: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  /** Those of them that sit in a city. */
  readonly sitting: ReadonlySet<string>;
  /** Words in the names of organisations that have states as members. */
  readonly bodies: ReadonlySet<string>;
  /** Prepositions between a work and where it runs: "a railway through the Chaco". */
  readonly routes: ReadonlySet<string>;
}
