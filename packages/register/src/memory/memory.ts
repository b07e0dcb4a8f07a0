import type { Fault, Store, View, Writer } from "../store.ts";
import { State } from "./state.ts";
import { MemoryView } from "./view.ts";
import { MemoryWriter } from "./writer.ts";

/** A register that lives as long as the program. */
export class MemoryStore implements Store {
  readonly view: View;
  private readonly state = new State();
  private last: Promise<unknown> = Promise.resolve();

  constructor() {
    this.view = new MemoryView(this.state);
  }

  transact<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    const done = this.last.then(() => this.run(work));
    this.last = done.catch(() => {});
    return done;
  }

  async integrity(): Promise<readonly Fault[]> {
    return [];
  }

  async backup(): Promise<void> {
    throw new TypeError("a register in memory has no file to copy");
  }

  async close(): Promise<void> {
    await this.last;
  }

  private async run<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    this.state.journal.begin();
    try {
      return await work(new MemoryWriter(this.state));
    } catch (error) {
      this.state.journal.rollback();
      throw error;
    }
  }
}
