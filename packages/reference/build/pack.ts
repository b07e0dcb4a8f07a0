import { createHash } from "node:crypto";
import { join } from "node:path";
import { CITY, MARKED, NAMELESS, plainAlias } from "../src/cities.ts";
import { lastWord, searchKey } from "../src/people.ts";
import { terse } from "../src/terse.ts";
import { collectAliases } from "./aliases.ts";
import { list, type Row } from "./csv.ts";
import { dataFolder, table } from "./sources.ts";

/** How many times as many people make a city the one that is meant. */
const DWARFS = 15;

/** As many thousands of people as a city of the name of a province would have to have beside it: "Montana" is no town of Bulgaria. */
const PROVINCE = 2000;

/** Packs `data/*.csv` into the modules of `src/generated`: file path to module text. The digest leaves out what no reading uses. */
export function packReference(): Map<string, string> {
  const people = inOrderOfTerms();
  const packed = {
    names: collectAliases().lines(),
    records: records(),
    persons: people.map(person),
    terms: terms(people),
    memberships: table("memberships").map(membership),
    cities: cities(),
  };
  const digest = createHash("sha256").update(JSON.stringify(packed)).digest("hex");
  const asOf = table("meta").find((row) => row["key"] === "as_of")?.["value"] ?? "";
  const modules = Object.entries({
    ...packed,
    ...withoutTwice(packed),
    terms: terse(packed.terms),
    codes: codes(),
  }).map(([name, lines]) => [name, constant(name, lines.join("\n"))] as const);
  const meta = `${constant("asOf", asOf)}${constant("digest", digest)}`;
  const folder = join(dataFolder, "../src/generated");
  return new Map([...modules, ["meta", meta] as const].map(([name, body]) => [join(folder, `${name}.ts`), body]));
}

