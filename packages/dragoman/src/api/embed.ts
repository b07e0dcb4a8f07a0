import type { MiddlewareHandler } from "hono";
import { DragomanError } from "../error.ts";

/** Paths of pages that other sites may show in a frame. */
const EMBED = "/embed/";

/** The sites that may show pages in a frame: `*`, or origins apart by commas. Throws DragomanError. */
export function framersIn(given: string): readonly string[] {
  const sites = given
    .split(",")
    .map((site) => site.trim().replace(/\/$/, ""))
    .filter((site) => site !== "");
  const wrong = sites.find((site) => site !== "*" && !isOrigin(site));
  if (sites.length > 0 && wrong === undefined) return sites.includes("*") ? ["*"] : sites;
  throw new DragomanError(
    "usage",
    `--embed ${wrong ?? given} is no site`,
    "an origin as https://example.org, several with commas, or * for all",
  );
}

/** Lets these sites, and no others, show the pages under `/embed/`. Goes before what sets the headers of all answers. */
export function framedBy(sites: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.req.path.startsWith(EMBED)) return;
    const policy = c.res.headers.get("Content-Security-Policy") ?? "";
    const ancestors = `frame-ancestors ${sites.join(" ")}`;
    c.res.headers.set("Content-Security-Policy", policy.replace(/frame-ancestors [^;]*/, ancestors));
    c.res.headers.delete("X-Frame-Options");
  };
}

function isOrigin(site: string): boolean {
  return /^https?:\/\//.test(site) && URL.canParse(site) && new URL(site).origin === site;
}
