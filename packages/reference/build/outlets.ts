import type { Row } from "./csv.ts";
import type { Alpha3, Raw } from "./sources.ts";

export const OUTLET_COLUMNS: readonly string[] = [
  "name",
  "aliases",
  "country",
  "ownership",
  "kind",
  "domain",
  "source",
];

/** News outlets with the state of their seat, and official sites with the state that speaks there. */
export function outletRows(own: readonly Row[], raw: Raw, alpha3: Alpha3): Row[] {
  const rows = raw
    .csv("overlay/media.csv")
    .map((row) => ({ ...row, country: alpha3(row["country"] ?? ""), source: "overlay" }));
  return [...rows, ...own.map((row) => ({ ...row, source: "own" }))];
}
