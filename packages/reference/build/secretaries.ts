import type { Row } from "./csv.ts";
import type { Names } from "./names.ts";
import type { Term } from "./term.ts";

const FIRST = "1970";

/** Secretaries of State of the United States, whose dates are exact; their ids read "kerry-john-forbes". */
export function secretaryTerms(rows: readonly Row[], names: Names): Term[] {
  return rows
    .filter((row) => (row["started"] ?? "") >= FIRST)
    .map((row) => {
      const [surname = "", ...given] = (row["person_id"] ?? "").split("-").map(capitalised);
      const since = row["started"] ?? "";
      const until = row["ended"] ?? "";
      return {
        person: names.canonical([...given.filter((name) => name.length > 1), surname].join(" "), "USA"),
        office: "foreign minister",
        title: "secretary of state",
        of: "state:USA",
        since,
        until,
        end: until === "" ? "open" : "exact",
        attestedFrom: since,
        attestedUntil: until || since,
        source: "HistoryAtState pocom",
      };
    });
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
