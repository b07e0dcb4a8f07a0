import { contains, type EventType, type Span } from "@dragoman/model";
import type { Filled } from "../rules/fill.ts";
import { opponentOf, type Unaimed } from "./opponent.ts";
import { headLemma } from "./phrase.ts";

/** Deeds of words, which are said to a state though they speak of its soldiers. */
const SAID: ReadonlySet<EventType> = new Set(["REQUEST", "ACCUSE"]);

/**
 * In a quarrel "struck a barracks" hits the other side, and "demanded that the soldiers leave" is asked of it: things that are hit, and
 * forces told of before, without a word of whose they are.
 */
export function asOpponents(unaimed: Unaimed, type: EventType, actors: Filled, recipients: Filled): Filled {
  const [actor, another] = new Set(actors.values);
  const [only, other] = recipients.values;
  const [span] = recipients.spans;
  if (actor === undefined || another !== undefined || other !== undefined || span === undefined) return recipients;
  if (!only?.startsWith("group:") || !isNameless(unaimed, type, span)) return recipients;
  const [side, further] = opponentOf(unaimed, actor);
  return side === undefined || further !== undefined ? recipients : { ...recipients, values: [side.entity] };
}

function isNameless({ scene, sentence, context }: Unaimed, type: EventType, span: Span): boolean {
  const { things, officials, definite } = context.language.events;
  if (scene.cast.inSentence(sentence).some((mention) => contains(span, mention.span) && NAMED.test(mention.entity)))
    return false;
  const lemma = headLemma(scene, sentence, span);
  if (type === "ASSAULT") return things.has(lemma);
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const first = tokens.findIndex(({ start }) => start >= span[0]);
  return SAID.has(type) && officials.has(lemma) && definite.has(tokens[first - 1]?.lower ?? "");
}

const NAMED = /^(state|org|person):/;
