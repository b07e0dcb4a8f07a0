import type { Voice } from "./voice.ts";

/** Rows of one key that tell of the same deed or term, and what tells it from the key's others ("" for the only or first one). */
export interface Episode {
  readonly anchor: string;
  readonly voices: readonly Voice[];
}
