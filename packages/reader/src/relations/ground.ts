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
}
