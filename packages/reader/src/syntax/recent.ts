/** Keys held in numbered slots, from 1 to `capacity`; when all are taken the key used longest ago makes room. */
export class Recent {
  readonly #slots = new Map<string, number>();
  readonly #keys: string[] = [""];
  /** Ring of slots by use: after slot 0 stands the one used last, before it the one used longest ago. */
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#next = new Int32Array(capacity + 1);
    this.#previous = new Int32Array(capacity + 1);
  }

  /** The slot of a key, which is now the one used last; 0 when it is not held. */
  find(key: string): number {
    const slot = this.#slots.get(key) ?? 0;
    if (slot !== 0 && this.#next[0] !== slot) {
      this.#unlink(slot);
      this.#link(slot);
    }
    return slot;
  }

  /** A slot for a key that is not held. */
  claim(key: string): number {
    let slot = this.#keys.length;
    if (slot > this.#capacity) {
      slot = this.#previous[0]!;
      this.#unlink(slot);
      this.#slots.delete(this.#keys[slot]!);
    }
    const own = detached(key);
    this.#keys[slot] = own;
    this.#slots.set(own, slot);
    this.#link(slot);
    return slot;
  }

  #link(slot: number): void {
    const first = this.#next[0]!;
    this.#next[slot] = first;
    this.#previous[slot] = 0;
    this.#previous[first] = slot;
    this.#next[0] = slot;
  }

  #unlink(slot: number): void {
    const next = this.#next[slot]!;
    const previous = this.#previous[slot]!;
    this.#next[previous] = next;
    this.#previous[next] = previous;
  }
}

/** A copy that shares no memory: engines keep the whole article alive for a word that was cut out of it. */
function detached(key: string): string {
  return key.length < 13 ? key : key.split("").join("");
}
