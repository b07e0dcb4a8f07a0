import type { Row } from "./csv.ts";
import type { Names } from "./names.ts";
import { firstDay, type Term } from "./term.ts";

const OFFICES: Readonly<Record<string, string>> = { HOS: "head of state", HOG: "head of government" };
/** Day of the last content; a later look at the closed book attests nothing. */
export const AS_OF = "2026-01-22";
const OPEN = "open-at-2026-01";
const GRACE_DAYS = 60;

/** Heads of state and government of the World Factbook, cleaned of the faults of its snapshots. */
export function factbookTerms(rows: readonly Row[], names: Names): Term[] {
  const terms = rows.filter((row) => isPerson(row["name"] ?? "")).map((row) => toTerm(row, names));
  const byTerm = groupBy(terms, (term) => [term.of, term.office, term.person, term.since].join("\t"));
  const merged = [...byTerm.values()].map(mergeSpellings);
  const bySeat = groupBy(merged, (term) => [term.of, term.office].join("\t"));
  return [...bySeat.values()].flatMap((seat) => {
    const dated = seat.map((term) => dropBorrowedStart(term, seat)).sort(bySince);
    return joinGaps(dated).map((term) => closeBySuccessor(term, dated));
  });
}

/** Several acting presidents in one cell, or a post instead of a name. */
function isPerson(name: string): boolean {
  return !/^Presidents |Regent$/.test(name);
}

interface Snapshot extends Term {
  readonly open: boolean;
}

function toTerm(row: Row, names: Names): Snapshot {
  const cell = (name: string) => row[name] ?? "";
  const status = cell("status");
  const exact = cell("since") < cell("until") && cell("attested_first") <= cell("until");
  const bounded = !exact && status === "closed-upper-bound";
  return {
    person: names.canonical(cell("name"), cell("iso3")),
    office: OFFICES[cell("role")] ?? "other",
    title: tidyTitle(cell("title")),
    of: `state:${cell("iso3")}`,
    since: cell("since"),
    until: exact ? cell("until") : bounded ? cell("until_latest") : "",
    end: exact ? "exact" : bounded ? "bound" : "",
    attestedFrom: cell("attested_first"),
    attestedUntil: cell("attested_last") > AS_OF ? AS_OF : cell("attested_last"),
    source: "factbook",
    open: status === OPEN,
  };
}

function tidyTitle(title: string): string {
  return title.replace(/(?: and| Sheikh| Crown Prince| Sultan| (?:Col|Gen|Lt|Dr)\.|,)+$/, "").toLowerCase();
}

/** One term under several spellings: the widest attestation, and an end only when no row is still open. */
function mergeSpellings(terms: readonly Snapshot[]): Snapshot {
  const last = terms.reduce((a, b) => (a.attestedUntil >= b.attestedUntil ? a : b));
  const open = terms.some((term) => term.open);
  const ended = terms.filter((term) => term.until !== "").sort((a, b) => (a.until < b.until ? 1 : -1))[0];
  const first = terms.map((term) => term.attestedFrom).sort()[0] ?? "";
  const end =
    open || ended === undefined ? { until: "", end: open ? "open" : "" } : { until: ended.until, end: ended.end };
  return {
    ...last,
    ...end,
    open,
    title: last.title || (terms.find((term) => term.title !== "")?.title ?? ""),
    attestedFrom: first,
  };
}

/** Two terms of one person with nobody between them are one: the source had lost the date for a while. */
function joinGaps(seat: readonly Snapshot[]): Snapshot[] {
  const joined: Snapshot[] = [];
  for (const term of seat) {
    const before = joined.at(-1);
    if (before?.person !== term.person) joined.push(term);
    else joined[joined.length - 1] = { ...term, since: before.since, attestedFrom: before.attestedFrom };
  }
  return joined;
}

/** A start that lies well before somebody else was last seen in the seat is the predecessor's, left over in the page. */
function dropBorrowedStart(term: Snapshot, seat: readonly Snapshot[]): Snapshot {
  const limit = dayAfter(firstDay(term.since), GRACE_DAYS);
  const borrowed = seat.some(
    (other) =>
      other.person !== term.person &&
      other.until !== term.since &&
      other.attestedUntil <= term.attestedFrom &&
      other.attestedUntil > limit,
  );
  return borrowed && term.since !== "" ? { ...term, since: "" } : term;
}

/** A term that was not seen any more ended when the next one began or was first seen, at the latest. */
function closeBySuccessor({ open, ...term }: Snapshot, seat: readonly Snapshot[]): Term {
  if (term.until !== "" || open) return term;
  const later = seat.filter((other) => other.person !== term.person && other.attestedUntil > term.attestedUntil);
  if (later.length === 0) return term;
  const starts = later
    .map((other) => (other.since > term.attestedUntil ? other.since : other.attestedFrom))
    .filter((start) => start > term.attestedUntil);
  return { ...term, until: starts.sort()[0] ?? term.attestedUntil, end: "bound" };
}

function dayAfter(day: string, days: number): string {
  return day === "" ? "" : new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function bySince(a: Snapshot, b: Snapshot): number {
  const left = firstDay(a.since) || a.attestedFrom;
  const right = firstDay(b.since) || b.attestedFrom;
  return left < right ? -1 : left > right ? 1 : a.attestedFrom < b.attestedFrom ? -1 : 1;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
