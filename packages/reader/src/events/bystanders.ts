import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import { stateOfSite } from "../entities/home.ts";
import type { Filled } from "../rules/fill.ts";
import type { Scene } from "../scene.ts";

/** Deeds of good will. */
const KIND: ReadonlySet<EventType> = new Set(["SUPPORT", "AGREE", "AID", "CONSULT", "COOPERATE"]);

/** On a government's own site groups are left out of deeds of good will where states or bodies of states stand beside them. */
export function withoutGroups(scene: Scene, type: EventType, filled: Filled, context: Context): Filled {
  const isKept = (entity = ""): boolean => !entity.startsWith("group:");
  if (!KIND.has(type) || stateOfSite(scene.document, context) === null || !filled.values.some(isKept)) return filled;
  return {
    ...filled,
    values: filled.values.filter(isKept),
    spans: filled.spans.filter((_, at) => isKept(filled.values[at])),
  };
}
