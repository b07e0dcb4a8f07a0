import type { Fact } from "@dragoman/model";

/** Whether nobody has decided on the fact, or contrary evidence came after. */
export const isOpen = ({ review }: Pick<Fact, "review">): boolean => review === "open" || review === "reopened";

/** Index of the next open fact after this one, from the start again when there is none; -1 when all are decided. */
export function nextOpen(facts: readonly Fact[], index: number): number {
  const later = facts.findIndex((fact, i) => i > index && isOpen(fact));
  return later >= 0 ? later : facts.findIndex(isOpen);
}

/** The facts with another in the place of the one at an index, or without it; one that is there twice then stays once. */
export function replaced(facts: readonly Fact[], index: number, fact: Fact | null): readonly Fact[] {
  return facts.flatMap((old, i) => (i === index ? (fact ?? []) : fact?.id === old.id ? [] : old));
}

/** How many facts there are of each decision. */
export function decidedOf(facts: readonly Pick<Fact, "review">[]): Readonly<Record<Fact["review"], number>> {
  const counts = { open: 0, accepted: 0, rejected: 0, edited: 0, reopened: 0 };
  for (const { review } of facts) counts[review]++;
  return counts;
}
