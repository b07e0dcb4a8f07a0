import type { Context } from "hono";
import { Answer, type Answers, has, tagOf } from "./answer.ts";
import type { Desk } from "./desk.ts";
import type { Moved, Route } from "./route.ts";

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
  const result = await answers.once(tag, async () => {
    const made = await resultOf(c, route, desk);
    if (made instanceof Answer) answers.put(tag, made);
    return made;
  });
  return result instanceof Answer ? result.send(c, lasting) : c.redirect(result.location, result.status);
}

/** Answers with what nobody keeps. */
export async function answerAnew(c: Context, route: Route, desk: Desk): Promise<Response> {
  const result = await resultOf(c, route, desk);
  const unkept = { "Cache-Control": "no-store" };
  return result instanceof Answer ? result.send(c, unkept) : c.redirect(result.location, result.status);
}

async function resultOf(c: Context, { run }: Route, desk: Desk): Promise<Answer | Moved> {
  const result = await run(desk, c.req.param(), new URL(c.req.url).searchParams);
  return typeof result === "string" ? new Answer(result) : result;
}
