import type { Fact } from "@dragoman/model";
import type { Filter, Order, View } from "@dragoman/register";

/** As many facts as one session goes through. */
export const MOST = 5000;
const PAGE = 500;

/** The facts of a session, in the order in which they are gone through, as they were last seen. */
export interface Queue {
  readonly facts: readonly Fact[];
  /** How many facts meet the filter; more than `facts` when there are too many for one session. */
  readonly total: number;
}

/** Takes the facts that meet a filter. */
export async function loadQueue(view: View, filter: Filter, order: Order): Promise<Queue> {
  const facts: Fact[] = [];
  let cursor: string | null = null;
  do {
    const page = await view.facts(filter, { order, limit: PAGE, cursor });
    facts.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && facts.length < MOST);
  return { facts: facts.slice(0, MOST), total: cursor === null ? facts.length : await view.count(filter) };
}

/** A fact with this in the place of the one at an index, or without it; one that is there twice then stays once. */
export function replaced(queue: Queue, index: number, fact: Fact | null): Queue {
  const facts = queue.facts.flatMap((old, i) => (i === index ? (fact ?? []) : fact?.id === old.id ? [] : old));
  return { ...queue, facts };
}

/** Whether nobody has decided on the fact, or contrary evidence came after. */
export const isOpen = ({ review }: Fact): boolean => review === "open" || review === "reopened";

/** Index of the next open fact after this one, from the start again when there is none; -1 when all are decided. */
export function nextOpen({ facts }: Queue, index: number): number {
  const later = facts.findIndex((fact, i) => i > index && isOpen(fact));
  return later >= 0 ? later : facts.findIndex(isOpen);
}

/** "40 open, 3 accepted, 1 rejected, 1 edited" */
export function progressOf({ facts }: Queue): string {
  const count = (...reviews: readonly Fact["review"][]): number =>
    facts.filter(({ review }) => reviews.includes(review)).length;
  const reopened = count("reopened");
  const open = `${count("open", "reopened")} open${reopened > 0 ? ` (${reopened} reopened)` : ""}`;
  return `${open}, ${count("accepted")} accepted, ${count("rejected")} rejected, ${count("edited")} edited`;
}
