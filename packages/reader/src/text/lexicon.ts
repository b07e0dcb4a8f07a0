/** Where an abbreviation may stand: before a name or number only, before a number only, or anywhere, a sentence's end included. */
export type AbbreviationUse = "before" | "numbered" | "anywhere";

/** What layout must know of a language: its abbreviations, clitics, and the set phrases of agencies. */
export interface TextLexicon {
  readonly language: string;
  /** In lower case without the last dot: "mr", "u.s". */
  readonly abbreviations: ReadonlyMap<string, AbbreviationUse>;
  /** Endings that are tokens of their own, with a straight apostrophe: "'s", "n't". */
  readonly clitics: ReadonlySet<string>;
  /** Words written together, by the length of their first token: "cannot" → 3. */
  readonly joined: ReadonlyMap<string, number>;
  /** Styles in capitals that stand before a title or name and are no words of the sentence: "HRH". */
  readonly styles: ReadonlySet<string>;
  /** Words that begin a sentence when they stand in capitals after an abbreviation: "the", "he". */
  readonly starters: ReadonlySet<string>;
  /** Verbs that attribute a quotation which ended in "?" or "!": "said", "asked". */
  readonly attributions: ReadonlySet<string>;
  /** Words that stay lower case inside the name of a place or document: "of", "de". */
  readonly particles: ReadonlySet<string>;
  /** Nouns that go before or begin the title of a document: "declaration", "treaty". */
  readonly documents: ReadonlySet<string>;
  /** News agencies in lower case, as they sign a dateline. */
  readonly agencies: ReadonlySet<string>;
  /** Words before the date in a page header: "published", "updated". */
  readonly dateLabels: ReadonlySet<string>;
  /** Verbs of an agency tail after an outlet that is known: "reported", "said". */
  readonly tailVerbs: ReadonlySet<string>;
  /** Those of them that only an outlet does to a report: "informs". */
  readonly relayVerbs: ReadonlySet<string>;
  /** Phrases that lead to the next outlet of an agency tail: "via", "with reference to". */
  readonly tailLinks: readonly (readonly string[])[];
  /** Labels of a transcript by themselves: "question", "moderator". */
  readonly turnLabels: ReadonlySet<string>;
  /** Letters that stand for the one who asks, without a colon: "Q". */
  readonly askers: ReadonlySet<string>;
  /** Letters of the one who asks and the one who answers, which must both stand: "q.", "a.". */
  readonly asking: ReadonlySet<string>;
  /** Nouns and honorifics that stand before a name: "president", "mr". */
  readonly titles: ReadonlySet<string>;
  /** First words of a letter: "dear". */
  readonly salutations: ReadonlySet<string>;
  /** Prepositions by which a heading tells of whom or to whom: "statement by", "letter to". */
  readonly directions: ReadonlySet<string>;
  /** Words that tell that somebody's turn is a translation: "retranslated". */
  readonly interpreted: ReadonlySet<string>;
  /** Words of those who speak for themselves: "I", "you". */
  readonly personal: ReadonlySet<string>;
  /** Finite forms that are in no title. */
  readonly finite: ReadonlySet<string>;
  /** First words, in capitals, of the line that ends a transcript: "END". */
  readonly closings: ReadonlySet<string>;
  /** Words that stand alone in the line below which a page lists others: "additional". */
  readonly endings: ReadonlySet<string>;
  /** First words of lines that are no part of the report ("photo :", "all rights reserved"), by the first of them. */
  readonly boilerplate: ReadonlyMap<string, readonly (readonly string[])[]>;
}
