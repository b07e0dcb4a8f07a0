import type { Context, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { Problem } from "./problem.ts";

/** Names under which a loopback address is asked; anything else may be a name that somebody turned to it. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** Whether an address is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Nothing is loaded from elsewhere, nothing runs but our own files, nobody frames us; `scripts`: what may run. */
function secured(scripts: readonly string[]): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [...scripts],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: false,
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
  });
}

const [strict, forReader] = [secured(["'self'"]), secured(["'self'", "'wasm-unsafe-eval'"])];

/** What browsers may do with answers; the page that reads texts by itself, and no other, may compile WebAssembly. */
export const headers: MiddlewareHandler = (c, next) => (c.req.path.startsWith("/read/") ? forReader : strict)(c, next);

/** Refuses names that are not this server's, so that a page elsewhere cannot have its own name lead here. */
export function ownHost(host: string): MiddlewareHandler {
  return async (c, next) => {
    const asked = hostOf(c);
    if (asked === null || !(isLoopback(asked) || asked === host)) {
      throw new Problem(421, "host.unknown", "this server does not go by that name", {
        hint: "open the address that dragoman serve printed",
      });
    }
    await next();
  };
}

/** Refuses requests that a page of another site makes to have something done. */
export const sameSite: MiddlewareHandler = async (c, next) => {
  const isReading = c.req.method === "GET" || c.req.method === "HEAD";
  const origin = c.req.header("Origin");
  const isForeign = origin !== undefined && origin !== new URL(c.req.url).origin && !isOwn(origin, c);
  if (!isReading && (isForeign || c.req.header("Sec-Fetch-Site") === "cross-site")) {
    throw new Problem(403, "origin.foreign", "pages of other sites may not do that");
  }
  await next();
};

function isOwn(origin: string, c: Context): boolean {
  return URL.canParse(origin) && new URL(origin).host === c.req.header("Host");
}

/** The name that was asked, without a port. */
function hostOf(c: Context): string | null {
  const host = c.req.header("Host") ?? new URL(c.req.url).host;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null;
}
