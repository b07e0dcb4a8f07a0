import type { CertaintyLexicon, Judged, Judging } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";

interface Source {
  readonly base: number;
  readonly least: number;
  readonly weights: Readonly<Record<string, number>>;
}

const source = lexicon["certainty"] as Readonly<Record<Judging, Readonly<Record<Judged, Source>>>>;

/** How sure facts are by their marks, as learnt from judged lines. */
export const certainty: CertaintyLexicon = { reports: of("reports"), pages: of("pages") };

function of(text: Judging): CertaintyLexicon[Judging] {
  const { quotation, event, relation, office } = source[text];
  return {
    quotation: weighed(quotation),
    event: weighed(event),
    relation: weighed(relation),
    office: weighed(office),
  };
}

function weighed({ base, least, weights }: Source): CertaintyLexicon[Judging][Judged] {
  return { base, least, weights: new Map(Object.entries(weights)) };
}
