import { lookup } from "node:dns/promises";
import { setTimeout } from "node:timers/promises";
import type { Address } from "./guard.ts";

/** What fetching touches besides the sockets it opens. */
export interface FetchEffects {
  /** All addresses of a host name. */
  readonly lookup: (host: string) => Promise<readonly Address[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds; rejects when the signal tells to stop. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The system's name service and clock. */
export const nodeEffects: FetchEffects = {
  lookup: async (host) => (await lookup(host, { all: true, verbatim: true })) as readonly Address[],
  now: () => Date.now(),
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal }),
};
