import type { Scene } from "../scene.ts";
import type { Told } from "./merge.ts";

/** Sentences over which a chain of partnerships goes on. */
const REACH = 2;

/** Partnerships told one after another, of one party with several others. */
export interface Chain {
  readonly shared: string;
  readonly others: ReadonlySet<string>;
  readonly last: Told;
}

/** "Chad has an L with Fiji and Peru": the partnerships told right before, when one party alone is in all of them, or is chosen of two. */
export function chainBefore(
  before: readonly Told[],
  sentence: number,
  { document }: Scene,
  choose: (pair: readonly string[]) => string | null = () => null,
): Chain | null {
  const start = document.sentences[Math.max(0, sentence - REACH)]!.tokens[0]?.start ?? 0;
  const facts: Told[] = [];
  for (let at = before.length - 1; at >= 0 && before[at]!.evidence[0]!.span[1] > start; at--) {
    if (before[at]!.kind === "partnership") facts.push(before[at]!);
  }
  const [last] = facts;
  const pair = (last?.subject ?? []).filter((party) => facts.every(({ subject }) => subject.includes(party)));
  if (last === undefined || pair.length === 0) return null;
  const shared = pair.length === 1 ? pair[0]! : choose(pair);
  if (shared === null || !pair.includes(shared)) return null;
  return { shared, last, others: new Set(facts.flatMap(({ subject }) => subject).filter((party) => party !== shared)) };
}
