import { ROUTES } from "../api/app.ts";
import type { Desk } from "../api/desk.ts";
import { Problem } from "../api/problem.ts";
import type { Route } from "../api/route.ts";

/** Whether the API has a route for a request. */
export function isAnswered(request: string): boolean {
  return routeFor(partsOf(request)) !== undefined;
}

/** What the API answers to a request, as JSON; null where it knows nothing, or the answer lies elsewhere. */
export async function answerTo(request: string, desk: Desk): Promise<string | null> {
  const parts = partsOf(request);
  const route = routeFor(parts);
  if (route === undefined) return null;
  const names = route.path.split("/");
  const params = Object.fromEntries(
    names.flatMap((name, at) => (name.startsWith("{") ? [[name.slice(1, -1), decodeURIComponent(parts[at]!)]] : [])),
  );
  const mark = request.indexOf("?");
  const search = new URLSearchParams(mark < 0 ? "" : request.slice(mark + 1));
  const result = await route.run(desk, params, search).catch(nothingKnown);
  return typeof result === "string" ? result : null;
}

/** Facts may cite what neither the tables nor the register can name. */
function nothingKnown(error: unknown): null {
  if (error instanceof Problem && (error.status === 400 || error.status === 404)) return null;
  throw error;
}

/** A route that names a part comes before one that takes any. */
function routeFor(parts: readonly string[]): Route | undefined {
  const fits = ROUTES.filter(({ path }) => {
    const own = path.split("/");
    return own.length === parts.length && own.every((part, at) => part.startsWith("{") || part === parts[at]);
  });
  return fits.find(({ path }) => !path.includes("{")) ?? fits[0];
}

function partsOf(request: string): readonly string[] {
  return request.replace(/\?.*/s, "").split("/");
}
