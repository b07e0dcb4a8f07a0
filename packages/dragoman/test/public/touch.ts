import { type Event, overlaps, type Span } from "@dragoman/model";

/** Whether any of some spans shares a letter with any of the others. */
export function touch(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => overlaps(one, other)));
}

/** The event of the highest rank, of equals the first; null when there is none. */
export function closest(events: readonly Event[], rank: (event: Event) => number): Event | null {
  return [...events].sort((a, b) => rank(b) - rank(a))[0] ?? null;
}
