import type { Fact, Reference } from "@dragoman/model";
import {
  type Act,
  type Analyst,
  type FactChangeEntry,
  latestAct,
  type Matter,
  matterOf,
  type Register,
} from "@dragoman/register";

/** A register with an analyst who acts on it. */
export interface Bench {
  readonly register: Register;
  readonly reference: Reference;
  readonly by: string;
  /** Brings the facts up to date. */
  readonly fold: () => Promise<void>;
  /** The moment of the next act, later than the one given. */
  readonly time: (after: string | null) => string;
}

/** What an act brought about. */
export interface Outcome {
  /** The fact that now rests on what the fact rested on before; null when there is none. */
  readonly after: Fact | null;
  /** Facts that came, changed or went by it. */
  readonly changes: readonly FactChangeEntry[];
}

/** As many changes as one act may bring about. */
const CHANGES = 1000;

/** The fact as it is now with all that bears on it, or null when it is no more. */
export async function currentMatter({ register, reference, fold }: Bench, id: string): Promise<Matter | null> {
  await fold();
  const fact = await register.view.fact(id);
  return fact === null ? null : matterOf(register.view, fact, reference);
}

/** The analyst at this moment, which is later than all that was done to the fact. */
export function analystAt(
  { by, time }: Bench,
  matter: Pick<Matter, "statements" | "judgements">,
  reason: string | null,
): Analyst {
  return { by, at: time(latestAct(matter)), reason };
}

/** The id by which the history names an act; empty for an act that adds nothing. */
export function actIdOf({ statements, judgements }: Act): string {
  return (statements.find(({ op }) => op !== "retract") ?? statements.at(-1) ?? judgements.at(-1))?.id ?? "";
}

/** Writes an act, folds what it touched, and tells what became of the fact it was about and of others. */
export async function perform({ register, fold }: Bench, act: Act, before: Fact | null): Promise<Outcome> {
  const { view } = register;
  const { tx } = await view.head();
  await register.act(act.statements, act.judgements);
  await fold();
  const changes = (await view.changes(tx, CHANGES)).filter((entry) => before === null || isTouched(entry, act, before));
  return { after: before === null ? null : await whereabouts(register, act, before, changes), changes };
}

/** Whether a change can be the act's: others may write at the same time. */
function isTouched({ before, after }: FactChangeEntry, act: Act, fact: Fact): boolean {
  const own = new Set([
    ...fact.statements,
    ...act.statements.flatMap(({ id, answers }) => [id, ...answers]),
    ...act.judgements.flatMap(({ left, right }) => [left, right]),
  ]);
  return [before, after].some(
    (state) => state !== null && (state.group === fact.group || state.statements.some((id) => own.has(id))),
  );
}

/** The fact that most of the evidence went to. */
async function whereabouts(
  { view }: Register,
  act: Act,
  before: Fact,
  changes: readonly FactChangeEntry[],
): Promise<Fact | null> {
  const evidence = new Set([...before.statements, ...act.statements.map(({ id }) => id)]);
  let [best, most] = [null as string | null, 0];
  for (const { after } of changes) {
    const shared = after?.statements.filter((id) => evidence.has(id)).length ?? 0;
    if (after !== null && shared > most) [best, most] = [after.id, shared];
  }
  return view.fact(best ?? before.id);
}
