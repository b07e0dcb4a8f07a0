import type { Row } from "./csv.ts";
import type { Alpha3, Raw } from "./sources.ts";

export const PROJECT_COLUMNS: readonly string[] = ["name", "aliases", "kind", "parties", "since", "source"];

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
