import type { Note, Relation } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Events } from "../events/read.ts";
import type { Scene } from "../scene.ts";

export interface Relations {
  readonly relations: readonly Relation[];
  readonly notes: readonly Note[];
}

/** Reads what the article says holds between its parties. */
export function readRelations(_scene: Scene, _events: Events, _context: Context): Relations {
  return { relations: [], notes: [] };
}
