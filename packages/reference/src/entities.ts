import type { Entity } from "@dragoman/model";
import { kindOf } from "./aliases.ts";

/** States, organisations, regions, outlets, gatherings, projects, capitals and territories by id. */
export class Entities {
  readonly #lines = new Map<string, string>();
  /** The cells of lines that were asked for. */
  readonly #cells = new Map<string, readonly string[]>();
  /** Alpha-3 codes of the members of a region, or `=ORG`. */
  readonly groups: Map<string, string> = new Map();
  readonly #capitals = new Map<string, string>();
  #publishers: ReadonlyMap<string, string> | null = null;

  constructor(packed: string) {
    for (const line of packed.split("\n")) {
      const id = line.split("\t", 1)[0] ?? "";
      this.#lines.set(id, line);
      if (id.startsWith("region:")) this.groups.set(id, line.split("\t")[4] ?? "");
      else if (line.endsWith("\tcapital")) this.#capitals.set(id.slice("place:".length), line.split("\t")[2] ?? "");
    }
  }

  get(id: string): Entity | null {
    const cells = this.#read(id);
    if (cells === undefined) return null;
    const [, name = "", country = "", wikidata = ""] = cells;
    return { id, kind: kindOf(id), name: name || nameIn(id), country: country || null, wikidata: wikidata || null };
  }

  /** All whose ids begin so, in order of id. */
  all(beginning: string): readonly Entity[] {
    const ids = [...this.#lines.keys()].filter((id) => id.startsWith(beginning));
    return ids.sort().flatMap((id) => this.get(id) ?? []);
  }

  capitalOf(city: string): string | null {
    const code = this.#capitals.get(city);
    return code === undefined ? null : `state:${code}`;
  }

  /** What sort of organisation it is, an outlet's ownership, or that a state is no more. */
  sort(id: string): string | null {
    if (id.startsWith("state:")) return this.#lines.get(id)?.endsWith("\tformer") ? "former" : null;
    return id.startsWith("org:") || id.startsWith("outlet:") ? this.#read(id)?.[4] || null : null;
  }

  /** By name, domain or a domain above it. */
  publisher(name: string): string | null {
    this.#publishers ??= publishersOf(this.#lines);
    const known = this.#publishers.get(name.trim().toLowerCase());
    if (known !== undefined) return known;
    const labels = hostOf(name).split(".");
    for (let at = 0; at < labels.length - 1; at++) {
      const site = this.#publishers.get(labels.slice(at).join("."));
      if (site !== undefined) return site;
    }
    return null;
  }

  isSouthern(state: string): boolean {
    return this.#lines.get(state)?.endsWith("\tsouth") ?? false;
  }

  /** The cells of a line, split when first asked for. */
  #read(id: string): readonly string[] | undefined {
    const known = this.#cells.get(id);
    if (known !== undefined) return known;
    const cells = this.#lines.get(id)?.split("\t");
    if (cells !== undefined) this.#cells.set(id, cells);
    return cells;
  }
}

/** The name that an id states behind its colon, which a line leaves out where it is the whole name. */
function nameIn(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** "https://en.kremlin.ru/events" has the host "en.kremlin.ru". */
function hostOf(address: string): string {
  const rest = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "");
  return rest.split(/[/:?#\s]/, 1)[0] ?? "";
}

/** Outlets by their names and domains in lower case. */
function publishersOf(lines: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const publishers = new Map<string, string>();
  for (const [id, line] of lines) {
    if (!id.startsWith("outlet:")) continue;
    const [, name = "", , , , keys = ""] = line.split("\t");
    for (const key of [(name || nameIn(id)).toLowerCase(), ...keys.split("|")]) if (key !== "") publishers.set(key, id);
  }
  return publishers;
}
