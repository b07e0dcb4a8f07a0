import type { Scene } from "../scene.ts";
import type { InstrumentLexicon } from "./instrument-lexicon.ts";
import { timesIn } from "./times.ts";

/** Words between "for" and years: "for the period up to 2030". */
const BETWEEN = 4;

/** End of the years that a document is for and that begin at a token: "for 2026-2028", "for the period until 2030", "in 2026-2028"; the token where there are none. */
export function yearsEnd(scene: Scene, sentence: number, at: number, lexicon: InstrumentLexicon): number {
  const { tokens } = scene.document.sentences[sentence]!;
  const opener = tokens[at]?.lower ?? "";
  const isFor = lexicon.terms.has(opener);
  let from = at + 1;
  while (isFor && from < at + BETWEEN && lexicon.periods.has(tokens[from]?.lower ?? "")) from++;
  const time = timesIn(scene, sentence).find(({ tokens: [start, end] }) => start <= from && from < end && start >= at);
  if (time === undefined) return at;
  const isRange = /^\d{4}\/\d{4}$/.test(time.value ?? "");
  const isYear = /^(\.\.\/)?\d{4}$/.test(time.value ?? "");
  const isTerm = isFor ? isRange || isYear : lexicon.venues.has(opener) && isRange;
  return isTerm ? time.tokens[1] : at;
}
