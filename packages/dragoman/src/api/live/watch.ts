import { setTimeout } from "node:timers/promises";
import type { Head } from "@dragoman/register";
import type { Desk } from "../desk.ts";

/** Milliseconds between two looks. */
const EVERY = 1000;

/** Looks at the register once a second as long as somebody listens, so that it is folded and what is new is told though nobody asks. */
export class Watch {
  private readonly desk: Desk;
  private readonly every: number;
  private readonly listeners = new Set<() => void>();
  private readonly ending = new AbortController();
  private looking: Promise<void> | null = null;
  private last: Head | null = null;

  constructor(desk: Desk, every: number = EVERY) {
    this.desk = desk;
    this.every = every;
  }

  /** Aborted when no more is told. */
  get ended(): AbortSignal {
    return this.ending.signal;
  }

  /** Calls back whenever the register's figures are others, which does not throw; gives the function that ends it. */
  listen(news: () => void): () => void {
    this.listeners.add(news);
    if (!this.ended.aborted) this.looking ??= this.look();
    return () => void this.listeners.delete(news);
  }

  /** Tells nobody any more. */
  async close(): Promise<void> {
    this.ending.abort();
    await this.looking;
  }

  private async look(): Promise<void> {
    while (this.listeners.size > 0 && !this.ended.aborted) {
      await this.lookOnce();
      await setTimeout(this.every, undefined, { signal: this.ended }).catch(() => {});
    }
    this.looking = null;
  }

  private async lookOnce(): Promise<void> {
    try {
      const head = await this.desk.fresh();
      const isSame = this.last?.tx === head.tx && this.last.stale === head.stale;
      this.last = head;
      if (!isSame) for (const news of this.listeners) news();
    } catch (error) {
      await this.desk.effects.stderr.write(`dragoman: looking at the register: ${error}\n`);
    }
  }
}
