/** Remembers how to take back what was done since the last `begin`. */
export class Journal {
  private steps: (() => void)[] = [];

  begin(): void {
    this.steps = [];
  }

  record(step: () => void): void {
    this.steps.push(step);
  }

  rollback(): void {
    for (const step of this.steps.reverse()) step();
    this.steps = [];
  }
}

/** A map whose changes can be taken back. */
export class Table<V> {
  private readonly rows = new Map<string, V>();
  private readonly journal: Journal;

  constructor(journal: Journal) {
    this.journal = journal;
  }

  get size(): number {
    return this.rows.size;
  }

  get(key: string): V | undefined {
    return this.rows.get(key);
  }

  has(key: string): boolean {
    return this.rows.has(key);
  }

  keys(): Iterable<string> {
    return this.rows.keys();
  }

  values(): Iterable<V> {
    return this.rows.values();
  }

  set(key: string, row: V): void {
    const before = this.rows.get(key);
    const was = this.rows.has(key);
    this.rows.set(key, row);
    this.journal.record(() => (was ? this.rows.set(key, before as V) : this.rows.delete(key)));
  }

  delete(key: string): void {
    const before = this.rows.get(key);
    if (!this.rows.delete(key)) return;
    this.journal.record(() => this.rows.set(key, before as V));
  }
}

/** Sets of strings by key. */
export class Links {
  private readonly sets = new Map<string, Set<string>>();
  private readonly journal: Journal;

  constructor(journal: Journal) {
    this.journal = journal;
  }

  get(key: string): Iterable<string> {
    return this.sets.get(key) ?? [];
  }

  keys(): Iterable<string> {
    return this.sets.keys();
  }

  add(key: string, value: string): void {
    if (this.put(key, value)) this.journal.record(() => this.take(key, value));
  }

  delete(key: string, value: string): void {
    if (this.take(key, value)) this.journal.record(() => this.put(key, value));
  }

  private put(key: string, value: string): boolean {
    const set = this.sets.get(key);
    if (set?.has(value)) return false;
    if (set) set.add(value);
    else this.sets.set(key, new Set([value]));
    return true;
  }

  private take(key: string, value: string): boolean {
    const set = this.sets.get(key);
    if (!set?.delete(value)) return false;
    if (set.size === 0) this.sets.delete(key);
    return true;
  }
}
