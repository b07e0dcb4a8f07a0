import type { Event, Note } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";

export interface Events {
  readonly events: readonly Event[];
  readonly notes: readonly Note[];
}

/** Reads the deeds that the article tells. */
export function readEvents(_scene: Scene, _context: Context): Events {
  return { events: [], notes: [] };
}
