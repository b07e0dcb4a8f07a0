import type { Row } from "./csv.ts";
import type { Alpha3, Raw } from "./sources.ts";

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
