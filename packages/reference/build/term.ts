/** Somebody in an office for a time, as a source tells it. Dates are ISO or empty. */
export interface Term {
  readonly person: string;
  readonly office: string;
  readonly title: string;
  readonly of: string;
  readonly since: string;
  readonly until: string;
  /** "exact", "bound" (in office until that day at the latest) or empty. */
  readonly end: string;
  readonly attestedFrom: string;
  readonly attestedUntil: string;
  readonly source: string;
}

/** The first day that an ISO date of any precision may mean. */
export function firstDay(date: string): string {
  return date === "" ? "" : `${date}-01-01`.slice(0, 10);
}
