import type { Row } from "./csv.ts";
import { keyOf } from "./forms.ts";
import type { Alpha3, Raw } from "./sources.ts";

export const METONYM_COLUMNS: readonly string[] = ["alias", "entity", "guard", "organ", "source"];

/** Houses, offices and parliaments that stand for a state, with the organ that speaks there; a raw row whose guard needs context counts as weak, and one of our own goes before it. */
export function metonymRows(own: readonly Row[], raw: Raw, alpha3: Alpha3): Row[] {
  const known = new Set(own.map((row) => keyOf(row["alias"] ?? "")));
  const rows = raw
    .csv("overlay/metonyms.csv")
    .filter((row) => ["state", "org"].includes(row["target_type"] ?? "") && !known.has(keyOf(row["alias"] ?? "")));
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
