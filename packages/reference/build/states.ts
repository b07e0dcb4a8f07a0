import { list, type Row } from "./csv.ts";
import { type Raw, table } from "./sources.ts";

export const STATE_COLUMNS: readonly string[] = [
  "iso3",
  "iso2",
  "m49",
  "qid",
  "name",
  "formal",
  "capital",
  "southern",
  "successors",
  "aliases",
  "adjectives",
  "peoples",
  "source",
];

/** A country or territory of the raw material. */
interface Territory {
  readonly id: string;
  readonly iso3?: string;
  readonly iso2?: string;
  readonly m49?: string;
  readonly qid: string;
  readonly name: string;
  readonly official: string;
  readonly parent?: string;
  readonly capital?: readonly string[];
  readonly un_formal?: string;
  readonly successors?: readonly string[];
  readonly adj?: readonly string[];
}

const TROPIC = -10;

/** All territories by their two-letter id. */
export function territories(raw: Raw): Map<string, Territory> {
  return new Map((raw.json("countries.json") as Territory[]).map((item) => [item.id, item]));
}

/** Two-letter code in small letters to alpha-3, for the hand-written raw tables. */
export function alpha3(all: ReadonlyMap<string, Territory>, code: string): string {
  return all.get(code)?.iso3 ?? "";
}

/** The states table: names kept by hand, codes and formal names from the raw material. */
export function stateRows(
  own: readonly Row[],
  all: ReadonlyMap<string, Territory>,
  latitudes: ReadonlyMap<string, number>,
): Row[] {
  const capitals = new Map(table("own/capitals").map((row) => [row["iso3"], row["capital"]]));
  const byCode = new Map([...all.values()].filter((item) => item.iso3).map((item) => [item.iso3, item]));
  return own.map((row) => {
    const iso3 = row["iso3"] ?? "";
    const item = byCode.get(iso3);
    return {
      ...row,
      iso2: item?.iso2 ?? "",
      m49: item?.m49?.padStart(3, "0") ?? "",
      qid: item?.qid ?? "",
      formal: item?.un_formal?.replace(/^the /, "").replace(/ \*$/, "") ?? item?.official ?? "",
      capital: capitals.get(iso3) ?? list(item?.capital?.join("|")).filter(isCity).join("|"),
      southern: (latitudes.get(iso3) ?? 0) < TROPIC ? "yes" : "",
      successors: (item?.successors ?? [])
        .map((code) => alpha3(all, code))
        .filter(Boolean)
        .join("|"),
      source: item === undefined ? "own" : "own; country-codes; territories; factbook",
    };
  });
}

function isCity(name: string): boolean {
  return !/\baka\b|administer|Washington|[()]/.test(name);
}

/** Dependent territories with their demonyms: places, not states. */
export function territoryRows(own: readonly Row[], all: ReadonlyMap<string, Territory>): Row[] {
  const states = new Set(own.map((row) => row["iso3"]));
  const rows: Row[] = [];
  for (const item of all.values()) {
    const parent = item.parent === undefined ? undefined : all.get(item.parent)?.iso3;
    if (item.iso3 === undefined || parent === undefined || states.has(item.iso3) || !states.has(parent)) continue;
    const adjectives = (item.adj ?? []).filter(
      (word) => /^[\p{L} -]+$/u.test(word) && !/French|Dutch|Chinese/.test(word),
    );
    rows.push({
      name: item.name,
      country: parent,
      kind: "territory",
      qid: item.qid,
      population: "",
      aliases: "",
      adjectives: adjectives.join("|"),
      source: "country-codes; territories",
    });
  }
  return rows;
}
