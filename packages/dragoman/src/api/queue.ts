import type { Problem } from "./problem.ts";

/** Work that is done one after another; what comes when too much waits is refused. */
export class Queue {
  private readonly most: number;
  private readonly refusal: () => Problem;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** `most`: works that wait or run at once. */
  constructor(most: number, refusal: () => Problem) {
    this.most = most;
    this.refusal = refusal;
  }

  /** Does it once what came before is done, be it well or not. Throws Problem when too much waits. */
  add<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.most) throw this.refusal();
    this.waiting++;
    const done = this.last.then(work).finally(() => this.waiting--);
    this.last = done.catch(() => {});
    return done;
  }

  /** Resolves once all that came so far is done. */
  async done(): Promise<void> {
    await this.last;
  }
}
