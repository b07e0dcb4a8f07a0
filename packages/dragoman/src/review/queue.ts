import type { Fact } from "@dragoman/model";
import { decidedOf, type Filter, type Order, type View } from "@dragoman/register";

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

/** "40 open, 3 accepted, 1 rejected, 1 edited" */
export function progressOf({ facts }: Queue): string {
  const { open, accepted, rejected, edited, reopened } = decidedOf(facts);
  const again = reopened > 0 ? ` (${reopened} reopened)` : "";
  return `${open + reopened} open${again}, ${accepted} accepted, ${rejected} rejected, ${edited} edited`;
}
