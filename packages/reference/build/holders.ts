import { list, type Row } from "./csv.ts";
import { factbookTerms } from "./factbook.ts";
import { leaderTerms } from "./leaderlist.ts";
import { Names } from "./names.ts";
import { officesByTitle } from "./offices.ts";
import { overlayTerms, ownTerms } from "./officials.ts";
import { secretaryTerms } from "./secretaries.ts";
import { seenTerms } from "./seen.ts";
import { type Sighting, speakers, visitors } from "./sightings.ts";
import { type Raw, table } from "./sources.ts";
import { type Term, tightenBounds } from "./term.ts";

export const TERM_COLUMNS: readonly string[] = [
  "person",
  "office",
  "title",
  "of",
  "since",
  "until",
  "end",
  "attestedFrom",
  "attestedUntil",
  "source",
];
export const PERSON_COLUMNS: readonly string[] = ["name", "surname", "aliases", "gender", "source"];

interface Holders {
  readonly terms: Row[];
  readonly persons: Row[];
}

/** Everybody in office: dated terms first, then those who were only seen. */
export function readHolders(raw: Raw, ownStates: readonly Row[]): Holders {
  const names = new Names(table("own/persons"));
  const heads = factbookTerms(raw.csv("leaders_factbook_2015_2026.csv"), names);
  const seen = readSightings(raw, ownStates, heads, names);
  const dated = [...readOfficials(raw, heads, names)];
  const codes = new Map(table("own/cow-codes").map((row) => [row["code"] ?? "", row["iso3"] ?? ""]));
  dated.push(...leaderTerms(raw.csv("reign_leaderlist_2021-03_mit.csv"), codes, seen, heads, names));
  const terms = [...tightenBounds(dated), ...seenTerms(seen, dated)];
  const persons = new Map([...new Set(terms.map((term) => term.person))].map((name) => [name, names.usual(name)]));
  return {
    terms: terms.map((term) => ({ ...term, person: persons.get(term.person)?.name ?? term.person })),
    persons: [...persons.values()]
      .filter((person) => person !== null)
      .map(({ name, surname, aliases, gender, kept }) => ({
        name,
        surname,
        aliases: aliases.join("|"),
        gender,
        source: kept ? "own" : "terms",
      })),
  };
}

function readSightings(raw: Raw, ownStates: readonly Row[], heads: readonly Term[], names: Names): Sighting[] {
  const states = ownStates.flatMap((row) =>
    [row["name"] ?? "", ...list(row["aliases"])].map((name) => [name, row["iso3"] ?? ""] as const),
  );
  const offices = officesByTitle(heads);
  return [
    ...speakers(raw.csv("unga_speakers_1946_2024.csv"), names),
    ...visitors(raw.csv("state_visits_to_us.csv"), names, new Map(states)),
  ].map((one) => ({ ...one, office: offices.get(`${one.of}\t${one.title}`) ?? one.office }));
}

/** What is kept by hand replaces what the raw tables say of the same person in the same office. */
function readOfficials(raw: Raw, heads: readonly Term[], names: Names): Term[] {
  const own = ownTerms(table("own/terms"), names);
  const secretaries = secretaryTerms(raw.csv("us_secretaries_of_state.csv"), names);
  const better = new Set([...own, ...secretaries].map(seatOf));
  const rest = [...heads, ...overlayTerms(raw.csv("overlay/officials_overlay.csv"), names)];
  return [...rest.filter((term) => !better.has(seatOf(term))), ...own, ...secretaries];
}

function seatOf(term: Term): string {
  return `${term.of}\t${term.office}\t${term.person}`;
}
