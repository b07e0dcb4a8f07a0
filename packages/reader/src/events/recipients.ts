import { contains, type EventType } from "@dragoman/model";
import { isHyphen } from "../entities/shape.ts";
import { type Filled, nothing, select } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { withoutAnnexed } from "./annexed.ts";
import { withoutGroups } from "./bystanders.ts";
import { call } from "./call.ts";
import type { Coded } from "./code.ts";
import { isSigned } from "./cosign.ts";
import { asStates } from "./nation.ts";
import { asNationals } from "./national.ts";
import { aimed, type Unaimed } from "./opponent.ts";
import type { Place } from "./place.ts";
import { withoutSettings } from "./suffer.ts";

/** Rules of misfortunes, which befall those in whose land they happen. */
const CONDOLING = /^support\.condole/;

/** A deed of which it is not known yet to whom it is done. */
export interface Doing {
  /** The type that the rule names. */
  readonly type: EventType;
  readonly coded: Coded;
  readonly actors: Filled;
  readonly place: Place | null;
}

/** Those whom the words name as recipients: states for their people, no settings. Praise to come is praise all the same, and no help. */
export function recipientsOf(line: Unaimed, match: RuleMatch, { type, coded, actors, place }: Doing): Filled {
  if (isSigned(match)) return nothing;
  const { scene, context } = line;
  const { sentence } = match;
  const aim = call(line, match, aimed(line, match, coded.type), actors.values);
  const isOpen = type === "AGREE" && aim.values.length === 0;
  // A promise to nobody is one to whom its maker deals with.
  const called = isOpen ? call(line, match, { ...aim, calls: ["fellow"] }, actors.values) : aim;
  const held = withoutAnnexed(scene, match, type, called, context);
  const peoples = asStates(scene, sentence, type === "SUPPORT" ? type : coded.type, held, context);
  const states = asNationals(line, { type, actors: actors.values, place }, peoples);
  const kept = withoutGroups(scene, coded.type, states, context, actors.values.length);
  return CONDOLING.test(match.rule.id) ? kept : withoutSettings(scene, sentence, coded.type, kept, context);
}

/** "We, the leaders of Chad, Mali and Togo, welcome Togo's candidacy": of several who praise those who are not praised; "praised Chad-Mali ties" praises neither. */
export function besides(scene: Scene, sentence: number, type: EventType, actors: Filled, recipients: Filled): Filled {
  if (type !== "SUPPORT" || isOfPair(scene, sentence, recipients)) return actors;
  const others = select(actors, (entity) => !recipients.values.includes(entity));
  const areSome = recipients.values.every((entity) => actors.values.includes(entity));
  return areSome && recipients.values.length > 0 && others.values.length > 0 ? others : actors;
}

/** "The Chad-Mali ties". */
function isOfPair({ cast, document: { text } }: Scene, sentence: number, { spans }: Filled): boolean {
  return cast.inSentence(sentence).some(({ span }) => {
    const isHalf = isHyphen(text[span[0] - 1]) || isHyphen(text[span[1]]);
    return isHalf && spans.some((words) => contains(words, span));
  });
}
