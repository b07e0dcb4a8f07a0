import { type Answer, FetchError, refusalOf, type Validators } from "./answer.ts";
import { type FetchEffects, nodeEffects } from "./effects.ts";
import type { Reply } from "./exchange.ts";
import { isPublic } from "./guard.ts";
import { Hosts } from "./hosts.ts";
import { followed, webAddress } from "./redirect.ts";
import { ROBOTS_LIMIT, type Robots, RobotsCache, robotsOf } from "./robots.ts";

export interface FetchOptions {
  /** Who asks: `dragoman/1.0`. */
  readonly agent: string;
  /** Bytes of a decompressed document beyond which it is refused; 20 MB when absent. */
  readonly limit?: number;
  /** Milliseconds for one exchange with a server; 30 s when absent. */
  readonly timeout?: number;
  /** Redirects that are followed; 10 when absent. */
  readonly redirects?: number;
  /** Milliseconds between two requests to a host; 1 s when absent. A host may ask for more. */
  readonly pause?: number;
  /** Further tries after trouble that may pass; 3 when absent. */
  readonly tries?: number;
  /** Which addresses may be connected to; those of the public internet when absent. */
  readonly isAllowed?: (address: string) => boolean;
}

const SECOND = 1000;
const NOTHING_KNOWN: Validators = { etag: null, lastModified: null };
/** RFC 9309 asks to follow at least so many redirects of robots.txt. */
const ROBOTS_REDIRECTS = 5;

/**
 * Fetches documents over http(s) and is polite about it: robots.txt is obeyed, a host is asked one question at a time
 * with a pause between them, and left alone for as long as it asks. Nothing but allowed addresses is connected to;
 * size, time, redirects and tries are bounded.
 */
export class Fetcher {
  private readonly agent: string;
  private readonly limit: number;
  private readonly redirects: number;
  private readonly pause: number;
  private readonly hosts: Hosts;
  private readonly robots: RobotsCache;

  constructor(options: FetchOptions, effects: FetchEffects = nodeEffects) {
    const { agent, limit = 20_000_000, redirects = 10, pause = SECOND } = options;
    const { timeout = 30 * SECOND, tries = 3, isAllowed = isPublic } = options;
    this.agent = agent;
    this.limit = limit;
    this.redirects = redirects;
    this.pause = pause;
    this.hosts = new Hosts({ agent, timeout, tries, isAllowed }, effects);
    this.robots = new RobotsCache(effects.now);
  }

  /**
   * The document at an address, or that it is unchanged since it told these validators, or why it cannot be had.
   * Throws nothing but the signal's reason, once that tells to stop.
   */
  async get(address: string, known: Validators = NOTHING_KNOWN, signal?: AbortSignal): Promise<Answer> {
    try {
      const headers = conditions(known);
      const { url, reply } = await followed(webAddress(address), this.redirects, async (hop) => {
        const robots = await this.robots.of(hop, (file) => this.readRobots(file, signal), signal);
        if (!robots.allows(hop)) throw new FetchError("fetch.robots", "is closed to robots by the site's robots.txt");
        return this.hosts.ask(hop, { limit: this.limit, pause: Math.max(this.pause, robots.pause), headers, signal });
      });
      return answerOf(url, reply, known);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      return refusalOf(address, error);
    }
  }

  private async readRobots(address: URL, signal: AbortSignal | undefined): Promise<Robots> {
    const asking = { limit: ROBOTS_LIMIT, pause: this.pause, headers: {}, signal };
    try {
      const { reply } = await followed(address, ROBOTS_REDIRECTS, (hop) => this.hosts.ask(hop, asking));
      return await robotsOf(address, reply, this.agent);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      const message = `has a robots.txt that cannot be read: it ${error.message}`;
      throw new FetchError(error.code, isOfHost(error) ? error.message : message, error.hint);
    }
  }
}

/** Whether the trouble is with the host, not with the one file. */
function isOfHost({ code }: FetchError): boolean {
  return ["fetch.private", "fetch.host", "fetch.failed", "fetch.slow", "fetch.certificate"].includes(code);
}

function conditions({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

function answerOf(url: URL, reply: Reply, known: Validators): Answer {
  const { status, body, header } = reply;
  const etag = header("etag");
  const lastModified = header("last-modified");
  if (status === 304 && (known.etag ?? known.lastModified) !== null) {
    return {
      kind: "unchanged",
      url: url.href,
      etag: etag ?? known.etag,
      lastModified: lastModified ?? known.lastModified,
    };
  }
  if (status !== 200) throw statusError(status);
  return { kind: "document", bytes: body, url: url.href, contentType: header("content-type"), etag, lastModified };
}

function statusError(status: number): FetchError {
  if (status === 404 || status === 410) {
    return new FetchError("fetch.missing", `is not there (status ${status})`, "check the address");
  }
  if (status === 401 || status === 403) {
    return new FetchError(
      "fetch.closed",
      `is not open to everybody (status ${status})`,
      "save it yourself and add the file",
    );
  }
  return new FetchError("fetch.status", `answers with status ${status}`);
}
