import type { Refused } from "../ingested.ts";
import { FetchError, refusalOf } from "./answer.ts";
import { type FetchEffects, nodeEffects } from "./effects.ts";
import { exchange } from "./exchange.ts";
import { isPublic } from "./guard.ts";
import { webAddress } from "./redirect.ts";
import { addressesOf } from "./resolve.ts";

/** What is sent, and how. */
export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Milliseconds for the whole exchange. */
  readonly timeout: number;
  /** Which addresses may be connected to; those of the public internet when absent. */
  readonly isAllowed?: (address: string) => boolean;
  /** Tells to stop. */
  readonly signal?: AbortSignal;
}

/** What a server answered; what it said is not read. */
export interface Posted {
  readonly status: number;
}

/** Sends a body once. Follows no redirect, and connects to nothing but allowed addresses. Throws nothing but the signal's reason. */
export async function post(
  address: string,
  options: PostOptions,
  { lookup }: Pick<FetchEffects, "lookup"> = nodeEffects,
): Promise<Posted | Refused> {
  const { headers, body, timeout, isAllowed = isPublic, signal: told } = options;
  const clock = AbortSignal.timeout(timeout);
  const signal = told === undefined ? clock : AbortSignal.any([clock, told]);
  try {
    const url = webAddress(address);
    const addresses = await addressesOf(url, isAllowed, lookup, signal);
    const length = { "content-length": String(body.length) };
    const { status } = await exchange({
      url,
      addresses,
      headers: { ...headers, ...length },
      limit: 0,
      signal,
      sent: body,
    });
    return { status };
  } catch (error) {
    told?.throwIfAborted();
    if (!clock.aborted) return refusalOf(address, error);
    return refusalOf(address, new FetchError("fetch.slow", `gave no answer within ${timeout / 1000} s`));
  }
}
