import { contains, type Span } from "@dragoman/model";
import { extent } from "./group.ts";
import type { Unaimed } from "./opponent.ts";
import type { Party } from "./parties.ts";
import { headWords } from "./phrase.ts";

/** Sentences over which "the crew" still means those told of before. */
const REACH = 30;

/**
 * "The prefect" after "a Beninese prefect", "the trawler's crew" after "a Chilean trawler": the state whose the same word named them before;
 * null where none or several did.
 */
export function toldBefore(unaimed: Unaimed, span: Span): Party | null {
  const { scene, sentence, context } = unaimed;
  const here = scene.document.sentences[sentence]?.tokens ?? [];
  const first = here.findIndex(({ start }) => start >= span[0]);
  const { known } = context.language.events;
  if (![first - 1, first].some((at) => known.has(here[at]?.lower ?? ""))) return null;
  const tree = scene.syntax[sentence] ?? null;
  const nouns = headWords(scene, sentence, span).filter((token) => tree?.upos[token] === "NOUN");
  const found = nouns
    .reverse()
    .map((noun) => calledBefore(unaimed, tree?.lemmas[noun]?.toLowerCase() ?? "", first))
    .find((called) => called.length > 0);
  return found?.length === 1 ? (found[0] ?? null) : null;
}

/** The states whose a noun was called when it was last called anybody's. */
function calledBefore(unaimed: Unaimed, lemma: string, first: number): readonly Party[] {
  const { sentence } = unaimed;
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const found = lastCalled({ ...unaimed, sentence: at }, lemma, at === sentence ? first : null);
    if (found !== null) return found;
  }
  return [];
}

/** The states whose the last such noun of a sentence is called; null where none is called anybody's. */
function lastCalled({ scene, sentence }: Unaimed, lemma: string, before: number | null): readonly Party[] | null {
  const tree = scene.syntax[sentence] ?? null;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  for (let token = (before ?? tokens.length) - 1; tree !== null && token >= 0; token--) {
    if (tree.upos[token] !== "NOUN" || tree.lemmas[token]?.toLowerCase() !== lemma) continue;
    const [from, to] = extent(tree, token);
    const words: Span = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    const called = scene.cast
      .inSentence(sentence)
      .filter((mention) => contains(words, mention.span) && mention.entity.startsWith("state:"));
    const [party] = called;
    if (party === undefined) continue;
    return called
      .filter(({ entity }, at) => called.findIndex((other) => other.entity === entity) === at)
      .map(({ entity, span }) => ({ entity, span, person: null }));
  }
  return null;
}