/** Names of cities stand once: `names` leaves out those that are their cities' only alias, `cities` marks the others. */
function withoutTwice({ names, cities }: { readonly names: readonly string[]; readonly cities: readonly string[] }) {
  const aliases = new Set(names);
  const alias = (city: string): string => `${city}\t${CITY}`;
  const twice = new Set<string>();
  const marked = cities.map((line) => {
    const [state = "", list = ""] = line.split("\t");
    const cut = list.split("|").map((city) => {
      const own = [alias(city), plainAlias(city)].find((line) => aliases.has(line));
      if (own === undefined) return `${NAMELESS}${city}`;
      twice.add(own);
      return own === alias(city) ? city : `${MARKED}${city}`;
    });
    return `${state}\t${cut.join("|")}`;
  });
  return { names: names.filter((line) => !twice.has(line)), cities: marked };
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
    [id, id.endsWith(`:${name}`) ? "" : name, country, qid, extra].join("\t").trimEnd();
  const of = (name: string, make: (row: Row) => string) => table(name).map(make);
  return [
    ...of("states", (row) =>
      line(
        `state:${row["iso3"]}`,
        row["name"] ?? "",
        row["iso3"],
        row["qid"],
        row["successors"] ? "former" : row["southern"] === "yes" ? "south" : "",
      ),
    ),
    ...of("organisations", (row) =>
      line(`org:${row["id"]}`, row["name"] ?? "", row["country"], row["qid"], row["kind"]),
    ),
    ...of("regions", (row) => {
      const members = list(row["members"]);
      const country = members.length === 1 && !members[0]!.startsWith("=") ? members[0] : "";
      return line(`region:${row["name"]}`, row["name"] ?? "", country, "", members.join(" "));
    }),
    ...of("outlets", (row) =>
      line(
        `outlet:${row["name"]}`,
        row["name"] ?? "",
        row["country"],
        "",
        `${row["ownership"]}\t${publisherKeys(row)}`,
      ),
    ),
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

/** Codes of three and of two letters. */
function codes(): string[] {
  const rows = table("states").filter((row) => row["iso2"]);
  return rows.map((row) => `${row["iso3"]}\t${row["iso2"]}`).sort();
}

/** Names and domains, in lower case, by which an outlet signs. */
function publisherKeys(row: Row): string {
  return [...list(row["domain"]), ...list(row["aliases"])].join("|").toLowerCase();
}

/**
 * Name, surname where it is not the last word, gender, and the keys by which the person is found beside name and surname; an alias
 * that only spells the surname otherwise lends it alone.
 */
function person(row: Row): string {
  const surname = row["surname"] ?? "";
  const aliases = list(row["aliases"]);
  const alike = aliases
    .map(lastWord)
    .filter((word) => surname.length > ALIKE && word.slice(0, ALIKE) === surname.slice(0, ALIKE));
  const name = row["name"] ?? "";
  const own = new Set([name, surname].map(searchKey));
  const keys = [...aliases, ...alike].map(searchKey).filter((key) => key !== "" && !own.has(key));
  const told = surname === lastWord(name) ? "" : surname;
  return [name, told, row["gender"], [...new Set(keys)].join("|")].join("\t").trimEnd();
}

/** First letters by which another spelling of a surname is known. */
const ALIKE = 4;

/** Rows of terms in the order in which they are packed. Whoever is head of several states acts for the one that `own/homes` names, whose term comes first. */
function termRows(): Row[] {
  const homes = new Set(table("own/homes").map(({ person, of }) => `${person} ${of}`));
  const rows = (isHome: boolean): Row[] =>
    table("terms")
      .filter(({ person, of }) => homes.has(`${person} ${of}`) === isHome)
      .map(withoutKnown)
      .sort((a, b) => compare(cells(a, TERM), cells(b, TERM)));
  return [...rows(true), ...rows(false)];
}

/** Rows of persons, first those who hold offices, as they come in the terms. */
function inOrderOfTerms(): Row[] {
  const persons = new Map(table("persons").map((row) => [row["name"] ?? "", row]));
  const inTerms = termRows().flatMap(({ person }) => {
    const row = persons.get(person ?? "");
    return row === undefined ? [] : [row];
  });
  return [...new Set([...inTerms, ...persons.values()])];
}

const TERM = ["of", "office", "person", "title", "since", "until", "end", "attestedFrom", "attestedUntil"];

/** A person is the position in the list of persons, base 36. */
function terms(persons: readonly Row[]): string[] {
  const positions = new Map(persons.map(({ name }, at) => [name ?? "", at.toString(36)]));
  return termRows().map((row) => cells({ ...row, person: positions.get(row["person"] ?? "") ?? "" }, TERM).trimEnd());
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A start makes the first sighting needless, an end the last one and how sure it is. */
function withoutKnown(row: Row): Row {
  const { since, until, end, attestedFrom, attestedUntil } = row;
  return {
    ...row,
    end: until || end === "bound" ? "" : (end ?? ""),
    attestedFrom: since ? "" : (attestedFrom ?? ""),
    attestedUntil: until ? "" : (attestedUntil ?? ""),
  };
}

function membership(row: Row): string {
  return [row["organisation"], row["status"], row["from"], row["to"], list(row["states"]).join(" ")].join("\t");
}

/** Cities and provinces by state: `ISO3 TAB names apart by "|"`; of a name that several states share only the one that dwarfs the others. */
function cities(): string[] {
  const byName = new Map<string, Row[]>();
  for (const row of table("places")) {
    if (row["kind"] === "city" || row["kind"] === "province")
      byName.set(row["name"] ?? "", [...(byName.get(row["name"] ?? "") ?? []), row]);
  }
  const states = new Map<string, string[]>();
  const weight = ({ kind, population }: Row): number => (kind === "province" ? PROVINCE : Number(population));
  for (const [name, rows] of byName) {
    const [first, ...others] = rows.sort((a, b) => weight(b) - weight(a));
    const second = others.find((row) => row["country"] !== first?.["country"]);
    if (first !== undefined && second !== undefined && weight(first) < DWARFS * weight(second)) continue;
    const state = first?.["country"] ?? "";
    states.set(state, [...(states.get(state) ?? []), name]);
  }
  return [...states].map(([state, names]) => `${state}\t${names.sort().join("|")}`).sort();
}
