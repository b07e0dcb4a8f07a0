import type { Note, Relation } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Events } from "../events/read.ts";
import type { Scene } from "../scene.ts";
import { remember } from "./memory.ts";
import { merge, type Told } from "./merge.ts";
import { officesOf } from "./office.ts";
import { partnershipsIn } from "./partnership.ts";

export interface Relations {
  readonly relations: readonly Relation[];
  readonly notes: readonly Note[];
}

/** Reads what the article says holds between its parties. */
export function readRelations(scene: Scene, _events: Events, context: Context): Relations {
  const memory = remember(scene, context.language.relations.partnerships);
  const told: Told[] = [...officesOf(scene)];
  for (const { index } of scene.document.sentences) told.push(...partnershipsIn(index, scene, memory, context));
  return { relations: merge(told), notes: [] };
}
