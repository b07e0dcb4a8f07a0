/** A set of 32-bit integers with open addressing, for at most as many as said. */
export class NumberSet {
  private readonly slots: Int32Array;
  private hasZero = false;
  private count = 0;

  constructor(most: number) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 1)));
  }

  get size(): number {
    return this.count;
  }

  /** False when it was there. */
  add(value: number): boolean {
    const isNew = value === 0 ? !this.hasZero : this.place(value);
    if (value === 0) this.hasZero = true;
    if (isNew) this.count++;
    return isNew;
  }

  private place(value: number): boolean {
    const last = this.slots.length - 1;
    let at = value & last;
    while (this.slots[at] !== 0) {
      if (this.slots[at] === value) return false;
      at = (at + 1) & last;
    }
    this.slots[at] = value;
    return true;
  }
}
