import type { Fact } from "@dragoman/model";
import { citedInChange, type FactChangeEntry, type Names, namesOf, type Register, versionOf } from "@dragoman/register";
import { type Attempt, isAsSeen, type Seen } from "../../analyst/attempt.ts";
import { actIdOf, type Bench, type Outcome } from "../../analyst/bench.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import type { Who } from "../role.ts";

/** What an act brought about. */
export interface Acted {
  /** Its id, by which it can be undone. */
  readonly act: string;
  /** What rests now on what the fact rested on; null when nothing does, or no fact was named. */
  readonly fact: Fact | null;
  readonly version: string | null;
  /** Facts that came, changed or went by it; the first of many. */
  readonly changes: readonly FactChangeEntry[];
  readonly names: Names;
}

/** Changes that are told. */
const SHOWN = 50;

/** Does an analyst's work on the opening of the register that writes, one after another. */
export function atBench<T>(desk: Desk, who: Who, work: (bench: Bench) => Promise<T>): Promise<T> {
  const { reference, time } = desk;
  const fold = (): Promise<void> => desk.fold();
  return desk.write((register) => work({ register, reference, by: who.name, time, fold }));
}

/** What came of an attempt. Throws Problem when it was refused, or the fact changed since it was seen. */
export async function answerOf(attempt: Attempt, { register }: Pick<Bench, "register">): Promise<Acted> {
  if (attempt.came === "refused") throw refused(attempt.refusal);
  if (attempt.came === "changed") throw await changed(attempt.seen, attempt.now, register);
  return actedWith(actIdOf(attempt.act), attempt.outcome, register);
}

/** The answer to an act that was done. */
export async function actedWith(act: string, { after, changes }: Outcome, { view }: Register): Promise<Acted> {
  const shown = changes.slice(0, SHOWN);
  const names = await namesOf(view, [{ before: null, after }, ...shown].flatMap(citedInChange));
  return { act, fact: after, version: after === null ? null : versionOf(after), changes: shown, names };
}

/** An act that cannot be done, whoever asks. */
export function refused({ problem, hint }: { readonly problem: string; readonly hint: string | null }): Problem {
  return new Problem(422, "act.refused", problem, { hint });
}

/** The fact that was seen. Throws Problem when it is another now. */
export async function asSeen(seen: Seen, register: Register): Promise<Fact> {
  const fact = await register.view.fact(seen.id);
  if (fact === null || !isAsSeen(fact, seen)) throw await changed(seen, fact, register);
  return fact;
}

/** The fact is not what was seen: both versions are told, so that nothing is lost. */
async function changed(seen: Seen, now: Fact | null, register: Register): Promise<Problem> {
  const known = await seenState(seen, register);
  const versions = [known, now].filter((fact) => fact !== null);
  if (now === null) {
    const hint = "what it rested on supports other facts now, or is not read any more";
    return new Problem(409, "fact.gone", `${seen.id} is no fact any more`, { versions, hint });
  }
  const hint = `its version is ${versionOf(now)}; look at it again, then decide`;
  return new Problem(409, "fact.changed", `${seen.id} changed since it was seen`, { versions, hint });
}

/** The fact as it was in a version, from its history; null when it never was so. */
async function seenState({ id, version }: Seen, { view }: Register): Promise<Fact | null> {
  const entries = await view.history(id);
  const states = entries.flatMap(({ before, after }) => [after, before]).filter((fact) => fact !== null);
  return states.findLast((fact) => versionOf(fact) === version) ?? null;
}
