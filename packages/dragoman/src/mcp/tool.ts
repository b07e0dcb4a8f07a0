import { z } from "zod";
import type { Desk } from "../api/desk.ts";
import { checked, isList } from "../api/query.ts";
import type { Links } from "../register/links.ts";

/** What tools answer from. */
export interface Room {
  readonly desk: Desk;
  readonly links: Links;
}

/** What a tool gives: data, and the same as short plain text. */
export interface Told<T> {
  readonly data: T;
  readonly lines: readonly string[];
}

/** Something that a language model may ask for. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema. */
  readonly inputSchema: object;
  readonly outputSchema: object;
  /** Throws Problem and the program's own errors. */
  readonly run: (room: Room, given: unknown) => Promise<Told<object>>;
}

/** Lists that nobody changes. */
type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

interface Definition<I extends z.ZodRawShape, O extends z.ZodRawShape>
  extends Pick<Tool, "name" | "title" | "description"> {
  readonly input: I;
  readonly output: O;
  readonly work: (room: Room, input: z.output<z.ZodObject<I>>) => Promise<Told<Frozen<z.output<z.ZodObject<O>>>>>;
}

/** A tool whose input is checked before it works. */
export function tool<I extends z.ZodRawShape, O extends z.ZodRawShape>(definition: Definition<I, O>): Tool {
  const { name, title, description, work } = definition;
  const input = z.object(definition.input).strict();
  return {
    name,
    title,
    description,
    inputSchema: z.toJSONSchema(input, { target: FORM.target, io: "input" }),
    outputSchema: z.toJSONSchema(z.object(definition.output), FORM),
    run: (room, given) => work(room, checked(input, inLists(given, definition.input)) as z.output<z.ZodObject<I>>),
  };
}

/** As clients check it; in answers, what stands there several times is described once. */
const FORM = { target: "draft-7", reused: "ref" } as const;

/** A single word where a list is asked for is a list of one. */
function inLists(given: unknown, shape: z.ZodRawShape): unknown {
  if (typeof given !== "object" || given === null) return given;
  const entries = Object.entries(given).map(([key, value]) => {
    const field = shape[key];
    return [key, field !== undefined && isList(field as z.ZodType) && typeof value === "string" ? [value] : value];
  });
  return Object.fromEntries(entries);
}

/** How to go on after an answer, when it is not the whole. */
export function moreLines(parameter: string, next: string | null): readonly string[] {
  return next === null ? [] : [`More: the same call with ${parameter} ${JSON.stringify(next)}.`];
}
