import type { Shape } from "@dragoman/register";
import { z } from "@hono/zod-openapi";
import type { Desk } from "./desk.ts";
import { checked, checkedBody, parseQuery } from "./query.ts";
import type { Role, Who } from "./role.ts";

/** A route that answers with JSON. */
export interface Route {
  /** As OpenAPI writes it: `/v1/dyads/{a}/{b}`. */
  readonly path: string;
  /** What whoever asks must at least be. */
  readonly role: Role;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly answer: Shape;
  /** Seconds of 1/rate that it costs: 1 unless it is much work. */
  readonly cost: number;
  /** Whether what is asked for may lie elsewhere now. */
  readonly moves: boolean;
  /** Gives the answer as JSON, or where it lies now. Throws Problem and the program's own errors. */
  readonly run: (desk: Desk, params: unknown, search: URLSearchParams) => Promise<string | Moved>;
}

/** A route that changes something. */
export interface Action {
  readonly path: string;
  readonly method: "POST" | "PUT" | "DELETE";
  readonly role: Exclude<Role, "reader">;
  readonly summary: string;
  readonly params: z.ZodObject;
  /** Of JSON. */
  readonly body: z.ZodObject;
  readonly answer: Shape;
  readonly cost: number;
  /** Gives the answer as JSON. Throws Problem and the program's own errors. */
  readonly run: (desk: Desk, params: unknown, body: unknown, who: Who) => Promise<string>;
}

/** Where the answer lies. */
export interface Moved {
  readonly location: string;
  /** 301: for good; 302: now. */
  readonly status: 301 | 302;
}

/** An answer that is JSON already. */
export interface Ready {
  readonly json: string;
}

type Output<S extends z.ZodRawShape> = z.output<z.ZodObject<S>>;

interface Definition<P extends z.ZodRawShape, Q extends z.ZodRawShape> {
  readonly path: string;
  /** `reader` without one. */
  readonly role?: Role;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly answer: Shape;
  readonly cost?: number;
  readonly moves?: boolean;
  readonly work: (desk: Desk, params: Output<P>, query: Output<Q>) => Promise<object>;
}

interface ActionDefinition<P extends z.ZodRawShape, B extends z.ZodRawShape>
  extends Pick<Action, "path" | "method" | "role" | "summary" | "answer"> {
  readonly params: P;
  readonly body: B;
  readonly cost?: number;
  readonly work: (desk: Desk, params: Output<P>, body: Output<B>, who: Who) => Promise<object>;
}

/** A route of parameters that are checked before it works. */
export function route<P extends z.ZodRawShape, Q extends z.ZodRawShape>(definition: Definition<P, Q>): Route {
  const { path, role = "reader", summary, answer, cost = 1, moves = false, work } = definition;
  const [params, query] = [z.object(definition.params), z.object(definition.query).strict()];
  const run = async (desk: Desk, given: unknown, search: URLSearchParams): Promise<string | Moved> => {
    const result = await work(desk, checked(params, given), parseQuery(query, search));
    return isMoved(result) ? result : jsonOf(result);
  };
  return { path, role, summary, answer, cost, moves, params, query, run };
}

/** A route that changes something, of parameters and a body that are checked before it works: `desk.write` is where it writes. */
export function action<P extends z.ZodRawShape, B extends z.ZodRawShape>(definition: ActionDefinition<P, B>): Action {
  const { path, method, role, summary, answer, cost = 1, work } = definition;
  const [params, body] = [z.object(definition.params), z.object(definition.body).strict()];
  const run = async (desk: Desk, given: unknown, sent: unknown, who: Who): Promise<string> =>
    jsonOf(await work(desk, checked(params, given), checkedBody(body, sent), who));
  return { path, method, role, summary, answer, cost, params, body, run };
}

function jsonOf(result: object): string {
  return "json" in result ? (result as Ready).json : JSON.stringify(result);
}

function isMoved(value: object): value is Moved {
  return "location" in value && "status" in value;
}
