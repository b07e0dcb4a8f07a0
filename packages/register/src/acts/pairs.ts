import type { Judgement } from "@dragoman/model";

/** The judgements on one pair, the earliest first. */
export function onPair(
  judgements: readonly Judgement[],
  { left, right }: Pick<Judgement, "left" | "right">,
): readonly Judgement[] {
  return judgements.filter((other) => other.left === left && other.right === right).sort(byTime);
}

/**
 * Ids of judgements that count on their pairs: the latest one, and the one whose verdict that has given back when it undid another
 * ("same", "different", "same": the first counts again).
 */
export function judgementsInForce(judgements: readonly Judgement[]): ReadonlySet<string> {
  const stacks = new Map<string, Judgement[]>();
  const latest = new Map<string, Judgement>();
  for (const judgement of [...judgements].sort(byTime)) {
    const pair = `${judgement.left}\n${judgement.right}`;
    const stack = stacks.get(pair) ?? [];
    const below = stack.at(-2)?.verdict ?? "none";
    if (stack.length > 0 && judgement.verdict === below) stack.pop();
    else if (judgement.verdict !== "none") stack.push(judgement);
    stacks.set(pair, stack);
    latest.set(pair, judgement);
  }
  const standing = [...stacks.values()].flatMap((stack) => stack.at(-1) ?? []);
  return new Set([...standing, ...latest.values()].map(({ id }) => id));
}

function byTime(a: Judgement, b: Judgement): number {
  return a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1;
}
