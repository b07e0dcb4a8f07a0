import type { Fact } from "@dragoman/model";
import { type FoundAct, historyOf, latestActBy, latestInForce, type PastAct } from "@dragoman/register";
import type { Bench } from "../analyst/bench.ts";
import { findMatter } from "../analyst/find.ts";
import { type ActFlags, atBench } from "../analyst/open.ts";
import { refused, reportOutcome } from "../analyst/report.ts";
import { ACTS, namedAct, takeBack } from "../analyst/undo.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";

interface Found extends FoundAct {
  /** The fact that was named, if one was. */
  readonly fact: Fact | null;
}

/** Takes back an act: the one of the id, the last on a fact, or the analyst's own last one. Taking back an undoing does the act again. */
export function undoCommand(id: string | undefined, flags: ActFlags, effects: Effects): Promise<boolean> {
  return atBench(flags, effects, async (bench) => {
    await bench.fold();
    const found = await namedBy(id, bench);
    const taken = await takeBack(found, found.fact, bench, flags.reason ?? null);
    if ("problem" in taken) throw refused(taken);
    await reportOutcome(`taken back: ${described(found.act)}`, taken.outcome, bench, effects);
    return true;
  });
}

async function namedBy(id: string | undefined, bench: Bench): Promise<Found> {
  const { view } = bench.register;
  if (id === undefined) {
    const last = await latestActBy(view, bench.by, bench.reference);
    if (last !== null) return { ...last, fact: null };
    throw new DragomanError("act.unknown", `${bench.by} has done nothing that could be undone`, ACTS);
  }
  if (/^f/i.test(id.trim())) return lastOn(id, bench);
  return { ...(await namedAct(id, bench)), fact: null };
}

async function lastOn(id: string, bench: Bench): Promise<Found> {
  const matter = await findMatter(bench, id);
  const act = latestInForce(historyOf(matter));
  if (act !== null) return { act, judgements: matter.judgements, fact: matter.fact };
  throw new DragomanError("act.unknown", `nobody has decided on ${matter.fact.id} yet, or all was taken back`, ACTS);
}

function described({ deed, by, at, reason, id }: PastAct): string {
  return `“${deed}” by ${by}, ${at.slice(0, 16).replace("T", " ")}${reason === null ? "" : `: ${reason}`} (${id.slice(0, 9)})`;
}
