import type { Fact } from "@dragoman/model";
import { type FoundAct, findAct, isRefusal, type Refusal, undo } from "@dragoman/register";
import { DragomanError } from "../error.ts";
import { actIdOf, analystAt, type Bench, type Outcome, perform } from "./bench.ts";

/** Ids that are listed when several begin alike. */
const LISTED = 5;
/** How acts are found. */
export const ACTS = "dragoman fact ID lists the acts on a fact with their ids";

/** Takes an act back; of the fact that is named, if one is, the outcome tells what it is now. */
export async function takeBack(
  { act, judgements }: FoundAct,
  fact: Fact | null,
  bench: Bench,
  reason: string | null,
): Promise<{ readonly act: string; readonly outcome: Outcome } | Refusal> {
  const analyst = analystAt(bench, { statements: act.statements, judgements }, reason);
  const deed = undo(act, judgements, analyst);
  if (isRefusal(deed)) return deed;
  return { act: actIdOf(deed), outcome: await perform(bench, deed, fact) };
}

/** The act that an id, or the beginning of one, names. */
export async function namedAct(beginning: string, bench: Pick<Bench, "register" | "reference">): Promise<FoundAct> {
  const id = await actId(beginning.trim().toLowerCase(), bench);
  const act = await findAct(bench.register.view, id, bench.reference);
  if (act !== null) return act;
  throw new DragomanError("act.unknown", `${id} is no act of an analyst`, ACTS);
}

async function actId(beginning: string, { register }: Pick<Bench, "register">): Promise<string> {
  const ids = /^[sj][0-9a-f]+$/.test(beginning) ? await register.view.idsFrom(beginning, LISTED + 1) : [];
  if (ids.length === 1) return ids[0]!;
  if (ids.length === 0)
    throw new DragomanError("act.unknown", `no act has an id that begins with "${beginning}"`, ACTS);
  throw new DragomanError("act.ambiguous", `several acts begin with ${beginning}`, ids.slice(0, LISTED).join(", "));
}
