import type { Row } from "./csv.ts";
import type { Names } from "./names.ts";

/** Somebody seen in an office on a day. */
export interface Sighting {
  readonly person: string;
  readonly office: string;
  readonly title: string;
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

const SPEAKER_OFFICES: Readonly<Record<string, string>> = {
  FM: "foreign minister",
  HOS: "head of state",
  HOG: "head of government",
};
/** Codes that the table of speakers has wrong. */
const MISWRITTEN: Readonly<Record<string, string>> = { PKR: "PRK", POR: "PRT", ZFA: "ZAF" };
const VISITOR =
  /^(President|Prime Minister|Chancellor|King|Queen|Emperor|Amir|Emir|Sultan|Premier|Foreign Minister) (?!and|of)([^,;]+)$/;

/** Speakers of the General Debate: seen in office in that September. */
export function speakers(rows: readonly Row[], names: Names): Sighting[] {
  return rows.flatMap((row) => {
    const office = SPEAKER_OFFICES[row["role"] ?? ""];
    const code = row["iso3"] ?? "";
    const state = MISWRITTEN[code] ?? code;
    if (office === undefined || !/^[A-Z]{3}$/.test(state)) return [];
    const person = names.canonical(row["name"] ?? "", state);
    const title = office === "foreign minister" ? "minister of foreign affairs" : (row["post"] ?? "").toLowerCase();
    const [from, to] = [`${row["year"]}-09-20`, `${row["year"]}-09-30`];
    return [{ person, office, title, of: `state:${state}`, from, to, source: "UN General Debate speakers" }];
  });
}

/** Visitors to the United States with a title and one name. */
export function visitors(rows: readonly Row[], names: Names, stateOf: ReadonlyMap<string, string>): Sighting[] {
  return rows.flatMap((row) => {
    const [, title = "", name = ""] = VISITOR.exec(row["visitor"] ?? "") ?? [];
    const state = stateOf.get(row["from"] ?? "");
    if (state === undefined || !name.includes(" ") || / and /.test(name)) return [];
    const person = names.canonical(name, state);
    const from = row["start"] ?? "";
    const office = officeOf(title);
    return [
      {
        person,
        office,
        title: title.toLowerCase(),
        of: `state:${state}`,
        from,
        to: row["end"] || from,
        source: "Visits to the United States",
      },
    ];
  });
}

function officeOf(title: string): string {
  if (title === "Foreign Minister") return "foreign minister";
  return /^(?:Prime Minister|Chancellor|Premier)$/.test(title) ? "head of government" : "head of state";
}
