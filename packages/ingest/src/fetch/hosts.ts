import { FetchError } from "./answer.ts";
import type { FetchEffects } from "./effects.ts";
import { exchange, type Reply } from "./exchange.ts";
import { HostQueue } from "./queue.ts";
import { addressesOf } from "./resolve.ts";
import { backOff, isPassing, PATIENCE, retryAfter } from "./retry.ts";

/** How to ask hosts. */
export interface Manners {
  readonly agent: string;
  readonly timeout: number;
  readonly tries: number;
  readonly isAllowed: (address: string) => boolean;
}

export interface Asking {
  /** Bytes of the decompressed body. */
  readonly limit: number;
  /** Milliseconds to leave the host alone afterwards. */
  readonly pause: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

const ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/json,*/*;q=0.8";

/** Asks hosts one question at a time each, and again after trouble that passes. */
export class Hosts {
  private readonly queues = new Map<string, HostQueue>();
  private readonly manners: Manners;
  private readonly effects: FetchEffects;

  constructor(manners: Manners, effects: FetchEffects) {
    this.manners = manners;
    this.effects = effects;
  }

  /** The first answer that tells more than a passing trouble. Throws a `FetchError` when there is none. */
  async ask(url: URL, asking: Asking): Promise<Reply> {
    const queue = this.queueOf(url.hostname);
    for (let tries = 1; ; tries++) {
      const outcome = await queue.run(asking.pause, asking.signal, () => this.once(url, asking));
      if (!(outcome instanceof FetchError || isPassing(outcome.status))) return outcome;
      const told = outcome instanceof FetchError ? null : retryAfter(outcome.header("retry-after"), this.effects.now());
      const wait = told ?? backOff(tries);
      if (tries > this.manners.tries || wait > PATIENCE) throw asError(outcome, told);
      queue.hold(wait);
    }
  }

  private queueOf(host: string): HostQueue {
    const queue = this.queues.get(host) ?? new HostQueue(this.effects);
    this.queues.set(host, queue);
    return queue;
  }

  /** One exchange within the bound of time; trouble that passes is given, other trouble thrown. */
  private async once(url: URL, { limit, headers, signal: told }: Asking): Promise<Reply | FetchError> {
    const { agent, timeout, isAllowed } = this.manners;
    const clock = AbortSignal.timeout(timeout);
    const signal = told === undefined ? clock : AbortSignal.any([clock, told]);
    try {
      const addresses = await addressesOf(url, isAllowed, this.effects.lookup, signal);
      const all = { "user-agent": agent, accept: ACCEPT, "accept-encoding": "gzip, deflate, br", ...headers };
      return await exchange({ url, addresses, headers: all, limit, signal });
    } catch (error) {
      told?.throwIfAborted();
      if (error instanceof FetchError && !error.isPassing) throw error;
      if (clock.aborted)
        return new FetchError("fetch.slow", `gave no whole answer within ${timeout / 1000} s`, null, true);
      if (error instanceof FetchError) return error;
      throw error;
    }
  }
}

function asError(outcome: Reply | FetchError, told: number | null): FetchError {
  if (outcome instanceof FetchError) return outcome;
  const later = told === null ? "try again later" : `try again in ${Math.ceil(told / 60_000)} min, as the server asks`;
  return new FetchError("fetch.busy", `answers with status ${outcome.status}`, later, true);
}
