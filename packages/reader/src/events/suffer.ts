import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Filled } from "../rules/fill.ts";
import type { Scene } from "../scene.ts";
import { headLemma } from "./phrase.ts";
import type { Place } from "./place.ts";

/** Deeds done to whoever holds the land on which they are done. */
const STRIKING: ReadonlySet<EventType> = new Set(["ASSAULT", "MOBILIZE"]);

/** A blow on foreign land hits its state when nobody else, or a mere thing, is named. */
export function suffering(
  scene: Scene,
  sentence: number,
  type: EventType,
  recipients: Filled,
  place: Place | null,
  { language, reference }: Context,
): Filled {
  if (place === null || !STRIKING.has(type)) return recipients;
  const { things } = language.events;
  const areThings = recipients.values.every((entity, at) => {
    const span = recipients.spans[at];
    return entity.startsWith("group:") && span !== undefined && things.has(headLemma(scene, sentence, span));
  });
  const state = place.entity.startsWith("place:") ? reference.cityState(place.entity.slice(6)) : place.entity;
  if (!areThings || !state?.startsWith("state:")) return recipients;
  return { ...recipients, values: [state], spans: [place.span] };
}
