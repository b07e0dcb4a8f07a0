import { contains, type EventType, type Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import type { Filled } from "../rules/fill.ts";
import type { Scene } from "../scene.ts";
import { NAMED } from "./acting.ts";
import type { EventLexicon } from "./lexicon.ts";
import { parties } from "./parties.ts";
import { headLemma } from "./phrase.ts";

/** Deeds of words to a whole people. */
const SAID: ReadonlySet<EventType> = new Set(["SUPPORT", "AGREE"]);

/** Deeds that cut off, let go or charge people and goods of a state. */
const CUTTING: ReadonlySet<EventType> = new Set(["SANCTION", "RETREAT", "ACCUSE"]);

/** Deeds that help a state when they help those who live there, whoever these are. */
const HELPING: ReadonlySet<EventType> = new Set(["AID", "AGREE"]);

/**
 * Praise, thanks, condolences and promises to a whole people are said to its state ("the people of Chad", "our Omani brothers"),
 * it is a state that is hit when its citizens need visas or firms in its land are blacklisted, and one that is helped with its schools and people.
 */
export function asStates(
  scene: Scene,
  sentence: number,
  type: EventType,
  recipients: Filled,
  context: Context,
): Filled {
  const { language } = context;
  const isKnown = SAID.has(type) || CUTTING.has(type) || HELPING.has(type);
  if (!isKnown || !recipients.values.some((entity) => entity.startsWith("group:"))) return recipients;
  const isMeant = (noun: string): boolean => isOfState(type, noun, language.events);
  const found = recipients.values.map((entity, at): readonly string[] => {
    const span = recipients.spans[at];
    if (span === undefined || !entity.startsWith("group:")) return [entity];
    if (!isMeant(headLemma(scene, sentence, span))) return [entity];
    const states = scene.cast
      .inSentence(sentence)
      .filter((mention) => contains(span, mention.span) && mention.entity.startsWith("state:"));
    const first = states.find(({ by }) => by !== "pronoun");
    if (first === undefined && HELPING.has(type)) return [landWithin(scene, sentence, span, context) ?? entity];
    return first === undefined ? [entity] : [first.entity, ...besideIt(scene, first, context)];
  });
  const spans = found.flatMap((all, at) => all.map(() => recipients.spans[at]!));
  return { ...recipients, values: found.flat(), spans };
}

/** Whether a deed to those whom a noun means is done to the state that is named with them. */
function isOfState(type: EventType, noun: string, events: EventLexicon): boolean {
  if (HELPING.has(type)) return !events.political.has(noun);
  if (SAID.has(type)) return events.nations.has(noun);
  return events.nationals.has(noun) || (type === "SANCTION" && events.private.has(noun));
}

/** "The volunteers of Kumasi": the state, told of in the article, in which the place lies that the words name. */
function landWithin({ cast }: Scene, sentence: number, span: Span, { reference }: Context): string | null {
  const places = cast
    .inSentence(sentence)
    .filter(({ entity, span: words }) => entity.startsWith("place:") && contains(span, words));
  const states = new Set(places.map(({ entity }) => reference.cityState(entity.slice("place:".length))));
  const [state = null] = states;
  return states.size === 1 && state !== null && cast.entities.has(state) ? state : null;
}

/** "The people of Chad, Mali and Togo": the further states of a row. */
function besideIt(
  scene: Scene,
  { sentence, tokens: [token], entity }: LinkedMention,
  context: Context,
): readonly string[] {
  const all = parties(scene, sentence, token, context, NAMED).map((party) => party.entity);
  return all.filter((other) => other !== entity);
}
