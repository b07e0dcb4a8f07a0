import { dayOf, type Fact, isoDate, type Reference } from "@dragoman/model";
import { boundsOf } from "../time/edtf.ts";

/** First and last day, ISO 8601, that a time may mean; null where it is open or lies nowhere. */
export interface Days {
  readonly first: string | null;
  readonly last: string | null;
}

const NOWHERE: Days = { first: null, last: null };

/** The days of an EDTF time; seasons go by the hemisphere of whom the fact is about. */
export function daysOf(time: string | null, about: Pick<Fact, "subject">, reference: Reference): Days {
  if (time === null) return NOWHERE;
  const bounds = boundsOf(time, about.subject.length > 0 && about.subject.every((id) => reference.isSouthern(id)));
  if (bounds === null) return NOWHERE;
  return { first: iso(bounds.first), last: iso(bounds.last) };
}

/** The one day that a time means, or null. */
export function exactDay({ first, last }: Days): string | null {
  return first !== null && first === last ? first : null;
}

/** First possible day of its start, last possible day of its end; a deed's time is both. */
export function spanOf(fact: Fact, reference: Reference): Days {
  const from = daysOf(fact.from?.value ?? null, fact, reference);
  if (fact.kind === "event" || fact.kind === "quotation") return from;
  const to = daysOf(fact.to?.value ?? null, fact, reference);
  return { first: from.first, last: to.last };
}

function iso(day: number | null): string | null {
  return day === null ? null : isoDate(dayOf(day));
}
