import { setTimeout } from "node:timers/promises";
import type { Context } from "hono";
import { type SSEMessage, type SSEStreamingApi, streamSSE } from "hono/streaming";
import { Problem } from "../problem.ts";

/** Milliseconds of silence after which a stream says that it lives. */
const HEARTBEAT = 15_000;
/** Streams at once. */
const MOST = 100;

/** Something that changes now and then, as one listener sees it. */
export interface Source {
  /** Calls back when there may be something new; gives the function that ends it. */
  listen(news: () => void): () => void;
  /** What is new since it was asked last, or null; only the latest is told to a listener that is slow. */
  next(): Promise<SSEMessage | null>;
  /** Whether nothing will be new any more. */
  isOver(): boolean;
}

/** Streams that are open, to be ended together. */
export class Streams {
  private readonly bells = new Set<Bell>();
  private isClosed = false;

  /** Ends all of them. */
  close(): void {
    this.isClosed = true;
    for (const bell of this.bells) bell.ring();
  }

  /** Answers with what is new as it comes (https://html.spec.whatwg.org/multipage/server-sent-events.html). Throws Problem when too many listen. */
  answer(c: Context, source: Source): Response {
    if (this.bells.size >= MOST || this.isClosed) {
      throw new Problem(503, "events.many", "too many listen already", {
        hint: "ask again in half a minute",
        headers: { "Retry-After": "30" },
      });
    }
    const bell = new Bell();
    this.bells.add(bell);
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, (stream) => this.tell(stream, source, bell).finally(() => this.bells.delete(bell)));
  }

  private async tell(stream: SSEStreamingApi, source: Source, bell: Bell): Promise<void> {
    const ring = (): void => bell.ring();
    const release = source.listen(ring);
    stream.onAbort(ring);
    try {
      while (!(stream.aborted || this.isClosed)) {
        const message = await source.next();
        if (message !== null) await stream.writeSSE(message);
        else if (source.isOver()) break;
        else if (!(await bell.rung(HEARTBEAT))) await stream.write(": still here\n\n");
      }
    } finally {
      release();
    }
  }
}

/** Rings for one who waits; a ring that nobody hears is kept. */
class Bell {
  private isRung = false;
  private wake = new AbortController();

  ring(): void {
    this.isRung = true;
    this.wake.abort();
  }

  /** Whether it rang before so many milliseconds went by. */
  async rung(milliseconds: number): Promise<boolean> {
    if (!this.isRung) await setTimeout(milliseconds, undefined, { signal: this.wake.signal }).catch(() => {});
    const { isRung } = this;
    [this.isRung, this.wake] = [false, new AbortController()];
    return isRung;
  }
}
