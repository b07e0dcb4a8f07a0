import { fold } from "../src/fold.ts";
import type { Row } from "./csv.ts";
import { isNear, type Names } from "./names.ts";
import type { Sighting } from "./sightings.ts";
import type { Term } from "./term.ts";

const FIRST_END = 1989;
const LIST_END = 2021;
/** A holder whom only later tables know is taken to have held the same office from this year on. */
const FIRST_KNOWN = "2015";

/**
 * Effective leaders 1945 to 2021 of the leader list, which gives most of them by surname: the full name and the office come
 * from a sighting in those years, or from the Factbook. A leader whom neither knows is left out.
 */
export function leaderTerms(
  rows: readonly Row[],
  codes: ReadonlyMap<string, string>,
  seen: readonly Sighting[],
  known: readonly Term[],
  names: Names,
): Term[] {
  return rows.flatMap((row) => {
    const code = row["stateabb"] ?? "";
    const of = `state:${codes.get(code) ?? code}`;
    const since = day(row["syear"], row["smonth"], row["sdate"]);
    const end = Number(row["eyear"]);
    if (since === "" || !(end >= FIRST_END)) return [];
    const until = day(row["eyear"], row["emonth"], "28");
    const match = identify(row["leader"] ?? "", of, since, until, seen, known, names);
    if (match === null || known.some((term) => overlaps(term, of, match.person, since, until))) return [];
    if (row["gender"] === "2") names.setGender(match.person, "f");
    const open = end >= LIST_END;
    return [
      {
        person: match.person,
        office: match.office,
        title: match.title,
        of,
        since,
        until: open ? "" : until,
        end: open ? "" : "bound",
        attestedFrom: since,
        attestedUntil: until,
        source: "REIGN leader list",
      },
    ];
  });
}

function day(year = "", month = "", date = ""): string {
  return /^\d{4}$/.test(year) ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : "";
}

interface Office {
  readonly person: string;
  readonly office: string;
  readonly title: string;
}

/** Who is meant by a surname in those years: somebody seen in the office then, else a holder whom the Factbook knows. */
function identify(
  leader: string,
  of: string,
  since: string,
  until: string,
  seen: readonly Sighting[],
  known: readonly Term[],
  names: Names,
): Office | null {
  const surname = fold(leader)
    .replace(/\(.*\)/, "")
    .replace(/^(?:\p{L}\.\s*)+/u, "")
    .trim();
  const fits = (person: string) =>
    person.includes(" ") && surname.length > 1 && names.spellings(person).some((spelling) => holds(spelling, surname));
  const sighted = seen.filter(
    (one) =>
      one.of === of && one.office !== "foreign minister" && one.from >= since && one.from <= until && fits(one.person),
  );
  const persons = [...new Set(sighted.map((one) => one.person))];
  const count = (person: string) => sighted.filter((one) => one.person === person).length;
  const [best = "", second] = persons.sort((a, b) => count(b) - count(a));
  if (second !== undefined && count(best) === count(second)) return null;
  const first = sighted.find((one) => one.person === best);
  if (first !== undefined) return first;
  return (
    known.find(
      (term) => term.of === of && term.office.startsWith("head") && since >= FIRST_KNOWN && fits(term.person),
    ) ?? null
  );
}

/** Whether a name has all words of the leader list's, give or take a letter. */
function holds(name: string, words: string): boolean {
  const own = fold(name).split(/[^\p{L}]+/u);
  return words.split(/[ -]/).every((word) => own.some((other) => other === word || isNear(other, word)));
}

/** Whether a better table has this person's term already. */
function overlaps(term: Term, of: string, person: string, since: string, until: string): boolean {
  if (term.of !== of || term.person !== person) return false;
  return term.since !== "" && term.since <= until && (term.until === "" || term.until >= since);
}
