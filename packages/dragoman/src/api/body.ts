import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Problem } from "./problem.ts";

/** The kind of a request's body: `application/json`, without what stands beside it. */
export function kindOf(c: Context): string {
  return (c.req.header("Content-Type") ?? "").split(";")[0]!.trim().toLowerCase();
}

/** Refuses larger requests. */
export function atMost(bytes: number, problem: () => Problem): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw problem();
    },
  });
}

/** What a body of JSON holds. Throws Problem. */
export async function jsonIn(c: Context, hint: string): Promise<unknown> {
  try {
    return await c.req.json();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem(400, "body.json", "the body is no JSON", { hint });
  }
}
