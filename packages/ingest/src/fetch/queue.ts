import type { FetchEffects } from "./effects.ts";

/** Lets one question at a time go to a host, with a pause between them. */
export class HostQueue {
  private tail: Promise<unknown> = Promise.resolve();
  private free = 0;
  private readonly effects: FetchEffects;

  constructor(effects: FetchEffects) {
    this.effects = effects;
  }

  /** Runs the work when all earlier work is done and the host may be asked again. */
  run<T>(pause: number, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(async () => {
      signal?.throwIfAborted();
      await this.rest(signal);
      try {
        return await work();
      } finally {
        this.hold(pause);
      }
    });
    this.tail = turn.catch(() => {});
    return turn;
  }

  /** Keeps the host alone for so many milliseconds from now. */
  hold(milliseconds: number): void {
    this.free = Math.max(this.free, this.effects.now() + milliseconds);
  }

  private async rest(signal: AbortSignal | undefined): Promise<void> {
    const left = this.free - this.effects.now();
    if (left > 0) await this.effects.wait(left, signal);
  }
}
