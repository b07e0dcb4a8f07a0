import type { Reply } from "./exchange.ts";

/** Reads robots.txt no further than this many bytes (RFC 9309 asks for at least 500 KiB). */
export const ROBOTS_LIMIT: number = 512 * 1024;

/** How long a site's rules hold, in milliseconds (RFC 9309: no longer than a day), and how long that they cannot be had. */
const AGE = 24 * 3_600_000;
const AGE_OF_FAILURE = 5 * 60_000;

/** Longest pause between two requests that a site may ask for, in milliseconds. */
const LONGEST_PAUSE = 60_000;

/** What a site asks of robots. */
export interface Robots {
  allows(url: URL): boolean;
  /** Milliseconds between two requests; 0 when it asks for none. */
  readonly pause: number;
}

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** Understands the answer to a request for robots.txt (RFC 9309) for a user agent such as `dragoman/1.0`; there are no rules where there is no such file. */
export async function robotsOf(address: URL, reply: Reply, agent: string): Promise<Robots> {
  if (reply.status !== 200) return { allows: () => true, pause: 0 };
  // Its types tell a default export, which the CommonJS module does not have.
  const parse = (await import("robots-parser")).default as unknown as (url: string, text: string) => Rules;
  const rules = parse(address.href, new TextDecoder().decode(reply.body));
  const seconds = rules.getCrawlDelay(agent) ?? 0;
  return {
    allows: (url) => rules.isAllowed(url.href, agent) !== false,
    pause: Math.min(LONGEST_PAUSE, Math.max(0, Number.isFinite(seconds) ? seconds * 1000 : 0)),
  };
}

/** Keeps the rules of each site. */
export class RobotsCache {
  private readonly kept = new Map<string, { readonly robots: Promise<Robots>; until: number }>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** The rules of the URL's site, read when there are none or they are old. What an aborted reading throws is not kept. */
  async of(url: URL, read: (address: URL) => Promise<Robots>, signal: AbortSignal | undefined): Promise<Robots> {
    const found = this.kept.get(url.origin);
    if (found !== undefined && this.now() < found.until) return found.robots;
    const entry = { robots: read(new URL("/robots.txt", url)), until: this.now() + AGE };
    this.kept.set(url.origin, entry);
    try {
      return await entry.robots;
    } catch (error) {
      entry.until = signal?.aborted ? 0 : this.now() + AGE_OF_FAILURE;
      throw error;
    }
  }
}
