import type { Tree } from "../syntax/tree.ts";
import { groupOf } from "./group.ts";
import type { EventLexicon } from "./lexicon.ts";
import type { Party, Search } from "./parties.ts";
import { isOfTime } from "./time.ts";

const CAPITAL = /^\p{Lu}/u;
const CAPITALS = /^\p{Lu}{2,}$/u;

/** A name that nobody knows ("UNSCOM"), an official body whose state is not told ("the court"), a thing where things count. */
export function ofUnknown({ scene, sentence, context, admit }: Search, token: number, tree: Tree): readonly Party[] {
  if (!admit.groups) return [];
  const { bodies, things } = context.language.events;
  const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
  const form = scene.document.sentences[sentence]?.tokens[token]?.form ?? "";
  const isCapital = CAPITALS.test(form) || (CAPITAL.test(form) && (token > 0 || tree.upos[token] === "PROPN"));
  const isNamed =
    /^(PROPN|NOUN)$/.test(tree.upos[token] ?? "") &&
    isCapital &&
    !isOfTime(scene, sentence, token) &&
    !scene.cast.at(sentence, token);
  const isBody = tree.upos[token] === "NOUN" && bodies.has(lemma);
  const isThing = admit.things === true && tree.upos[token] === "NOUN" && things.has(lemma);
  if (!isNamed && !isBody && !isThing) return [];
  const group = groupOf(scene, sentence, token, tree);
  return isNobody(group.entity.slice(6).split(" "), isBody, context.language.events) ? [] : [group];
}

/** A title alone, a force of nature, words as general as "the country". */
function isNobody(words: readonly string[], isBody: boolean, { generic, natural, titles }: EventLexicon): boolean {
  if (titles.has(words.at(-1) ?? "") || words.some((word) => natural.has(word))) return true;
  return !isBody && words.every((word) => generic.has(word));
}
