import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import type { Scene } from "../scene.ts";
import { partiesOf } from "./member.ts";
import type { Party } from "./parties.ts";

/**
 * The one other state of which a sentence speaks besides some, or else (if `further`) the sentence before it: of "Chad protested and
 * recalled its ambassador" after a sentence on Libya. Empty where there is none or more than one.
 */
export function otherState(
  scene: Scene,
  sentence: number,
  besides: readonly string[],
  context: Context,
  further: boolean,
): readonly Party[] {
  const here = statesIn(scene, sentence, besides, context);
  const found = here.length > 0 || sentence === 0 || !further ? here : statesIn(scene, sentence - 1, besides, context);
  return found.length === 1 ? found : [];
}

/** The one other state of the sentence before, where this one names none: with whom somebody "agreed". */
export function partnerState(
  scene: Scene,
  sentence: number,
  besides: readonly string[],
  context: Context,
): readonly Party[] {
  if (sentence === 0 || besides.some((entity) => !entity.startsWith("state:"))) return [];
  if (publicIn(scene, sentence, besides, context).length > 0) return [];
  const found = statesIn(scene, sentence - 1, besides, context);
  return found.length === 1 ? found : [];
}

/** States for which names or officials in a sentence stand, places where something is left out, each once. */
export function statesIn(
  scene: Scene,
  sentence: number,
  besides: readonly string[],
  context: Context,
): readonly Party[] {
  const isMeant = (mention: LinkedMention): boolean => !isVenue(scene, mention, context);
  return publicIn(scene, sentence, besides, context, isMeant).filter(({ entity }) => entity.startsWith("state:"));
}

/** States and organisations of states for which the mentions in a sentence stand, each once. */
export function publicIn(
  scene: Scene,
  sentence: number,
  besides: readonly string[],
  context: Context,
  isMeant: (mention: LinkedMention) => boolean = () => true,
): readonly Party[] {
  const found: Party[] = [];
  for (const mention of scene.cast.inSentence(sentence)) {
    if (!isMeant(mention)) continue;
    for (const party of partiesOf(scene, mention, { groups: false, belongings: false }, context)) {
      const isNew = !besides.includes(party.entity) && !found.some(({ entity }) => entity === party.entity);
      if (isNew) found.push(party);
    }
  }
  return found;
}

/** "In Chad", "in Ndjamena, Chad": where something is. */
function isVenue(scene: Scene, { sentence, tokens: [from] }: LinkedMention, { language }: Context): boolean {
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const { locatives } = language.events;
  const isIn = (at: number): boolean => locatives.has(tokens[at - 1]?.lower ?? "");
  if (isIn(from) || isMatter(scene, sentence, from, language)) return true;
  const town = tokens[from - 1]?.form === "," ? scene.cast.at(sentence, from - 2) : null;
  return town?.entity.startsWith("place:") === true && isIn(town.tokens[0]);
}

/** "Its policy on Chad": what somebody speaks of. */
function isMatter(
  { document, syntax }: Scene,
  sentence: number,
  from: number,
  { events }: Context["language"],
): boolean {
  const preposition = document.sentences[sentence]?.tokens[from - 1]?.lower ?? "";
  const noun = syntax[sentence]?.lemmas[from - 2]?.toLowerCase() ?? "";
  return preposition !== "" && events.topics.has(preposition) && events.matters.has(noun);
}
