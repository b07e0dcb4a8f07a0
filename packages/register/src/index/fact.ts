import { dayOf, type Fact, type FactKind, pad, padYear } from "@dragoman/model";
import { inOrder } from "../order.ts";
import { boundsOf } from "../time/edtf.ts";

/** Days beyond all others: of an end that is open. */
export const BEGINNING = -9_999_999;
export const END = 9_999_999;

/** What filters, orders and roll-ups need to know of a fact; every store keeps exactly this in its indexes. */
export interface FactIndex {
  /** Entities that take part, as subject, object, person, speaker or whom the words are about; in order. */
  readonly parties: readonly string[];
  /** Who says or claims it, in order. */
  readonly speakers: readonly string[];
  /** A level, office or type; null for quotations, whose value is their words. */
  readonly value: string | null;
  /** Days in which it holds or happened, else of its reports; `BEGINNING` and `END` where open; null when there is neither. */
  readonly first: number | null;
  readonly last: number | null;
  /** Days to order by, `BEGINNING` when there is none. */
  readonly begins: number;
  readonly reported: number;
  /** `2024-07`: the month it began or happened in, of an undated one that of its first report; null when its time is coarser. */
  readonly month: string | null;
  /** In hundredths. */
  readonly confidence: number;
}

/** Kinds that happen, and do not last until something ends them. */
const MOMENTS: ReadonlySet<FactKind> = new Set(["event", "quotation", "instrument", "host"]);

/** Pure: the same fact has the same index in every store. */
export function indexOf(fact: Fact): FactIndex {
  const claimants = fact.claims.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  const isQuotation = fact.kind === "quotation";
  const { people = [], about = [] } = fact.qualifiers;
  return {
    parties: inOrder([...fact.subject, ...fact.object, ...people, ...about, ...claimants]),
    speakers: inOrder([...(isQuotation ? fact.subject : []), ...claimants]),
    value: isQuotation ? null : fact.value,
    ...daysIn(fact),
    reported: dayOr(fact.lastReported, BEGINNING),
    month: monthOf(fact),
    confidence: Math.round(fact.confidence * 100),
  };
}

/** The least `confidence` of a `FactIndex` that meets a filter. */
export function leastConfidence(minConfidence: number): number {
  return Math.ceil(minConfidence * 100 - 1e-6);
}

function daysIn(fact: Fact): Pick<FactIndex, "first" | "last" | "begins"> {
  const from = fact.from && boundsOf(fact.from.value);
  const to = fact.to && boundsOf(fact.to.value);
  if (!from && !to) return { ...reportsOf(fact), begins: BEGINNING };
  const end = to ?? (MOMENTS.has(fact.kind) ? from : null);
  const first = from?.first ?? BEGINNING;
  return {
    first,
    last: Math.max(end?.last ?? END, first),
    begins: from?.first ?? from?.last ?? to?.last ?? to?.first ?? BEGINNING,
  };
}

function reportsOf({ firstReported, lastReported }: Fact): Pick<FactIndex, "first" | "last"> {
  const first = dayOr(firstReported, null);
  return { first, last: first === null ? null : dayOr(lastReported, first) };
}

function dayOr<T>(iso: string | null, otherwise: T): number | T {
  return (iso === null ? null : boundsOf(iso)?.first) ?? otherwise;
}

function monthOf(fact: Fact): string | null {
  const days = fact.from && boundsOf(fact.from.value);
  if (!days) return fact.to || fact.firstReported === null ? null : monthAt(dayOr(fact.firstReported, null));
  const month = monthAt(days.first);
  return month === monthAt(days.last) ? month : null;
}

function monthAt(number: number | null): string | null {
  if (number === null) return null;
  const { year, month } = dayOf(number);
  return `${padYear(year)}-${pad(month)}`;
}
