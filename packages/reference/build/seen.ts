import type { Sighting } from "./sightings.ts";
import type { Term } from "./term.ts";

/** From when on heads of state and government count that were only seen, and foreign ministers, of whom old news tells less. */
const FIRST = "2004";
const FIRST_MINISTER = "2016";

/** Holders who were seen but whose term no table dates: attested from the first to the last sighting. */
export function seenTerms(seen: readonly Sighting[], known: readonly Term[]): Term[] {
  const groups = new Map<string, Sighting[]>();
  for (const one of seen) {
    const first = one.office === "foreign minister" ? FIRST_MINISTER : FIRST;
    if (one.from < first || known.some((term) => covers(term, one))) continue;
    const key = [one.of, one.office, one.person].join("\t");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const all = [first, ...rest];
    const { person, office, title, of } = first;
    const attestedFrom = all.map((one) => one.from).sort()[0] ?? "";
    const attestedUntil =
      all
        .map((one) => one.to)
        .sort()
        .at(-1) ?? "";
    const source = [...new Set(all.map((one) => one.source))].sort().join("; ");
    return [{ person, office, title, of, since: "", until: "", end: "", attestedFrom, attestedUntil, source }];
  });
}

function covers(term: Term, one: Sighting): boolean {
  if (term.of !== one.of || term.person !== one.person || kind(term.office) !== kind(one.office)) return false;
  const from = term.since || term.attestedFrom;
  return from <= one.to && (term.until === "" || term.until >= one.from);
}

/** A president who is head of government is often listed as a head of state, and the other way round. */
function kind(office: string): string {
  return office.startsWith("head of") ? "head" : office;
}
