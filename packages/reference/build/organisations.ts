import { list, type Row } from "./csv.ts";
import type { Raw } from "./sources.ts";

export const ORGANISATION_COLUMNS: readonly string[] = [
  "id",
  "name",
  "aliases",
  "kind",
  "country",
  "qid",
  "founded",
  "source",
];
export const MEMBERSHIP_COLUMNS: readonly string[] = ["organisation", "status", "from", "to", "states", "source"];

interface Organisations {
  readonly orgs: readonly { readonly abbr: string; readonly name: string }[];
}

const STATUS: Readonly<Record<string, string>> = {
  member: "member",
  observer: "observer",
  "dialogue partner": "dialogue partner",
  "dialogue member": "dialogue partner",
  "candidate country": "candidate",
  candidate: "candidate",
  "accession candidate": "candidate",
  associate: "associate member",
  "associate member": "associate member",
  partner: "partner",
  partners: "partner",
  suspended: "suspended",
  permanent: "permanent member",
  temporary: "elected member",
  "nonregional member": "member",
  regional: "member",
  "Chinese Taipei": "member",
  "participating member": "member",
  signatory: "signatory",
  "2024": "member",
};

/** Organisations kept by hand, joined by those of the Factbook that have a full name and an acronym of their own. */
export function organisationRows(own: readonly Row[], raw: Raw): Row[] {
  const overlay = new Map(raw.csv("overlay/orgs_overlay.csv").map((row) => [row["abbr"], row]));
  const taken = new Set(own.flatMap((row) => [row["id"], row["factbook"]]));
  const kept = own.map((row) => ({
    ...row,
    qid: overlay.get(row["id"] ?? "")?.["qid"] ?? "",
    founded: overlay.get(row["id"] ?? "")?.["founded"] ?? "",
    source: row["factbook"] === "" ? "own" : "own; factbook",
  }));
  const rest = (raw.json("igos_factbook.json") as Organisations).orgs
    .filter(({ abbr, name }) => name !== "" && abbr !== name && abbr.length > 2 && !taken.has(abbr))
    .map(({ abbr, name }) => ({
      id: abbr,
      name,
      aliases: "",
      kind: "igo",
      country: "",
      qid: "",
      founded: "",
      source: "factbook",
    }));
  return [...kept, ...rest];
}

/** Who is in what: one row for the states that share organisation, status, dates and source. */
export function membershipRows(
  organisations: readonly Row[],
  own: readonly Row[],
  corrections: readonly Row[],
  raw: Raw,
): Row[] {
  const byAbbreviation = new Map(organisations.map((row) => [row["id"] ?? "", row["id"] ?? ""]));
  for (const row of own) if (row["factbook"]) byAbbreviation.set(row["factbook"], row["id"] ?? "");
  const groups = new Map<string, { row: Row; states: Set<string> }>();
  const corrected = new Set(
    corrections.flatMap((row) => list(row["states"]).map((state) => `${row["organisation"]} ${state}`)),
  );
  for (const row of raw.csv("memberships_factbook_2026-01.csv")) {
    const organisation = byAbbreviation.get(row["org"] ?? "");
    const status = STATUS[(row["status"] ?? "").replace(/^"/, "")];
    const state = row["iso3"] ?? "";
    if (organisation === undefined || status === undefined || state === "" || corrected.has(`${organisation} ${state}`))
      continue;
    const key = `${organisation}\t${status}`;
    const group = groups.get(key) ?? {
      row: { organisation, status, from: "", to: "", source: "factbook 2026-01" },
      states: new Set(),
    };
    group.states.add(state);
    groups.set(key, group);
  }
  const built = [...groups.values()].map(({ row, states }) => ({ ...row, states: [...states].sort().join("|") }));
  return [...built, ...corrections];
}
