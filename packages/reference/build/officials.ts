import { list, type Row } from "./csv.ts";
import type { Names } from "./names.ts";
import type { Term } from "./term.ts";

const OFFICES: Readonly<Record<string, string>> = {
  FM: "foreign minister",
  HOS: "head of state",
  HOG: "head of government",
};

/** Officials of the hand-written raw table that somebody attests while in that office. */
export function overlayTerms(rows: readonly Row[], names: Names): Term[] {
  return rows.flatMap((row) => {
    const attested = attestedInTerm(row);
    const last = attested.at(-1);
    return last === undefined ? [] : [overlayTerm(row, last, names)];
  });
}

function overlayTerm(row: Row, last: string, names: Names): Term {
  const subject = row["subject"] ?? "";
  const since = row["since"] ?? "";
  return {
    person: names.canonical(row["name"] ?? "", subject),
    office: OFFICES[row["role"] ?? ""] ?? "other",
    title: (row["title"] ?? "").toLowerCase(),
    of: subject.startsWith("org:") ? subject : `state:${subject}`,
    since,
    until: row["until"] ?? "",
    end: row["until"] === "" ? "open" : "exact",
    attestedFrom: since,
    attestedUntil: lastDay(last),
    source: `overlay: ${row["basis"]}`,
  };
}

/** Days and years of the row's basis ("state.gov:2024-09-11;unga:2023/2024") that lie in the term, in order. */
function attestedInTerm(row: Row): string[] {
  const since = row["since"] ?? "";
  const until = row["until"] || "9999";
  return list((row["basis"] ?? "").replaceAll(";", "|").replaceAll("/", "|"))
    .map((part) => /\d{4}.*$/.exec(part)?.[0] ?? "")
    .filter((day) => day !== "" && day >= since.slice(0, day.length) && day <= until.slice(0, day.length))
    .sort();
}

function lastDay(date: string): string {
  return date.length === 4 ? `${date}-09-30` : date;
}

/** Terms kept by hand, each with the page that tells it. */
export function ownTerms(rows: readonly Row[], names: Names): Term[] {
  return rows.map((row) => {
    const cell = (name: string) => row[name] ?? "";
    const open = cell("until") === "" && cell("since") !== "";
    return {
      person: names.canonical(cell("person"), cell("of").replace("state:", "")),
      office: cell("office"),
      title: cell("title"),
      of: cell("of"),
      since: cell("since"),
      until: cell("until"),
      end: open ? "open" : cell("until") === "" ? "" : "exact",
      attestedFrom: cell("since") || cell("attestedUntil"),
      attestedUntil: cell("attestedUntil"),
      source: cell("source"),
    };
  });
}
