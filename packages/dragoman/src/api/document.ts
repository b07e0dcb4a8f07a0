import { createRequire } from "node:module";
import type { Shape } from "@dragoman/register";
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { EXPORTERS } from "../commands/export.ts";
import { exportQuery, typeOf } from "./export.ts";
import { type FeedRoute, feedQuery } from "./feeds/routes.ts";
import { eventsQuery } from "./live/routes.ts";
import { jobShape } from "./live/shapes.ts";
import { uploadBody, uploadQuery } from "./live/upload.ts";
import { factsQuery } from "./query.ts";
import { articleBody } from "./read.ts";
import type { Role } from "./role.ts";
import type { Action, Route } from "./route.ts";
import { readingShape } from "./shapes/articles.ts";
import { problemShape, whoShape } from "./shapes/head.ts";
import { components } from "./shapes/parts.ts";

type Registry = OpenAPIHono["openAPIRegistry"];

const reading = createRequire(import.meta.url)("@dragoman/model/schema/reading.schema.json") as object;

const json = ({ schema }: Shape) => ({ "application/json": { schema } });
const problem = {
  description: "Something is wrong: `detail` says what, `hint` what to do",
  content: { "application/problem+json": { schema: problemShape.schema } },
};
const OTHERWISE = { 400: problem, 401: problem, 403: problem, 429: problem, default: problem };

const MOVED = {
  301: { description: "It became another: `Location` is its address for good" },
  302: { description: "Only the beginning of its id was given: `Location` has all of it" },
};

/** Who may ask: OpenAPI knows roles only where tokens come with them. */
const forRole = (role: Role) => ({ security: [{ token: [] }], "x-role": role });

/** Enters a route that answers with JSON. */
export function enter(registry: Registry, { path, role, summary, params, query, answer, moves }: Route): void {
  const known = Object.keys(params.shape).length > 0 ? { params } : {};
  registry.registerPath({
    method: "get",
    path,
    summary,
    ...forRole(role),
    request: { ...known, query },
    responses: {
      200: { description: summary, content: json(answer) },
      ...(moves ? MOVED : {}),
      304: { description: "As the ETag sent along says" },
      ...("params" in known ? { 404: problem } : {}),
      ...OTHERWISE,
    },
  });
}

/** Enters a route that changes something. */
export function enterAction(registry: Registry, { path, method, role, summary, params, body, answer }: Action): void {
  const known = Object.keys(params.shape).length > 0 ? { params } : {};
  const required = method !== "DELETE";
  registry.registerPath({
    method: method.toLowerCase() as "post",
    path,
    summary,
    ...forRole(role),
    request: { ...known, body: { required, content: { "application/json": { schema: body } } } },
    responses: {
      200: { description: summary, content: json(answer) },
      ...("params" in known ? { 404: problem } : {}),
      409: problem,
      413: problem,
      415: problem,
      503: problem,
      ...OTHERWISE,
    },
  });
}

/** Enters a feed. */
export function enterFeed(registry: Registry, { path, summary, type }: FeedRoute): void {
  registry.registerPath({
    method: "get",
    path,
    summary,
    ...forRole("reader"),
    request: { query: feedQuery },
    responses: {
      200: { description: "The feed", content: { [type.split(";")[0]!]: { schema: { type: "string" } } } },
      304: { description: "As the ETag sent along says" },
      ...OTHERWISE,
    },
  });
}

/** Enters what answers otherwise, and the shapes that have names. */
export function enterOthers(registry: Registry): void {
  const kinds = EXPORTERS.map(({ extension }) => typeOf(extension).split(";")[0]!);
  const files = Object.fromEntries(kinds.map((kind) => [kind, { schema: { type: "string" as const } }]));
  const forms = EXPORTERS.map(({ name, title }) => `${name}: ${title}`).join("; ");
  registry.registerPath({
    method: "get",
    path: "/v1/export/{form}",
    summary: "Facts in the forms of others, as a file",
    ...forRole("reader"),
    request: {
      params: z.object({ form: z.enum(EXPORTERS.map(({ name }) => name) as [string]).openapi({ description: forms }) }),
      query: exportQuery,
    },
    responses: {
      200: { description: "The file", content: files },
      404: problem,
      ...OTHERWISE,
    },
  });
  registry.registerPath({
    method: "get",
    path: "/v1/me",
    summary: "Who asks, and what they may do",
    ...forRole("reader"),
    responses: { 200: { description: "Name and role", content: json(whoShape) }, ...OTHERWISE },
  });
  registry.registerPath({
    method: "get",
    path: "/v1/export/gold",
    summary: "Articles of accepted and corrected facts with their annotation, one a line",
    ...forRole("reader"),
    request: { query: factsQuery },
    responses: {
      200: { description: "The file", content: { "application/x-ndjson": { schema: { type: "string" } } } },
      404: problem,
      ...OTHERWISE,
    },
  });
  registry.registerPath({
    method: "post",
    path: "/v1/read",
    summary: "Reads a text of at most 2 MB; nothing is kept",
    ...forRole("reader"),
    request: {
      body: {
        required: true,
        content: { "application/json": { schema: articleBody }, "text/plain": { schema: { type: "string" } } },
      },
    },
    responses: {
      200: { description: "What it says", content: json(readingShape) },
      413: problem,
      415: problem,
      503: problem,
      ...OTHERWISE,
    },
  });
  registry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  for (const [name, { schema }] of Object.entries(components)) registry.registerComponent("schemas", name, schema);
  const { $schema: _, $id: __, ...own } = reading as Readonly<Record<string, unknown>>;
  registry.registerComponent(
    "schemas",
    "DragomanReading",
    withDefinitionsAt(own, "#/components/schemas/DragomanReading/"),
  );
}

/** A schema whose references start at its own root, put where another document keeps it. */
function withDefinitionsAt(schema: object, place: string): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${place}`));
}

const stream = {
  description: "Events as they come, until whoever asks hangs up",
  content: { "text/event-stream": { schema: { type: "string" as const } } },
};
const params = z.object({ id: z.string() });

/** Enters the routes that tell what goes on, and the one that adds articles. */
export function enterLive(registry: Registry): void {
  registry.registerPath({
    method: "get",
    path: "/v1/events",
    summary: "Tells when the register is another, with how many facts are new, and how far folding is",
    ...forRole("reader"),
    request: { query: eventsQuery },
    responses: { 200: stream, 503: problem, ...OTHERWISE },
  });
  registry.registerPath({
    method: "post",
    path: "/v1/articles",
    summary: "Adds an article, or the articles of a file of at most 20 MB, as dragoman add does; fetches nothing",
    ...forRole("reviewer"),
    request: {
      query: uploadQuery,
      body: {
        required: true,
        content: {
          "application/json": { schema: uploadBody },
          "*/*": { schema: { type: "string", format: "binary" } },
        },
      },
    },
    responses: {
      202: { description: "It is being done; Location tells where to ask how far it is", content: json(jobShape) },
      413: problem,
      503: problem,
      ...OTHERWISE,
    },
  });
  registry.registerPath({
    method: "get",
    path: "/v1/jobs/{id}",
    summary: "How far the adding of articles is",
    ...forRole("reviewer"),
    request: { params },
    responses: { 200: { description: "The job", content: json(jobShape) }, 404: problem, ...OTHERWISE },
  });
  registry.registerPath({
    method: "get",
    path: "/v1/jobs/{id}/events",
    summary: "The same as it goes on, until it is done",
    ...forRole("reviewer"),
    request: { params },
    responses: { 200: stream, 404: problem, 503: problem, ...OTHERWISE },
  });
}
