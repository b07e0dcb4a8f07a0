import { type ActFlags, atBench } from "../analyst/open.ts";
import { judgePair, type Sameness } from "../analyst/pair.ts";
import { refused, reportOutcome } from "../analyst/report.ts";
import type { Effects } from "../effects.ts";

/** Says that two entities are one. */
export const sameCommand = (left: string, right: string, flags: ActFlags, effects: Effects): Promise<boolean> =>
  judge(left, right, "same", flags, effects);

/** Says that two entities are not one. */
export const differentCommand = (left: string, right: string, flags: ActFlags, effects: Effects): Promise<boolean> =>
  judge(left, right, "different", flags, effects);

function judge(left: string, right: string, sameness: Sameness, flags: ActFlags, effects: Effects): Promise<boolean> {
  return atBench(flags, effects, async (bench) => {
    const judged = await judgePair(left, right, sameness, bench, flags.reason ?? null);
    if ("problem" in judged) throw refused(judged);
    const { pair, outcome } = judged;
    const names = `${pair.left.name} (${pair.left.id}) and ${pair.right.name} (${pair.right.id})`;
    await reportOutcome(`${names} are ${sameness === "same" ? "one" : "two"}`, outcome, bench, effects);
    return true;
  });
}
