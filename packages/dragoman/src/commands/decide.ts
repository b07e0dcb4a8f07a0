import { accept, reject } from "@dragoman/register";
import { attempt, type Wish } from "../analyst/attempt.ts";
import type { Bench } from "../analyst/bench.ts";
import { findMatter } from "../analyst/find.ts";
import { type ActFlags, atBench } from "../analyst/open.ts";
import { outcomeOf, reportOutcome } from "../analyst/report.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { printError } from "../print/error.ts";

/** Accepts facts; true when all of them could be. */
export const acceptCommand = (ids: readonly string[], flags: ActFlags, effects: Effects): Promise<boolean> =>
  decideEach(ids, "accepted", accept, flags, effects);

/** Rejects facts; true when all of them could be. */
export const rejectCommand = (ids: readonly string[], flags: ActFlags, effects: Effects): Promise<boolean> =>
  decideEach(ids, "rejected", reject, flags, effects);

function decideEach(
  ids: readonly string[],
  told: string,
  wish: Wish,
  flags: ActFlags,
  effects: Effects,
): Promise<boolean> {
  return atBench(flags, effects, async (bench) => {
    let allDone = true;
    for (const id of ids) {
      try {
        await decideOne(id, told, wish, flags.reason ?? null, bench, effects);
      } catch (error) {
        if (!(error instanceof DragomanError)) throw error;
        await printError(error, effects);
        allDone = false;
      }
    }
    return allDone;
  });
}

async function decideOne(
  id: string,
  told: string,
  wish: Wish,
  reason: string | null,
  bench: Bench,
  effects: Effects,
): Promise<void> {
  const { fact } = await findMatter(bench, id);
  const outcome = outcomeOf(await attempt(bench, { id: fact.id, version: null }, wish, reason));
  await reportOutcome(`${fact.id} ${told}`, outcome, bench, effects);
}
