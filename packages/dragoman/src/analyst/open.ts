import type { Effects } from "../effects.ts";
import { openRegister } from "../register/open.ts";
import type { Bench } from "./bench.ts";
import { analystName, risingClock } from "./who.ts";

/** Options of every command in which an analyst acts. */
export interface ActFlags {
  readonly register?: string;
  readonly by?: string;
  readonly reason?: string;
}

/** Opens the register for an analyst, and closes it when the work is done or fails. */
export async function atBench<T>(flags: ActFlags, effects: Effects, work: (bench: Bench) => Promise<T>): Promise<T> {
  const by = await analystName(flags.by, effects);
  const register = await openRegister(flags, effects);
  try {
    const fold = (): Promise<void> => register.refresh();
    return await work({ register, reference: register.reference, by, fold, time: risingClock(effects.clock) });
  } finally {
    await register.close();
  }
}
