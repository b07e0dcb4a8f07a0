import { versionOf } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { problemShape } from "../../src/api/shapes/head.ts";
import { EXPORTERS } from "../../src/commands/export.ts";
import { odd, type Schema, someOf, spoiled, valuesOf } from "./arbitrary.ts";
import { jsonOf, served } from "./served.ts";

/** Requests for each operation, to each of both stores. */
const RUNS = 25;

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: Schema;
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

/** A request: about which fact or act it is, and its body, or nothing. */
interface Sent {
  readonly address: string;
  readonly id: unknown;
  readonly body: unknown;
}

const memory = await served();
const sqlite = await served([], {}, await openSqlite(":memory:", { create: true }));
const document = await jsonOf(await memory.get("/v1/openapi.json"));
const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, each]) => ({ ...each, parameters: each.parameters ?? [], method, path })),
);

/** What is there to be named, by the names of parameters and fields, or by route and name. */
const { items: facts } = await memory.register.view.facts({}, { order: "id" });
const { items: articles } = await memory.register.view.articles({});
const parties = [...new Set(facts.flatMap(({ subject, object }) => [...subject, ...object]))].slice(0, 20);
const seen = facts.slice(0, 12).map((fact) => ({ id: fact.id, version: versionOf(fact) }));
const times = ["2024-07-03", "2025-05", "2024"];
const KNOWN: Readonly<Record<string, readonly unknown[]>> = {
  id: seen.flatMap(({ id }, i) => (i === 0 ? [id, id.slice(0, 14)] : [id])),
  version: seen.map(({ version }) => version),
  into: seen,
  from: [...seen, ...times],
  to: times,
  facts: [seen.slice(0, 3), seen],
  statements: facts.slice(0, 12).map(({ statements }) => statements.slice(0, 1)),
  key: articles.slice(0, 5).map(({ key }) => key),
  article: articles.slice(0, 5).map(({ key }) => key),
  text: [...articles.slice(0, 5).map(({ text }) => text.slice(0, 300)), "strategic"],
  quote: articles.slice(0, 5).map(({ text }) => text.slice(0, 60)),
  value: ["strategic partnership", "CONSULT", "member"],
  reason: ["as the communiqué says"],
  ...Object.fromEntries(["a", "b", "left", "right", "subject", "object", "state"].map((name) => [name, parties])),
  q: ["strategic", "azer"],
  date: times,
  form: EXPORTERS.map(({ name }) => name),
  "/v1/states/{id} id": ["AZE", "China", "state:GEO"],
  "/v1/entities/{id} id": parties,
  "/v1/acts/{id}/undo id": await acts(),
};

/** Decides on some facts at both servers; gives the ids of these acts. */
async function acts(): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const fact of facts.slice(12, 18)) {
    for (const { send } of [memory, sqlite]) {
      const { act } = await jsonOf(await send("POST", `/v1/facts/${fact.id}/accept`, { version: versionOf(fact) }));
      ids.push(act);
    }
  }
  return ids;
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "api", ...document });
const validators = new Map<string, ValidateFunction>();

