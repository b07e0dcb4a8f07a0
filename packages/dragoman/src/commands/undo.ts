import type { Fact } from "@dragoman/model";
import {
  type FoundAct,
  findAct,
  historyOf,
  isRefusal,
  latestAct,
  latestActBy,
  latestInForce,
  type PastAct,
  undo,
} from "@dragoman/register";
import { type Bench, perform } from "../analyst/bench.ts";
import { findMatter } from "../analyst/find.ts";
import { type ActFlags, atBench } from "../analyst/open.ts";
import { refused, reportOutcome } from "../analyst/report.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";

/** Ids that are listed when several begin alike. */
const LISTED = 5;

interface Found extends FoundAct {
  /** The fact that was named, if one was. */
  readonly fact: Fact | null;
}

/** Takes back an act: the one of the id, the last on a fact, or the analyst's own last one. Taking back an undoing does the act again. */
export function undoCommand(id: string | undefined, flags: ActFlags, effects: Effects): Promise<boolean> {
  return atBench(flags, effects, async (bench) => {
    await bench.register.refresh();
    const { act, judgements, fact } = await found(id, bench);
    const at = bench.time(latestAct({ statements: act.statements, judgements }));
    const deed = undo(act, judgements, { by: bench.by, at, reason: flags.reason ?? null });
    if (isRefusal(deed)) throw refused(deed);
    const outcome = await perform(bench, deed, fact);
    await reportOutcome(`taken back: ${described(act)}`, outcome, bench, effects);
    return true;
  });
}

async function found(id: string | undefined, bench: Bench): Promise<Found> {
  const { view } = bench.register;
  if (id === undefined) {
    const last = await latestActBy(view, bench.by, bench.reference);
    if (last !== null) return { ...last, fact: null };
    throw new DragomanError("act.unknown", `${bench.by} has done nothing that could be undone`, HINT);
  }
  if (/^f/i.test(id.trim())) return lastOn(id, bench);
  const full = await actId(id.trim().toLowerCase(), bench);
  const act = await findAct(view, full, bench.reference);
  if (act !== null) return { ...act, fact: null };
  throw new DragomanError("act.unknown", `${full} is no act of an analyst`, HINT);
}

const HINT = "dragoman fact ID lists the acts on a fact with their ids";

async function lastOn(id: string, bench: Bench): Promise<Found> {
  const matter = await findMatter(bench, id);
  const act = latestInForce(historyOf(matter));
  if (act !== null) return { act, judgements: matter.judgements, fact: matter.fact };
  throw new DragomanError("act.unknown", `nobody has decided on ${matter.fact.id} yet, or all was taken back`, HINT);
}

async function actId(beginning: string, { register }: Bench): Promise<string> {
  const ids = /^[sj][0-9a-f]+$/.test(beginning) ? await register.view.idsFrom(beginning, LISTED + 1) : [];
  if (ids.length === 1) return ids[0]!;
  if (ids.length === 0)
    throw new DragomanError("act.unknown", `no act has an id that begins with "${beginning}"`, HINT);
  throw new DragomanError("act.ambiguous", `several acts begin with ${beginning}`, ids.slice(0, LISTED).join(", "));
}

function described({ deed, by, at, reason, id }: PastAct): string {
  return `“${deed}” by ${by}, ${at.slice(0, 16).replace("T", " ")}${reason === null ? "" : `: ${reason}`} (${id.slice(0, 9)})`;
}
