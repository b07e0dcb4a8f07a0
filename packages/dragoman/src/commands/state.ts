import { type ActFlags, atBench } from "../analyst/open.ts";
import { reportOutcome } from "../analyst/report.ts";
import { kindNamed, stateByHand } from "../analyst/state.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";

/** Options of `dragoman state`. */
export interface StateFlags extends ActFlags {
  readonly subject: string;
  readonly object?: string;
  readonly value?: string;
  readonly from?: string;
  readonly to?: string;
  readonly article?: string;
  readonly quote?: string;
}

/** Adds what no reader read, with the words of an article when there are some. */
export function stateCommand(given: string, flags: StateFlags, effects: Effects): Promise<boolean> {
  const { article = null, quote = null, reason = null, subject, object = "", value = "", from = "", to = "" } = flags;
  const stated = { kind: kindNamed(given), texts: { subject, object, value, from, to }, article, quote };
  if (quote !== null && article === null) {
    throw new DragomanError("usage", "--quote needs --article", "name the article whose words they are");
  }
  return atBench(flags, effects, async (bench) => {
    const { row, outcome } = await stateByHand(stated, bench, reason);
    await reportOutcome(`stated by ${bench.by} (${row.id.slice(0, 9)})`, outcome, bench, effects);
    return true;
  });
}
