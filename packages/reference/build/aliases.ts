import { list, type Row } from "./csv.ts";
import { forms, keyOf } from "./forms.ts";
import { table } from "./sources.ts";

const SHORTEST_CITY = 3;
/** Population in thousands from which a city is named without fear of confusion. */
const METROPOLIS = 800;

/** Sites of governments publish articles; in a text their names are those of the state. */
const OFFICIAL = "official";

/** How an alias names its target: the letters of the packed form. */
export type By = "name" | "alias" | "demonym" | "capital";

interface Target {
  readonly entity: string;
  readonly by: By;
  readonly guard: string;
  readonly organ: string;
}

/** Every alias of the tables with its targets, the surest first. */
export class Aliases {
  readonly #guards = new Map(table("own/guards").map((row) => [row["alias"], row["guard"] ?? "none"]));
  readonly #targets = new Map<string, Target[]>();

  add(alias: string, entity: string, by: By, guard = "none", organ = ""): void {
    const name = alias.replace(/^[Tt]he /, "");
    const own = this.#guards.get(alias) ?? this.#guards.get(name);
    const key = keyOf(alias);
    if (own === "never" || key === "") return;
    const targets = this.#targets.get(key) ?? [];
    if (entity !== "" && !targets.some((target) => target.entity === entity)) {
      targets.push({ entity, by, guard: guard === "none" && by !== "demonym" ? (own ?? guard) : guard, organ });
    }
    this.#targets.set(key, targets);
  }

  addAll(aliases: readonly string[], entity: string, by: By, guard = "none"): void {
    for (const alias of aliases) this.add(alias, entity, by, guard);
  }

  /** An alias that names nothing and keeps the shorter ones inside it from matching. */
  block(alias: string): void {
    this.#targets.set(forms(alias).join(" "), []);
  }

  has(alias: string): boolean {
    return this.#targets.has(forms(alias).join(" "));
  }

  /** Lines `words TAB targets`, sorted; a target is by-letter, guard-letter, id and what of it speaks; the id `place:<words>` is left out, and the words behind ">". */
  lines(): string[] {
    return [...this.#targets]
      .map(([key, targets]) => `${key}\t${targets.map((target) => code(target, key)).join("|")}`)
      .sort();
  }
}

function code({ entity, by, guard, organ }: Target, key: string): string {
  const written = entity.endsWith(`:${key}`) ? entity.slice(0, -key.length) : entity;
  const speaking = organ === "" ? "" : `>${organ === key ? "" : organ}`;
  return `${by[0]}${guard[0]}${written === "place:" ? "" : written}${speaking}`;
}

/** All aliases of the built tables, states first, cities last. */
export function collectAliases(): Aliases {
  const aliases = new Aliases();
  addStops(aliases);
  for (const row of table("own/ambiguous")) {
    if (row["entity"]?.startsWith("state:"))
      aliases.add(row["alias"] ?? "", row["entity"], row["by"] as By, row["guard"]);
  }
  addStates(aliases);
  for (const row of table("metonyms"))
    aliases.add(row["alias"] ?? "", row["entity"] ?? "", "capital", row["guard"], row["organ"]);
  addNamed(aliases, "organisations", "org", (row) => row["id"] ?? "");
  addNamed(aliases, "regions", "region");
  addNamed(aliases, "outlets", "outlet");
  addNamed(aliases, "gatherings", "gathering");
  addNamed(aliases, "projects", "project");
  for (const row of table("own/ambiguous"))
    aliases.add(row["alias"] ?? "", row["entity"] ?? "", row["by"] as By, row["guard"]);
  addPlaces(aliases);
  return aliases;
}

function addStops(aliases: Aliases): void {
  for (const row of table("own/stops")) {
    if (row["entity"] === "") aliases.block(row["alias"] ?? "");
    else aliases.add(row["alias"] ?? "", row["entity"] ?? "", "name");
  }
}

function addStates(aliases: Aliases): void {
  const states = table("states");
  for (const row of states) {
    const id = `state:${row["iso3"]}`;
    aliases.add(row["name"] ?? "", id, "name");
    aliases.addAll([row["formal"] ?? "", ...list(row["aliases"])], id, "alias");
    aliases.addAll([...list(row["adjectives"]), ...list(row["peoples"])], id, "demonym");
  }
  for (const row of table("own/prefixes"))
    aliases.add(row["prefix"] ?? "", `state:${row["iso3"]}`, "demonym", "prefix");
  for (const row of states) {
    for (const capital of list(row["capital"])) {
      aliases.add(capital, `state:${row["iso3"]}`, "capital");
      aliases.add(capital, `place:${capital}`, "name", "locative");
    }
  }
}

function addNamed(
  aliases: Aliases,
  name: string,
  prefix: string,
  id: (row: Row) => string = (row) => row["name"] ?? "",
): void {
  for (const row of table(name)) {
    if (row["ownership"] === OFFICIAL) continue;
    const entity = `${prefix}:${id(row)}`;
    if (!/[(]/.test(id(row))) aliases.add(id(row), entity, "name");
    aliases.add(row["name"] ?? "", entity, "name");
    aliases.addAll(list(row["aliases"]), entity, "alias");
    aliases.addAll(list(row["adjectives"]), entity, "demonym");
  }
}

/** Territories, provinces, and the cities whose name nothing else bears; a city counts behind a word of place alone. */
function addPlaces(aliases: Aliases): void {
  const places = table("places");
  for (const row of places.filter((place) => place["kind"] === "territory")) {
    aliases.add(row["name"] ?? "", `place:${row["name"]}`, "name");
    aliases.addAll(list(row["adjectives"]), `place:${row["name"]}`, "demonym");
  }
  for (const row of places.filter((place) => place["kind"] === "province" && !aliases.has(place["name"] ?? ""))) {
    aliases.add(row["name"] ?? "", `place:${row["name"]}`, "name", "weak");
  }
  const words = new Set([...table("own/commonwords").map((row) => row["word"] ?? ""), ...wordsOfPersons()]);
  for (const row of places) {
    const name = row["name"] ?? "";
    const isWord = words.has(name) && Number(row["population"]) < METROPOLIS;
    if (row["kind"] !== "city" || name.length < SHORTEST_CITY || isWord || aliases.has(name)) continue;
    aliases.addAll([name, ...list(row["aliases"])], `place:${name}`, "name", "locative");
  }
}

/** A city that bears a person's name is left out when it is small. */
function wordsOfPersons(): string[] {
  return table("persons").flatMap((row) => [...(row["name"] ?? "").split(/[ -]/), row["surname"] ?? ""]);
}
