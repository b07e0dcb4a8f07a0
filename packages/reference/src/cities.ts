import { fold } from "./fold.ts";

const SEVERAL = "";

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
    for (const name of names.split("|").map(keyOf))
      states.set(name, (states.get(name) ?? code) === code ? code : SEVERAL);
  }
  return states;
}

function keyOf(name: string): string {
  return fold(name).replace(/^st\.? /, "saint ");
}
