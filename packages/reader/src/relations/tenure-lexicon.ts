/** Words by which offices begin and end. */
export interface TenureLexicon {
  /** Verbs by which an office begins ("appoint", "swear"), its holder goes ("resign") or is sent away ("dismiss"), and what one takes with them ("office"). */
  readonly taking: ReadonlySet<string>;
  /** Verbs of which the office is the complement: "became governor". */
  readonly becoming: ReadonlySet<string>;
  readonly leaving: ReadonlySet<string>;
  readonly removing: ReadonlySet<string>;
  /** "accept" the "resignation" of a holder. */
  readonly accepting: ReadonlySet<string>;
  readonly exits: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  /** Words that make an office a lesser one: "vice president". */
  readonly lesser: ReadonlySet<string>;
  /** Titles that alone tell no office: "deputy". */
  readonly stubs: ReadonlySet<string>;
  /** Nouns of those whose officials hold no office of the state: "company". */
  readonly employers: ReadonlySet<string>;
}
