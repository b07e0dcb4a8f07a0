import type { Entered, Entrant, Item } from "./entrant.ts";

/** Groups that each thread has before it, so that it is busy while the register is written. */
const BEFORE = 3;

/** Threads that read at the same time; each starts when it is first needed. */
export interface Pool {
  /** How many groups may be handed out at once. */
  readonly lanes: number;
  /** Stamp of the engine that reads. */
  engine(): Promise<string>;
  enter(items: readonly Item[], lane: number): Promise<readonly Entered[]>;
  close(): Promise<void>;
}

export function startPool(threads: number, start: () => Entrant): Pool {
  const started: Entrant[] = [];
  const entrant = (lane: number): Entrant => {
    const found = started[lane % threads] ?? start();
    started[lane % threads] = found;
    return found;
  };
  return {
    lanes: BEFORE * threads,
    engine: () => entrant(0).engine(),
    enter: (items, lane) => entrant(lane).enter(items),
    close: async () => void (await Promise.all(started.map((each) => each?.close()))),
  };
}
