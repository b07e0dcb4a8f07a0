/** Verbs by which labels of the trees are mended. */
export interface SyntaxLexicon {
  /** Verbs, besides those that set the status of a clause, whose infinitive is their complement: "apply", "begin". */
  readonly complemented: ReadonlySet<string>;
  /** Verbs whose participle describes the noun behind it: "neighbour". */
  readonly adjoining: ReadonlySet<string>;
  /** Verbs of which it does so behind an owner: "visit". */
  readonly attributive: ReadonlySet<string>;
  /** Words for two that may stand alone: "both". */
  readonly standing: ReadonlySet<string>;
  /** Verbs that give one thing to another: "send". */
  readonly giving: ReadonlySet<string>;
  /** Words for each of several, behind them: "each". */
  readonly floating: ReadonlySet<string>;
  /** Nouns that say when, beside months and weekdays: "week". */
  readonly days: ReadonlySet<string>;
  /** Words with which a clause goes on from the one before: "then". */
  readonly sequents: ReadonlySet<string>;
  /** Words before those with whom somebody does something: "together" (with). */
  readonly alongside: ReadonlySet<string>;
  /** Verbs behind "what" of the words that somebody has for something: "call". */
  readonly naming: ReadonlySet<string>;
  /** Verbs of what only people and states do: "urge". */
  readonly voicing: ReadonlySet<string>;
  /** Letters that stand for money before a sum, as they are written: "EUR". */
  readonly currencies: ReadonlySet<string>;
  /** Forms that the parser knows better as others: "US" as "U.S.". */
  readonly spelled: ReadonlyMap<string, string>;
  /** Forms that it knows better as others between a number and a name: "May". */
  readonly counted: ReadonlyMap<string, string>;
}
