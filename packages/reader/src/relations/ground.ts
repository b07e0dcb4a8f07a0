import type { Context } from "../context.ts";
import type { Slots } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import type { Memory } from "./memory.ts";
import type { Instruments } from "./slots.ts";

/** What every kind of relation is read from. */
export interface Ground {
  readonly scene: Scene;
  readonly context: Context;
  readonly memory: Memory;
  readonly instruments: Instruments;
  readonly slots: Slots;
  /** Who speaks, by the id of the quotation. */
  readonly speakers: ReadonlyMap<string, string | null>;
  /** The offices of a person, in lower case. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>;
}
