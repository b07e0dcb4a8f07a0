/** How sure a fact is, learnt from lines that somebody judged: the log-odds of being right are the sum of the weights of its marks. */
export interface Certainty {
  /** Weight that every fact of the kind has. */
  readonly base: number;
  /** By mark ("voice:direct", "rule:consult.meet"); a mark without weight counts nothing. */
  readonly weights: ReadonlyMap<string, number>;
  /** Probability below which a fact is not told; quotations always are, since others hang on them. */
  readonly least: number;
}

/** What is judged by its own weights. */
export type Judged = "quotation" | "event" | "relation" | "office";

/** Certainty of each kind of fact. */
export type CertaintyLexicon = Readonly<Record<Judged, Certainty>>;

/** The same certainty with nothing too unsure to tell: so examples of rules are read. */
export function tellingAll(certainty: CertaintyLexicon): CertaintyLexicon {
  const { quotation, event, relation, office } = certainty;
  const all = (one: Certainty): Certainty => ({ ...one, least: 0 });
  return { quotation: all(quotation), event: all(event), relation: all(relation), office: all(office) };
}
