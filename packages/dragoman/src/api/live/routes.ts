import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { type Env, onlyFor } from "../access.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { type Fields, maybe, parseQuery, withoutParameters, words } from "../query.ts";
import type { Job } from "./job.ts";
import type { Live } from "./live.ts";
import { registerNews } from "./news.ts";
import { notTooLarge, sentDocument } from "./upload.ts";

/** Parameters of the register's events. */
export const eventsQuery: z.ZodObject<Fields<{ readonly since: string | undefined }>, z.core.$strict> = z
  .object({ since: maybe(words("Changes count since this transaction: tx22; now without it")) })
  .strict();

/** Their paths, with what may be done there. */
export const LIVE: Readonly<Record<string, string>> = {
  "/v1/events": "GET, HEAD",
  "/v1/articles": "POST",
  "/v1/jobs/{id}": "GET, HEAD",
  "/v1/jobs/{id}/events": "GET, HEAD",
};

/** Adds the routes that tell what goes on, and the one that adds articles. */
export function addLive(app: OpenAPIHono<Env>, desk: Desk, live: Live, costly: MiddlewareHandler): void {
  const { jobs, streams, watch } = live;
  const reviewing = onlyFor("reviewer");
  app.get("/v1/events", costly, (c) => {
    const { since } = parseQuery(eventsQuery, new URL(c.req.url).searchParams);
    const last = c.req.header("Last-Event-ID");
    const start = since === undefined ? txIn(last) : txIn(since);
    if (since !== undefined && start === null) throw noTransaction(since);
    return streams.answer(c, registerNews(desk, watch, start));
  });
  app.post("/v1/articles", costly, reviewing, notTooLarge, async (c) => {
    const job = await jobs.add(await sentDocument(c));
    return json(c, job, 202, { Location: `/v1/jobs/${job.id}` });
  });
  app.get("/v1/jobs/:id", costly, reviewing, (c) => json(c, jobOf(c, live), 200));
  app.get("/v1/jobs/:id/events", costly, reviewing, (c) => {
    const { id } = jobOf(c, live);
    return streams.answer(c, jobs.news(id));
  });
}

function txIn(words: string | undefined): number | null {
  const [, tx] = /^(?:tx)?(\d{1,15})$/.exec(words?.trim() ?? "") ?? [];
  return tx === undefined ? null : Number(tx);
}

function noTransaction(given: string): Problem {
  const detail = `${given.slice(0, 80)} is no transaction`;
  return new Problem(400, "usage", detail, { parameter: "since", hint: "write tx22; /v1 tells the last one" });
}

function jobOf(c: Context<Env>, { jobs }: Live): Job {
  withoutParameters(new URL(c.req.url).searchParams);
  const job = jobs.of(c.req.param("id") ?? "");
  if (job !== null) return job;
  const hint = "the last 200 jobs since the server began are remembered";
  throw new Problem(404, "job.unknown", "there is no such job", { parameter: "id", hint });
}

function json(c: Context<Env>, job: Job, status: 200 | 202, headers: Readonly<Record<string, string>> = {}): Response {
  const all = { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers };
  return c.body(JSON.stringify(job), status, all);
}
