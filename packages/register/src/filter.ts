import type { Assertion, Fact, FactKind, FactStatus } from "@dragoman/model";

/** What is asked for; every field that is there must be met. */
export interface Filter {
  readonly ids?: readonly string[];
  /** Every one of these entities takes part, as subject, object, person, speaker or whom the words are about. */
  readonly involving?: readonly string[];
  readonly kinds?: readonly FactKind[];
  /** Levels, offices or PLOVER types. */
  readonly values?: readonly string[];
  readonly statuses?: readonly FactStatus[];
  readonly assertions?: readonly Assertion[];
  readonly reviews?: readonly Fact["review"][];
  /** ISO days: the fact's own time meets the period; a fact without a time is met by its reports. */
  readonly from?: string;
  readonly to?: string;
  /** ISO day on which it may hold: it began, or was reported, by then and has not ended before. */
  readonly on?: string;
  /** Entity id: who says or claims it. */
  readonly speaker?: string;
  /** ISO 3166-1 alpha-3: somebody of this state says or claims it. */
  readonly speakerCountry?: string;
  /** Words that the articles it rests on contain: all of them, "phrases" in quotes, a final * for a beginning. */
  readonly text?: string;
  /** Key of an article that it rests on. */
  readonly article?: string;
  readonly minSources?: number;
  readonly minConfidence?: number;
}

/** `time`: the latest valid time first, undated last; `reported`: the latest report first; `confidence`: the least sure first; `id`: stable for walking through all. Ties go by id. */
export type Order = "time" | "reported" | "confidence" | "id";

export interface Paging {
  readonly order?: Order;
  /** At most 1,000; 100 when absent. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the page after, or null. */
  readonly next: string | null;
}
