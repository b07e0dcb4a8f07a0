import { split } from "@dragoman/register";
import { attempt, attemptMerge, type Seen, type Wish } from "../analyst/attempt.ts";
import { findMatter, findRow } from "../analyst/find.ts";
import { type ActFlags, atBench } from "../analyst/open.ts";
import { outcomeOf, reportOutcome } from "../analyst/report.ts";
import type { Effects } from "../effects.ts";
import { counted } from "../print/fact.ts";

/** Makes the second fact one with the first, whose parties and value stay. */
export function mergeCommand(into: string, from: string, flags: ActFlags, effects: Effects): Promise<boolean> {
  return atBench(flags, effects, async (bench) => {
    const [kept, moved] = [await findMatter(bench, into), await findMatter(bench, from)];
    const [stays, goes] = [kept.fact.id, moved.fact.id];
    const seen = (id: string): Seen => ({ id, version: null });
    const outcome = outcomeOf(await attemptMerge(bench, seen(stays), seen(goes), flags.reason ?? null));
    await reportOutcome(`${goes} joined with ${stays}`, outcome, bench, effects);
    return true;
  });
}

/** Takes statements out of a fact, to be a fact of their own. */
export function splitCommand(
  id: string,
  statements: readonly string[],
  flags: ActFlags,
  effects: Effects,
): Promise<boolean> {
  return atBench(flags, effects, async (bench) => {
    const matter = await findMatter(bench, id);
    const rows = statements.map((row) => findRow(row, matter.fact, matter.statements));
    const wish: Wish = (current, analyst) => split(current, rows, analyst);
    const outcome = outcomeOf(await attempt(bench, { id: matter.fact.id, version: null }, wish, flags.reason ?? null));
    const told = `${counted(rows.length, "statement")} taken out of ${matter.fact.id}`;
    await reportOutcome(told, outcome, bench, effects);
    return true;
  });
}
