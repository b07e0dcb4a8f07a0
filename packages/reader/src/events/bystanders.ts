import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import { stateOfSite } from "../entities/home.ts";
import { type Filled, select } from "../rules/fill.ts";
import type { Scene } from "../scene.ts";

/** Deeds of good will. */
const KIND: ReadonlySet<EventType> = new Set(["SUPPORT", "AGREE", "AID", "CONSULT", "COOPERATE"]);

/**
 * On a government's own site groups are left out of deeds of good will where states or bodies of states stand beside them, and where
 * several (`doers`) do to them what may as well be done together: "pledged to strengthen institutions".
 */
export function withoutGroups(scene: Scene, type: EventType, filled: Filled, context: Context, doers = 1): Filled {
  if (!KIND.has(type) || stateOfSite(scene.document, context) === null) return filled;
  const others = select(filled, (entity) => !entity.startsWith("group:"));
  return others.values.length > 0 || doers > 1 ? others : filled;
}
