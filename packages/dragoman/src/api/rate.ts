import type { MiddlewareHandler } from "hono";
import { Problem } from "./problem.ts";

/** How much one address may ask for. */
export interface Rate {
  readonly perSecond: number;
  /** As many at once after a pause. */
  readonly burst: number;
}

/** Addresses kept in mind. */
const KEPT = 10_000;

/** A bucket of tokens for each address that fills again over time. */
export class Buckets {
  private readonly rate: Rate;
  private readonly now: () => number;
  private readonly buckets = new Map<string, { readonly left: number; readonly at: number }>();

  /** `now`: milliseconds. */
  constructor(rate: Rate, now: () => number) {
    this.rate = rate;
    this.now = now;
  }

  /** Takes some; seconds to wait when there are not enough, else 0. */
  take(address: string, cost: number): number {
    const { perSecond, burst } = this.rate;
    const now = this.now();
    const { left, at } = this.buckets.get(address) ?? { left: burst, at: now };
    const full = Math.min(burst, left + ((now - at) / 1000) * perSecond);
    this.buckets.delete(address);
    this.buckets.set(address, { left: full >= cost ? full - cost : full, at: now });
    if (this.buckets.size > KEPT) this.buckets.delete(this.buckets.keys().next().value!);
    return full >= cost ? 0 : Math.ceil((cost - full) / perSecond);
  }
}

/** Answers 429 when an address asks for too much. */
export function limited(buckets: Buckets, cost: number, addressOf: (env: unknown) => string): MiddlewareHandler {
  return async (c, next) => {
    const wait = buckets.take(addressOf(c.env), cost);
    if (wait > 0) {
      throw new Problem(429, "rate", "this address asks too much", {
        hint: `wait ${wait} s`,
        headers: { "Retry-After": String(wait) },
      });
    }
    await next();
  };
}
