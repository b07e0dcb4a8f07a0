import { contains, type Span } from "@dragoman/model";
import { extent } from "./group.ts";
import type { Unaimed } from "./opponent.ts";
import type { Party } from "./parties.ts";
import { headLemma } from "./phrase.ts";

/** Sentences over which "the crew" still means those told of before. */
const REACH = 10;

/** "The prefect" after "a Beninese prefect": the state whose the same word named them before; null where none or several did. */
export function toldBefore({ scene, sentence, context }: Unaimed, span: Span): Party | null {
  const here = scene.document.sentences[sentence]?.tokens ?? [];
  const first = here.findIndex(({ start }) => start >= span[0]);
  const lemma = headLemma(scene, sentence, span);
  if (lemma === "" || !context.language.events.known.has(here[first - 1]?.lower ?? "")) return null;
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const found = lastCalled({ scene, sentence: at, told: [], context }, lemma, at === sentence ? first : null);
    if (found !== null) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
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
