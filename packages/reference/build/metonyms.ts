import type { Row } from "./csv.ts";
import type { Alpha3, Raw } from "./sources.ts";

export const METONYM_COLUMNS: readonly string[] = ["alias", "entity", "guard", "source"];

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
