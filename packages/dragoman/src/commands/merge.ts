import { isRefusal, merge, split } from "@dragoman/register";
import { analystAt, perform } from "../analyst/bench.ts";
import { findMatter, findRow } from "../analyst/find.ts";
import { type ActFlags, atBench } from "../analyst/open.ts";
import { refused, reportOutcome } from "../analyst/report.ts";
import type { Effects } from "../effects.ts";
import { counted } from "../print/fact.ts";

/** Makes the second fact one with the first, whose parties and value stay. */
export function mergeCommand(into: string, from: string, flags: ActFlags, effects: Effects): Promise<boolean> {
  return atBench(flags, effects, async (bench) => {
    const [kept, moved] = [await findMatter(bench, into), await findMatter(bench, from)];
    const both = {
      statements: [...kept.statements, ...moved.statements],
      judgements: kept.judgements,
    };
    const act = merge(kept, moved, analystAt(bench, both, flags.reason ?? null));
    if (isRefusal(act)) throw refused(act);
    await reportOutcome(
      `${moved.fact.id} joined with ${kept.fact.id}`,
      await perform(bench, act, moved.fact),
      bench,
      effects,
    );
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
    const act = split(matter, rows, analystAt(bench, matter, flags.reason ?? null));
    if (isRefusal(act)) throw refused(act);
    const told = `${counted(rows.length, "statement")} taken out of ${matter.fact.id}`;
    await reportOutcome(told, await perform(bench, act, matter.fact), bench, effects);
    return true;
  });
}
