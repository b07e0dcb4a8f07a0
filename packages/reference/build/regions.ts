import { list, type Row } from "./csv.ts";
import type { Alpha3, Raw } from "./sources.ts";

export const REGION_COLUMNS: readonly string[] = ["name", "aliases", "adjectives", "members", "source"];

/** Regions and groups of states; a row kept by hand, or an organisation, replaces the raw one of its name. */
export function regionRows(own: readonly Row[], organisations: readonly Row[], raw: Raw, alpha3: Alpha3): Row[] {
  const states = (cell: string) =>
    cell.startsWith("=") ? cell : cell.split(" ").map(alpha3).filter(Boolean).sort().join("|");
  const names = new Set(own.flatMap((row) => [row["name"] ?? "", ...list(row["aliases"])]).map(bare));
  const kept = own.map((row) => ({ ...row, members: states(row["members"] ?? ""), source: "own" }));
  const taken = new Set([...names, ...organisations.map((row) => bare(row["name"] ?? ""))]);
  const rest = raw.csv("overlay/regions.csv").filter((row) => !taken.has(bare(row["name"] ?? "")));
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
