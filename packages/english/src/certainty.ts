import type { CertaintyLexicon, Judged } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";

interface Source {
  readonly base: number;
  readonly least: number;
  readonly weights: Readonly<Record<string, number>>;
}

const source = lexicon["certainty"] as Readonly<Record<Judged, Source>>;

/** How sure facts are by their marks, as learnt from judged lines. */
export const certainty: CertaintyLexicon = {
  quotation: of("quotation"),
  event: of("event"),
  relation: of("relation"),
  office: of("office"),
};

function of(kind: Judged): CertaintyLexicon[Judged] {
  const { base, least, weights } = source[kind];
  return { base, least, weights: new Map(Object.entries(weights)) };
}
