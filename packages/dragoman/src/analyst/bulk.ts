import type { Fact } from "@dragoman/model";
import { type Act, accept, isRefusal, reject } from "@dragoman/register";
import { isAsSeen, type Seen } from "./attempt.ts";
import { actIdOf, analystAt, type Bench, currentMatter } from "./bench.ts";

/** What can be done with many facts at once. */
export type Deed = "accept" | "reject";

/** What came of it for one fact. */
export interface DecidedFact {
  readonly id: string;
  /** Id of the act on it; null when nothing was done, because the fact changed since it was seen or the act was refused. */
  readonly act: string | null;
  /** Why it was refused, or null. */
  readonly problem: string | null;
  readonly now: Fact | null;
}

/** Accepts or rejects facts that are as they were seen: each is an act of its own, all are written and folded together. */
export async function decideTogether(
  bench: Bench,
  facts: readonly Seen[],
  deed: Deed,
  reason: string | null,
): Promise<readonly DecidedFact[]> {
  const { register, fold } = bench;
  const wishes: { readonly id: string; readonly act: Act | null; readonly problem: string | null }[] = [];
  for (const seen of facts) {
    const matter = await currentMatter(bench, seen.id);
    if (matter === null || !isAsSeen(matter.fact, seen)) {
      wishes.push({ id: seen.id, act: null, problem: null });
      continue;
    }
    const act = (deed === "accept" ? accept : reject)(matter, analystAt(bench, matter, reason));
    const isRefused = isRefusal(act);
    wishes.push({ id: seen.id, act: isRefused ? null : act, problem: isRefused ? act.problem : null });
  }
  await register.act(wishes.flatMap(({ act }) => act?.statements ?? []));
  await fold();
  const decided: DecidedFact[] = [];
  for (const { id, act, problem } of wishes) {
    decided.push({ id, act: act === null ? null : actIdOf(act), problem, now: await register.view.fact(id) });
  }
  return decided;
}
