/** How sure a fact is, learnt from lines that somebody judged: the log-odds of being right are the sum of the weights of its marks. */
export interface Certainty {
  /** Weight that every fact of the kind has. */
  readonly base: number;
  /** By mark ("voice:direct", "rule:consult.meet"); a mark without weight counts nothing. */
  readonly weights: ReadonlyMap<string, number>;
  /** Probability below which a fact is not told, a quotation only where no other fact hangs on it. */
  readonly least: number;
}

/** What is judged by its own weights. */
export type Judged = "quotation" | "event" | "relation" | "office";

/** Texts that are judged by their own weights: reports, and pages of governments' own sites (transcripts, communiqués). */
export type Judging = "reports" | "pages";

/** Certainty of each kind of fact, by text. */
export type CertaintyLexicon = Readonly<Record<Judging, Readonly<Record<Judged, Certainty>>>>;

/** The same certainty with nothing too unsure to tell: so examples of rules are read. */
export function tellingAll({ reports, pages }: CertaintyLexicon): CertaintyLexicon {
  return { reports: allOf(reports), pages: allOf(pages) };
}

function allOf({ quotation, event, relation, office }: CertaintyLexicon[Judging]): CertaintyLexicon[Judging] {
  const all = (one: Certainty): Certainty => ({ ...one, least: 0 });
  return { quotation: all(quotation), event: all(event), relation: all(relation), office: all(office) };
}
