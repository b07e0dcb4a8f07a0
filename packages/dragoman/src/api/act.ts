import type { Context } from "hono";
import { type Env, NAME } from "./access.ts";
import { jsonIn, kindOf } from "./body.ts";
import type { Desk } from "./desk.ts";
import { Problem } from "./problem.ts";
import { withoutParameters } from "./query.ts";
import type { Action } from "./route.ts";

/** Bytes of the body of an action. */
export const LARGEST: number = 256 << 10;

/** Does what was asked for, and answers with what came of it. */
export async function act(c: Context<Env>, { run, method }: Action, desk: Desk): Promise<Response> {
  withoutParameters(new URL(c.req.url).searchParams);
  const body = await bodyOf(c, method);
  const who = c.get("who");
  if (who.name === "") {
    throw new Problem(400, "usage", "whose act it is, is not known", { parameter: NAME, hint: `send ${NAME}: NAME` });
  }
  const json = await run(desk, c.req.param(), body, who);
  return c.body(json, 200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
}

/** Larger bodies are refused. */
export function tooLarge(): Problem {
  return new Problem(413, "body.large", `a body may have ${LARGEST >> 10} kB`, { hint: "do it in parts" });
}

/** What takes something away may do without a body. */
async function bodyOf(c: Context, method: Action["method"]): Promise<unknown> {
  const kind = kindOf(c);
  if (kind === "" && method === "DELETE" && (await c.req.text()) === "") return {};
  if (kind === "application/json") return jsonIn(c, "/v1/openapi.json describes it");
  throw new Problem(415, "body.form", "what is to be done is sent as application/json", {
    hint: "send JSON with Content-Type: application/json",
  });
}