/** Checks an answer by the schema that the document gives for this operation, status and kind. */
function isDescribed({ method, path }: Operation, status: string, kind: string, body: unknown): void {
  const pointer = [path, method, "responses", status, "content", kind, "schema"].map((part) =>
    encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  const place = `api#/paths/${pointer.join("/")}`;
  const check = validators.get(place) ?? ajv.compile({ $ref: place });
  validators.set(place, check);
  check(body);
  expect({ place, errors: check.errors }).toEqual({ place, errors: null });
}

const escaped = (words: string): string => encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\ufffd"));

/** Requests for an operation: as the document says, or with something wrong. */
function requestsFor({ path, parameters, requestBody }: Operation): fc.Arbitrary<Sent> {
  const known = (name: string): readonly unknown[] => KNOWN[`${path} ${name}`] ?? KNOWN[name] ?? [];
  const fieldsIn = (place: string) => {
    const own = parameters.filter((one) => one.in === place);
    const fields = own.map(({ name, schema }) => {
      const fitting = valuesOf(schema, known, name);
      return [name, fc.oneof({ arbitrary: fitting, weight: 9 }, odd)] as const;
    });
    const required = own.filter((one) => one.required).map(({ name }) => name);
    return someOf<unknown>(Object.fromEntries(fields), required);
  };
  const schema = requestBody?.content?.["application/json"]?.schema;
  const fitting = schema === undefined ? fc.constant(undefined) : valuesOf(schema, known);
  const bodies = fitting.chain((value) => {
    const whole = fc.constant(value);
    return value === undefined ? whole : fc.oneof({ arbitrary: whole, weight: 4 }, spoiled(value));
  });
  return fc.tuple(fieldsIn("path"), fieldsIn("query"), bodies).map(([parts, query, body]) => {
    const place = path.replace(/\{(\w+)\}/g, (_, name: string) => escaped(String(parts[name])) || "x");
    const pairs = Object.entries(query).flatMap(([key, given]) =>
      [given].flat().map((one) => `${key}=${escaped(String(one))}`),
    );
    return { address: pairs.length === 0 ? place : `${place}?${pairs.join("&")}`, id: parts["id"], body };
  });
}

type Served = Pick<typeof memory, "app" | "register">;

/** A body in which facts are named in the versions that they have now. */
async function upToDate(server: Served, value: unknown, id: unknown): Promise<unknown> {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Promise.all(value.map((one) => upToDate(server, one, null)));
  const fields = Object.entries(value).map(async ([key, one]) => [key, await upToDate(server, one, null)]);
  const named = "id" in value ? value.id : id;
  const fact = typeof named === "string" && "version" in value ? await server.register.view.fact(named) : null;
  return { ...Object.fromEntries(await Promise.all(fields)), ...(fact === null ? {} : { version: versionOf(fact) }) };
}

/** Sends it, and checks all that the document promises of the answer. Gives the status. */
async function isAsPromised(server: Served, operation: Operation, { address, id, body }: Sent): Promise<number> {
  const json = body === undefined ? null : JSON.stringify(await upToDate(server, body, id));
  const sent = json === null ? {} : { body: json, headers: { "Content-Type": "application/json" } };
  const response = await server.app.request(address, { method: operation.method.toUpperCase(), ...sent });
  const { status } = response;
  const about = `${operation.method} ${address} ${json ?? ""}`.slice(0, 2000);
  expect(status, about).toBeLessThan(500);
  const kind = response.headers.get("content-type")?.split(";")[0] ?? "";
  if (status >= 400) {
    expect(kind, about).toBe("application/problem+json");
    const problem = await jsonOf(response);
    expect({ about, fault: problemShape.fault(problem, "") }).toEqual({ about, fault: null });
    expect(problem.status).toBe(status);
    isDescribed(operation, String(status) in operation.responses ? String(status) : "default", kind, problem);
    return status;
  }
  expect(Object.keys(operation.responses), about).toContain(String(status));
  if (kind === "text/event-stream") return leave(response, operation, about);
  if (status === 202) await isDone(server, response.headers.get("location")!);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (status !== 200) return status;
  expect(Object.keys(operation.responses["200"]!.content!), about).toContain(kind);
  if (kind === "application/json") isDescribed(operation, "200", kind, JSON.parse(bytes.toString()));
  return status;
}

/** Events come for ever. */
async function leave(response: Response, operation: Operation, about: string): Promise<number> {
  expect(Object.keys(operation.responses["200"]!.content!), about).toContain("text/event-stream");
  await response.body!.cancel();
  return response.status;
}

/** Waits until what was accepted is done. */
async function isDone({ app }: Served, place: string): Promise<void> {
  await vi.waitUntil(async () => ["done", "failed"].includes((await jsonOf(await app.request(place))).state));
}

describe.each(operations)("$method $path", (operation) => {
  it("answers as the document says, whatever it is sent", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(requestsFor(operation), async (sent) => {
        await isAsPromised(memory, operation, sent);
        await isAsPromised(sqlite, operation, sent);
      }),
      { numRuns: RUNS },
    );
  });

  it("refuses a body in which something is missing", async () => {
    const schema = operation.requestBody?.content?.["application/json"]?.schema;
    if ((schema?.required ?? []).length === 0) return;
    const address = operation.path.replace(/\{\w+\}/g, seen[0]!.id);
    expect(await isAsPromised(memory, operation, { address, id: null, body: {} })).toBe(400);
  });
});

it("said nothing of failures", () => {
  expect([memory.complained(), sqlite.complained()]).toEqual(["", ""]);
});
