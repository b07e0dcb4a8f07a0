import type { Entity } from "@dragoman/model";
import { kindOf } from "./aliases.ts";

/** States, organisations, regions, outlets, gatherings, projects, capitals and territories by id. */
export class Entities {
  readonly #lines = new Map<string, string>();
  /** Alpha-3 codes of the members of a region, or `=ORG`. */
  readonly groups: Map<string, string> = new Map();
  readonly #capitals = new Map<string, string>();

  constructor(packed: string) {
    for (const line of packed.split("\n")) {
      const id = line.slice(0, line.indexOf("\t"));
      this.#lines.set(id, line);
      if (id.startsWith("region:")) this.groups.set(id, line.split("\t")[4] ?? "");
      else if (line.endsWith("\tcapital")) this.#capitals.set(id.slice("place:".length), line.split("\t")[2] ?? "");
    }
  }

  get(id: string): Entity | null {
    const line = this.#lines.get(id);
    if (line === undefined) return null;
    const [, name = "", country = "", wikidata = ""] = line.split("\t");
    return { id, kind: kindOf(id), name, country: country || null, wikidata: wikidata || null };
  }

  capitalOf(city: string): string | null {
    const code = this.#capitals.get(city);
    return code === undefined ? null : `state:${code}`;
  }

  /** What sort of organisation it is. */
  sort(id: string): string | null {
    return id.startsWith("org:") ? this.#lines.get(id)?.split("\t")[4] || null : null;
  }

  isSouthern(state: string): boolean {
    return this.#lines.get(state)?.endsWith("\tsouth") ?? false;
  }
}
