import { fold } from "./fold.ts";

interface Person {
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
  readonly #byName = new Map<string, string>();
  readonly #names: readonly string[];
  #index: Map<string, string[]> | null = null;
  #byWord: ReadonlyMap<string, readonly string[]> | null = null;

  /** Lines of name, surname where it is not the last word, gender and further search keys apart by "|". */
  constructor(packed: string) {
    const lines = packed.split("\n");
    this.#names = lines.map((line) => line.split("\t", 1)[0] ?? "");
    for (const [at, line] of lines.entries()) this.#byName.set(this.#names[at] ?? "", line);
  }

  /** Names by their search keys, made when somebody is first looked for. */
  get #byKey(): Map<string, string[]> {
    if (this.#index !== null) return this.#index;
    const index = new Map<string, string[]>();
    for (const [name, line] of this.#byName) {
      const [, surname = "", , keys = ""] = line.split("\t");
      for (const key of new Set([searchKey(name), searchKey(surname || lastWord(name)), ...keys.split("|")]))
        if (key !== "") add(index, key, name);
    }
    this.#index = index;
    return index;
  }

  get(name: string): Person | null {
    const line = this.#byName.get(name);
    if (line === undefined) return null;
    const [, surname = "", gender = ""] = line.split("\t");
    return { surname: surname || lastWord(name), gender: gender === "f" || gender === "m" ? gender : null };
  }

  /** The full name at a position of the list, empty beyond it. */
  at(position: number): string {
    return this.#names[position] ?? "";
  }

  /** All full names, sorted. */
  names(): readonly string[] {
    return [...this.#byName.keys()].sort();
  }

  /** Names of all who bear exactly this name or surname; else of those whose full name holds all of at least two words. */
  find(name: string): readonly string[] {
    const key = searchKey(name);
    const exact = this.#byKey.get(key);
    if (exact !== undefined) return exact;
    const words = key.split(" ");
    if (words.length < 2) return [];
    const within = words
      .map((word) => this.#word(word))
      .reduce((left, right) => left.filter((one) => right.includes(one)));
    return within.length > 0 ? within : this.#longer(words);
  }

  #word(word: string): readonly string[] {
    this.#byWord ??= indexWords(this.#byKey);
    return this.#byWord.get(word) ?? [];
  }

  /** Those known by a first and a last name that both stand in a longer name. */
  #longer(words: readonly string[]): readonly string[] {
    const candidates = this.#byKey.get(words.at(-1) ?? "") ?? [];
    return candidates.filter((name) => words.includes(searchKey(name).split(" ")[0] ?? ""));
  }
}

function indexWords(byKey: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const byWord = new Map<string, string[]>();
  for (const [key, names] of byKey) {
    for (const word of key.split(" ")) for (const name of names) add(byWord, word, name);
  }
  return byWord;
}

function add(map: Map<string, string[]>, key: string, name: string): void {
  const names = map.get(key);
  if (names === undefined) map.set(key, [name]);
  else if (!names.includes(name)) names.push(name);
}

/** The last word of a name, which is mostly the surname. */
export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

/** What a name is looked up by: folded words without initials, articles and honorifics; one that has no others keeps them. */
export function searchKey(name: string): string {
  const words = fold(name)
    .replace(/[-.,']/g, " ")
    .split(" ")
    .filter((word) => word !== "");
  const kept = words.filter((word) => word.length > 1 && !ARTICLES.has(word) && !HONORIFICS.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}
