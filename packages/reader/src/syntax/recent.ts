import { detached } from "../text/detached.ts";

/** Numbered slots for keys, from 1 to `capacity`; when they run short all are free again. */
export class Recent {
  readonly #slots = new Map<string, number>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Makes sure that so many further keys find a slot, at most `capacity`. */
  makeRoom(count: number): void {
    if (this.#slots.size + count > this.#capacity) this.#slots.clear();
  }

  /** The slot of a key; 0 when it has none. */
  find(key: string): number {
    return this.#slots.get(key) ?? 0;
  }

  /** A slot for a key that has none. */
  claim(key: string): number {
    const slot = this.#slots.size + 1;
    this.#slots.set(detached(key), slot);
    return slot;
  }
}
