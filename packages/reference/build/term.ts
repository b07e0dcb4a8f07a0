/** Somebody in an office for a time, as a source tells it. Dates are ISO or empty. */
export interface Term {
  readonly person: string;
  readonly office: string;
  readonly title: string;
  readonly of: string;
  readonly since: string;
  readonly until: string;
  /** "exact", "bound" (in office until that day at the latest), "open" (in office at the last look) or empty. */
  readonly end: string;
  readonly attestedFrom: string;
  readonly attestedUntil: string;
  readonly source: string;
}

/** The first day that an ISO date of any precision may mean. */
export function firstDay(date: string): string {
  return date === "" ? "" : `${date}-01-01`.slice(0, 10);
}

/** An end known as a bound alone comes forward to the start of the next dated term in that seat. */
export function tightenBounds(terms: readonly Term[]): Term[] {
  const starts = new Map<string, Term[]>();
  for (const term of terms) {
    const seat = `${term.of}\t${term.office}`;
    if (term.since !== "") starts.set(seat, [...(starts.get(seat) ?? []), term]);
  }
  return terms.map((term) => {
    if (term.end !== "bound") return term;
    const next = (starts.get(`${term.of}\t${term.office}`) ?? [])
      .filter(
        (other) =>
          other.person !== term.person &&
          firstDay(other.since) > term.since &&
          firstDay(other.since) > term.attestedFrom,
      )
      .map((other) => firstDay(other.since))
      .filter((since) => since < term.until)
      .sort()[0];
    return next === undefined ? term : { ...term, until: next };
  });
}
