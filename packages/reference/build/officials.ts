import { list, type Row } from "./csv.ts";
import type { Names } from "./names.ts";
import type { Term } from "./term.ts";

const OFFICES: Readonly<Record<string, string>> = {
  FM: "foreign minister",
  HOS: "head of state",
  HOG: "head of government",
};

/** Officials of the hand-written raw table that rest on more than memory. */
export function overlayTerms(rows: readonly Row[], names: Names): Term[] {
  return rows
    .filter((row) => row["basis"] !== "memory" && row["basis"] !== "")
    .map((row) => {
      const subject = row["subject"] ?? "";
      const years = list((row["basis"] ?? "").replaceAll(";", "|").replaceAll("/", "|")).map(
        (part) => /\d{4}.*$/.exec(part)?.[0] ?? "",
      );
      const since = row["since"] ?? "";
      const attested = years.filter((year) => year >= since.slice(0, year.length)).sort();
      return {
        person: names.canonical(row["name"] ?? "", subject),
        office: OFFICES[row["role"] ?? ""] ?? "other",
        title: (row["title"] ?? "").toLowerCase(),
        of: subject.startsWith("org:") ? subject : `state:${subject}`,
        since,
        until: row["until"] ?? "",
        end: row["until"] === "" ? "open" : "exact",
        attestedFrom: since,
        attestedUntil: lastDay(attested.at(-1) ?? "") || since,
        source: `overlay: ${row["basis"]}`,
      };
    });
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
