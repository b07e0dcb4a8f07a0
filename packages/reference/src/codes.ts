/** Codes of states after ISO 3166-1. */
export class Codes {
  readonly #alpha2 = new Map<string, string>();
  readonly #states = new Map<string, string>();

  /** Lines of a code of three and one of two letters. */
  constructor(packed: string) {
    for (const line of packed.split("\n")) {
      const [alpha3 = "", alpha2 = ""] = line.split("\t");
      const state = `state:${alpha3}`;
      this.#alpha2.set(state, alpha2);
      this.#states.set(alpha3, state).set(alpha2, state);
    }
  }

  alpha2(state: string): string | null {
    return this.#alpha2.get(state) ?? null;
  }

  stateOf(code: string): string | null {
    return this.#states.get(code.toUpperCase()) ?? null;
  }
}
