import type { Shape } from "@dragoman/register";
import { z } from "@hono/zod-openapi";
import type { Desk } from "./desk.ts";
import { checked, parseQuery } from "./query.ts";

/** A route that answers with JSON. */
export interface Route {
  /** As OpenAPI writes it: `/v1/dyads/{a}/{b}`. */
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly answer: Shape;
  /** Seconds of 1/rate that it costs: 1 unless it is much work. */
  readonly cost: number;
  /** Gives the answer as JSON, or where it lies now. Throws Problem and the program's own errors. */
  readonly run: (desk: Desk, params: unknown, search: URLSearchParams) => Promise<string | Moved>;
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
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly answer: Shape;
  readonly cost?: number;
  readonly work: (desk: Desk, params: Output<P>, query: Output<Q>) => Promise<object>;
}

/** A route of parameters that are checked before it works. */
export function route<P extends z.ZodRawShape, Q extends z.ZodRawShape>(definition: Definition<P, Q>): Route {
  const { path, summary, answer, cost = 1, work } = definition;
  const [params, query] = [z.object(definition.params), z.object(definition.query).strict()];
  const run = async (desk: Desk, given: unknown, search: URLSearchParams): Promise<string | Moved> => {
    const result = await work(desk, checked(params, given), parseQuery(query, search));
    if (isMoved(result)) return result;
    return isReady(result) ? result.json : JSON.stringify(result);
  };
  return { path, summary, answer, cost, params, query, run };
}

function isMoved(value: object): value is Moved {
  return "location" in value && "status" in value;
}

function isReady(value: object): value is Ready {
  return "json" in value;
}
