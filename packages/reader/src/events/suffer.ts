import type { EventType, Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Filled } from "../rules/fill.ts";
import type { Scene } from "../scene.ts";
import { headWords } from "./phrase.ts";
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
  context: Context,
): Filled {
  if (place === null || !STRIKING.has(type)) return recipients;
  const areThings = recipients.values.every((entity, at) => {
    const span = recipients.spans[at];
    return entity.startsWith("group:") && span !== undefined && isThing(scene, sentence, span, context);
  });
  const { reference } = context;
  const state = place.entity.startsWith("place:") ? reference.cityState(place.entity.slice(6)) : place.entity;
  if (!areThings || !state?.startsWith("state:")) return recipients;
  return { ...recipients, values: [state], spans: [place.span] };
}

/** Whether words before any preposition name a thing: "positions near Goma". */
function isThing(scene: Scene, sentence: number, span: Span, { language }: Context): boolean {
  const head = headWords(scene, sentence, span).at(-1);
  return head !== undefined && language.events.things.has(scene.syntax[sentence]?.lemmas[head]?.toLowerCase() ?? "");
}
