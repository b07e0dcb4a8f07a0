import type { Context } from "hono";
import { Answer, type Answers, has, tagOf } from "./answer.ts";
import type { Desk } from "./desk.ts";
import type { Route } from "./route.ts";

/** Answers that are right as long as the register stays as it is. */
interface Kept {
  readonly answers: Answers;
  /** Tells answers of this server's run from those of another. */
  readonly salt: string;
}

/** Answers as of now; not at all when whoever asks has the answer already. */
export async function lastingAnswer(c: Context, route: Route, desk: Desk, { answers, salt }: Kept): Promise<Response> {
  const head = await desk.fresh();
  const tag = tagOf({ salt, head, today: desk.today }, c.req.url);
  const lasting = { ETag: tag, "Cache-Control": "no-cache" };
  if (has(c.req.header("If-None-Match"), tag)) return c.body(null, 304, lasting);
  const known = answers.get(tag);
  if (known) return known.send(c, lasting);
  const result = await resultOf(c, route, desk);
  if (result instanceof Response) return result;
  answers.put(tag, result);
  return result.send(c, lasting);
}

/** Answers with what nobody keeps. */
export async function answerAnew(c: Context, route: Route, desk: Desk): Promise<Response> {
  const result = await resultOf(c, route, desk);
  return result instanceof Response ? result : result.send(c, { "Cache-Control": "no-store" });
}

async function resultOf(c: Context, { run }: Route, desk: Desk): Promise<Answer | Response> {
  const result = await run(desk, c.req.param(), new URL(c.req.url).searchParams);
  return typeof result === "string" ? new Answer(result) : c.redirect(result.location, result.status);
}
