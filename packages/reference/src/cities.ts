import { fold, foldMarks } from "./fold.ts";

const SEVERAL = "";
/** A city whose name is no alias of its own. */
export const NAMELESS = "-";

/** A city whose name is one without its marks: "Baghlan" of Baghlān. */
export const MARKED = "~";

/** What an alias means that names a city alone. */
export const CITY = "nl";

/** The line of the alias that a city has by its name without marks. */
export function plainAlias(name: string): string {
  return `${foldMarks(name).replace(/-/g, " - ")}\t${CITY}place:${name}`;
}

/** The lines of aliases that cities have by their names. */
export function cityAliases(packed: string): readonly string[] {
  const names = packed.split("\n").flatMap((line) => line.slice(line.indexOf("\t") + 1).split("|"));
  return names
    .filter((name) => !name.startsWith(NAMELESS))
    .map((name) => (name.startsWith(MARKED) ? plainAlias(name.slice(1)) : `${name}\t${CITY}`));
}

/** The state of a city, read when first asked. */
export class Cities {
  readonly #packed: string;
  #states: Map<string, string> | null = null;

  constructor(packed: string) {
    this.#packed = packed;
  }

  /** Entity id of the state, null when no city or cities of several states bear the name. */
  stateOf(name: string): string | null {
    this.#states ??= read(this.#packed);
    const code = this.#states.get(keyOf(name));
    return code === undefined || code === SEVERAL ? null : `state:${code}`;
  }
}

function read(packed: string): Map<string, string> {
  const states = new Map<string, string>();
  for (const line of packed.split("\n")) {
    const [code = "", names = ""] = line.split("\t");
    for (const name of names.split("|").map((name) => keyOf(isSigned(name) ? name.slice(1) : name)))
      states.set(name, (states.get(name) ?? code) === code ? code : SEVERAL);
  }
  return states;
}

function isSigned(name: string): boolean {
  return name.startsWith(NAMELESS) || name.startsWith(MARKED);
}

function keyOf(name: string): string {
  return fold(name).replace(/^st\.? /, "saint ");
}
