import { createHash } from "node:crypto";
import { join } from "node:path";
import { collectAliases } from "./aliases.ts";
import { list, type Row } from "./csv.ts";
import { dataFolder, table } from "./sources.ts";

/** Packs `data/*.csv` into the modules of `src/generated`: file path to module text. */
export function packReference(): Map<string, string> {
  const packed = {
    names: collectAliases().lines(),
    records: records(),
    persons: table("persons").map((row) => cells(row, ["name", "surname", "gender", "aliases"])),
    terms: terms(),
    memberships: table("memberships").map(membership),
    cities: cities(),
  };
  const digest = createHash("sha256").update(JSON.stringify(packed)).digest("hex");
  const asOf = table("meta").find((row) => row["key"] === "as_of")?.["value"] ?? "";
  const modules = Object.entries(packed).map(([name, lines]) => [name, constant(name, lines.join("\n"))] as const);
  const meta = `${constant("asOf", asOf)}${constant("digest", digest)}`;
  const folder = join(dataFolder, "../src/generated");
  return new Map([...modules, ["meta", meta] as const].map(([name, body]) => [join(folder, `${name}.ts`), body]));
}

function constant(name: string, text: string): string {
  return `export const ${name}: string =\n  ${JSON.stringify(text)};\n`;
}

function cells(row: Row, columns: readonly string[]): string {
  return columns.map((name) => row[name] ?? "").join("\t");
}

/** Entities that are neither persons nor cities: id, name, country, Wikidata number, and for regions their members. */
function records(): string[] {
  const line = (id: string, name: string, country = "", qid = "", extra = "") =>
    [id, name, country, qid, extra].join("\t").trimEnd();
  const of = (name: string, make: (row: Row) => string) => table(name).map(make);
  return [
    ...of("states", (row) =>
      line(
        `state:${row["iso3"]}`,
        row["name"] ?? "",
        row["iso3"],
        row["qid"],
        row["southern"] === "yes" ? "south" : "",
      ),
    ),
    ...of("organisations", (row) => line(`org:${row["id"]}`, row["name"] ?? "", row["country"], row["qid"])),
    ...of("regions", (row) => line(`region:${row["name"]}`, row["name"] ?? "", "", "", list(row["members"]).join(" "))),
    ...of("outlets", (row) => line(`outlet:${row["name"]}`, row["name"] ?? "", row["country"], "", row["domain"])),
    ...of("gatherings", (row) =>
      line(`gathering:${row["name"]}`, row["name"] ?? "", row["host"], "", `${row["start"]}/${row["end"]}`),
    ),
    ...of("projects", (row) =>
      line(`project:${row["name"]}`, row["name"] ?? "", "", "", list(row["parties"]).join(" ")),
    ),
    ...of("own/stops", (row) => line(row["entity"] ?? "", (row["entity"] ?? "").replace(/^\w+:/, ""), row["country"])),
    ...table("places")
      .filter((row) => row["kind"] === "territory")
      .map((row) => line(`place:${row["name"]}`, row["name"] ?? "", row["country"], row["qid"])),
    ...table("states").flatMap((row) =>
      list(row["capital"]).map((city) => line(`place:${city}`, city, row["iso3"], "", "capital")),
    ),
  ]
    .filter((text) => !text.startsWith("\t"))
    .sort();
}

function terms(): string[] {
  const columns = ["of", "office", "person", "title", "since", "until", "end", "attestedFrom", "attestedUntil"];
  return table("terms")
    .map((row) => cells(row, columns))
    .sort();
}

function membership(row: Row): string {
  return [row["organisation"], row["status"], row["from"], row["to"], list(row["states"]).join(" ")].join("\t");
}

/** Cities by state: `ISO3 TAB names apart by "|"`; the state of a name that two states share is not told. */
function cities(): string[] {
  const states = new Map<string, string[]>();
  for (const row of table("places")) {
    if (row["kind"] === "city")
      states.set(row["country"] ?? "", [...(states.get(row["country"] ?? "") ?? []), row["name"] ?? ""]);
  }
  return [...states].map(([state, names]) => `${state}\t${names.join("|")}`).sort();
}
