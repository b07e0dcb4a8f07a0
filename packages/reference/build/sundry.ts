import { list, type Row } from "./csv.ts";
import type { Raw } from "./sources.ts";

export const REGION_COLUMNS: readonly string[] = ["name", "aliases", "adjectives", "members", "source"];
export const OUTLET_COLUMNS: readonly string[] = [
  "name",
  "aliases",
  "country",
  "ownership",
  "kind",
  "domain",
  "source",
];
export const GATHERING_COLUMNS: readonly string[] = [
  "name",
  "aliases",
  "host",
  "city",
  "start",
  "end",
  "organisation",
  "source",
];
export const PROJECT_COLUMNS: readonly string[] = ["name", "aliases", "kind", "parties", "since", "source"];
export const METONYM_COLUMNS: readonly string[] = ["alias", "entity", "guard", "source"];

type Alpha3 = (code: string) => string;

/** Regions and groups of states; a row kept by hand replaces the raw one of its name. */
export function regionRows(own: readonly Row[], raw: Raw, alpha3: Alpha3): Row[] {
  const states = (cell: string) =>
    cell.startsWith("=") ? cell : cell.split(" ").map(alpha3).filter(Boolean).sort().join("|");
  const names = new Set(own.flatMap((row) => [row["name"] ?? "", ...list(row["aliases"])]).map(bare));
  const kept = own.map((row) => ({ ...row, members: states(row["members"] ?? ""), source: "own" }));
  const rest = raw.csv("overlay/regions.csv").filter((row) => !names.has(bare(row["name"] ?? "")));
  return [
    ...kept,
    ...rest.map((row) => ({
      name: row["name"] ?? "",
      aliases: list(row["aliases"])
        .filter((alias) => !names.has(bare(alias)))
        .join("|"),
      adjectives: "",
      members: states(row["members"] ?? ""),
      source: "overlay",
    })),
  ];
}

function bare(name: string): string {
  return name.replace(/^the /, "").toLowerCase();
}

/** News outlets with the state of their seat. */
export function outletRows(own: readonly Row[], raw: Raw, alpha3: Alpha3): Row[] {
  const rows = raw
    .csv("overlay/media.csv")
    .map((row) => ({ ...row, country: alpha3(row["country"] ?? ""), source: "overlay" }));
  return [...rows, ...own.map((row) => ({ ...row, source: "own" }))];
}

/** Summits and conferences. */
export function gatheringRows(own: readonly Row[], raw: Raw, alpha3: Alpha3): Row[] {
  const rows = raw.csv("overlay/conferences.csv").map((row) => ({
    ...row,
    host: alpha3(row["host"] ?? ""),
    organisation: row["org"] ?? "",
    source: "overlay",
  }));
  return [...rows, ...own.map((row) => ({ ...row, source: "own" }))];
}

/** Corridors, pipelines, programmes. */
export function projectRows(own: readonly Row[], raw: Raw, alpha3: Alpha3): Row[] {
  const parties = (cell: string) => cell.split(" ").map(alpha3).filter(Boolean).sort().join("|");
  const rows = raw.csv("overlay/projects.csv").filter((row) => row["id"] !== "traceca");
  return [...rows, ...own].map((row, i) => ({
    ...row,
    parties: parties(row["parties"] ?? ""),
    source: i < rows.length ? "overlay" : "own",
  }));
}

/** Houses, offices and parliaments that stand for a state; a raw row whose guard needs context counts as weak. */
export function metonymRows(own: readonly Row[], raw: Raw, alpha3: Alpha3): Row[] {
  const rows = raw.csv("overlay/metonyms.csv").filter((row) => ["state", "org"].includes(row["target_type"] ?? ""));
  return [
    ...rows.map((row) => ({
      alias: row["alias"] ?? "",
      entity: row["target_type"] === "org" ? `org:${row["target"]}` : `state:${alpha3(row["target"] ?? "")}`,
      guard: row["guard"] === "" || /ambiguous/.test(row["guard"] ?? "") ? "none" : "weak",
      source: "overlay",
    })),
    ...own.map((row) => ({ ...row, source: "own" })),
  ];
}
