/** Lists of words, numbered; lists of the same words are one. */
export class Lists {
  readonly #words: (readonly string[])[] = [];
  readonly #ids = new Map<string, number>();
  readonly #byWord = new Map<string, number[]>();

  get size(): number {
    return this.#words.length;
  }

  /** The number of a list, which is entered when it is new. */
  idOf(words: readonly string[]): number {
    const key = [...words].sort().join("\n");
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#words.push(words);
    this.#ids.set(key, id);
    for (const word of words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), id]);
    return id;
  }

  wordsOf(id: number): readonly string[] {
    return this.#words[id]!;
  }

  /** The lists that have any of the words. */
  having(words: readonly string[]): readonly number[] {
    return [...new Set(words.flatMap((word) => this.#byWord.get(word) ?? []))];
  }
}
