import type { Word } from "../text/vocabulary.ts";
import { roundOfWords } from "../text/word.ts";

/** Numbered slots for words, from 1 to `capacity`; when they run short all are free again. */
export class Recent {
  readonly #capacity: number;
  /** By the number of the word; 0 for none. */
  #slots = new Uint16Array(1024);
  #used = 0;
  #round = 0;

  /** `capacity` is below 65,536. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Makes sure that so many further words find a slot, at most `capacity`. */
  makeRoom(count: number): void {
    const round = roundOfWords();
    if (round === this.#round && this.#used + count <= this.#capacity) return;
    this.#round = round;
    this.#used = 0;
    this.#slots.fill(0);
  }

  /** The slot of a word; 0 when it has none. */
  find({ id }: Word): number {
    return this.#slots[id] ?? 0;
  }

  /** A slot for a word that has none. */
  claim({ id }: Word): number {
    if (id >= this.#slots.length) {
      const grown = new Uint16Array(2 * id);
      grown.set(this.#slots);
      this.#slots = grown;
    }
    this.#slots[id] = ++this.#used;
    return this.#used;
  }
}
