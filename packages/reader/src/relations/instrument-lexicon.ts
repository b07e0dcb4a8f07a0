/** Nouns that name documents between states. */
export interface InstrumentLexicon {
  /** Head noun to type. */
  readonly heads: ReadonlyMap<string, string>;
  /** Heads that count only beside one of these words. */
  readonly guards: ReadonlyMap<string, ReadonlySet<string>>;
  /** Heads that count only in capitals after another capital, with their types. */
  readonly titled: ReadonlyMap<string, string>;
  /** Second word of a head to its first word and its type. */
  readonly compounds: ReadonlyMap<string, readonly [string, string]>;
  /** Words in lower case with which a title may begin. */
  readonly kinds: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  /** Words inside a title that neither open nor close it. */
  readonly joiners: ReadonlySet<string>;
  /** Prepositions before the parties of a document. */
  readonly parting: ReadonlySet<string>;
  /** Participles between a document and its date: "signed". */
  readonly dated: ReadonlySet<string>;
  /** Verbs of what each party does by itself: "ratify". */
  readonly alone: ReadonlySet<string>;
  /** Words between "between" and what follows the parties, beside their names. */
  readonly among: ReadonlySet<string>;
  /** Words at which a title is over: "during", "as". */
  readonly ends: ReadonlySet<string>;
  /** Nouns of a place beside something, whatever preposition stands before: "on the margins of". */
  readonly edges: ReadonlySet<string>;
  /** Nouns behind "in" by which a title goes on: "in the field of". */
  readonly fields: ReadonlySet<string>;
  /** Nouns of where and when a document was signed: "in the presence of". */
  readonly occasions: ReadonlySet<string>;
  /** Words of what has been told of before: "an agreement on this issue". */
  readonly pointing: ReadonlySet<string>;
  /** Words that mean what was told of before: "it". */
  readonly deictic: ReadonlySet<string>;
  /** Words of what a document between those who fight is about. */
  readonly warring: ReadonlySet<string>;
  /** How many parties a document has by its own words: "bilateral". */
  readonly counted: ReadonlyMap<string, number>;
  /** Prepositions before the years that a document is for. */
  readonly terms: ReadonlySet<string>;
  /** Words between such a preposition and the years: "for the period up to". */
  readonly periods: ReadonlySet<string>;
  /** Participles before what a document is called. */
  readonly calling: ReadonlySet<string>;
  /** Words behind "was signed" by which what a document is about begins. */
  readonly themes: ReadonlySet<string>;
  /** Prepositions before the city where it was signed. */
  readonly venues: ReadonlySet<string>;
  /** Words before a noun that make it a document of private law: "lease agreement". */
  readonly private: ReadonlySet<string>;
  /** Nouns before a document that only say how far it is: "draft". */
  readonly unfinished: ReadonlySet<string>;
  readonly resolves: ReadonlySet<string>;
  /** Words with which a title does not end. */
  readonly loose: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Words behind documents before some of them: "including". */
  readonly naming: ReadonlySet<string>;
  /** After a link they begin another document. */
  readonly indefinite: ReadonlySet<string>;
  /** Nouns behind "and the" that are another deed and no part of a title. */
  readonly deeds: ReadonlySet<string>;
  /** Types that no relation has as its level: "sanctions". */
  readonly unlevelled: ReadonlySet<string>;
}
