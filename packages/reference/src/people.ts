import { fold } from "./fold.ts";

interface Person {
  readonly name: string;
  readonly surname: string;
  readonly gender: "f" | "m" | null;
}

const ARTICLES = new Set(["al", "el", "as", "ash", "an", "ad"]);
const HONORIFICS = new Set([
  "dr",
  "mr",
  "mrs",
  "ms",
  "sir",
  "sheikh",
  "king",
  "queen",
  "prince",
  "jr",
  "sr",
  "ii",
  "iii",
]);

/** Persons by full name, other spelling, surname and the words of their names; accents, initials and articles do not count. */
export class People {
  readonly #byName = new Map<string, Person>();
  readonly #byKey = new Map<string, string[]>();
  readonly #byWord = new Map<string, string[]>();

  constructor(packed: string) {
    for (const line of packed.split("\n")) {
      const [name = "", surname = "", gender = "", aliases = ""] = line.split("\t");
      this.#byName.set(name, { name, surname, gender: gender === "f" || gender === "m" ? gender : null });
      const spellings = [name, surname, ...aliases.split("|")].map(keyOf);
      for (const key of new Set(spellings)) if (key !== "") add(this.#byKey, key, name);
      for (const word of new Set(spellings.join(" ").split(" "))) if (word !== "") add(this.#byWord, word, name);
    }
  }

  get(name: string): Person | undefined {
    return this.#byName.get(name);
  }

  /** Names of all who bear exactly this name or surname; else of those whose full name holds all of at least two words. */
  find(name: string): readonly string[] {
    const key = keyOf(name);
    const exact = this.#byKey.get(key);
    if (exact !== undefined) return exact;
    const words = key.split(" ");
    if (words.length < 2) return [];
    const within = words
      .map((word) => this.#byWord.get(word) ?? [])
      .reduce((left, right) => left.filter((one) => right.includes(one)));
    return within.length > 0 ? within : this.#longer(words);
  }

  /** Those known by a first and a last name that both stand in a longer name. */
  #longer(words: readonly string[]): readonly string[] {
    const candidates = this.#byKey.get(words.at(-1) ?? "") ?? [];
    return candidates.filter((name) => words.includes(keyOf(name).split(" ")[0] ?? ""));
  }
}

function add(map: Map<string, string[]>, key: string, name: string): void {
  const names = map.get(key);
  if (names === undefined) map.set(key, [name]);
  else if (!names.includes(name)) names.push(name);
}

/** Folded words without initials, articles and honorifics; one that consists of nothing else stays whole. */
function keyOf(name: string): string {
  const words = fold(name)
    .replace(/[-.,']/g, " ")
    .split(" ")
    .filter((word) => word !== "");
  const kept = words.filter((word) => word.length > 1 && !ARTICLES.has(word) && !HONORIFICS.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}
