import type { Assertion, EventType, Fact, FactKind, FactStatus } from "@dragoman/model";
import { EVENT_TYPES, type Filter, KINDS, type Order, REVIEWS, STATUSES, STRONGEST_FIRST } from "@dragoman/register";
import { z } from "@hono/zod-openapi";
import type { Directory } from "../register/directory.ts";
import { ORDERS, toFilter } from "../register/filter.ts";
import { dayOf } from "../register/session.ts";
import { about, Problem } from "./problem.ts";

/** Lists of these may hold commas; names may not, for they have commas of their own. */
const SPLIT = new Set(["kind", "value", "event", "status", "assertion", "review", "kinds", "of"]);
/** A word of a query is not longer. */
const LONGEST = 500;
/** A list of names is not longer. */
const MOST_NAMES = 20;
/** Longer names of parameters are cut in messages. */
const LONGEST_SHOWN = 80;

/** The parameters that give values of these types. */
export type Fields<T> = { readonly [K in keyof T]: z.ZodType<T[K]> };

/** What was asked for of facts, whenever they were. */
export interface TimelessQuery {
  readonly state: readonly string[] | undefined;
  readonly with: readonly string[] | undefined;
  readonly kind: readonly FactKind[] | undefined;
  readonly value: readonly string[] | undefined;
  readonly event: readonly EventType[] | undefined;
  readonly speaker: string | undefined;
  readonly text: string | undefined;
  readonly status: readonly FactStatus[] | undefined;
  readonly assertion: readonly Assertion[] | undefined;
  readonly review: readonly Fact["review"][] | undefined;
  readonly article: string | undefined;
  readonly minSources: number | undefined;
  readonly minConfidence: number | undefined;
}

/** What was asked for of facts. */
export interface FilterQuery extends TimelessQuery {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** A parameter of text. */
export function words(description: string, example?: string): z.ZodType<string> {
  const checks = z.string().min(1).max(LONGEST);
  return checks.openapi({ description, ...(example === undefined ? {} : { example }) });
}

/** It may be left out. */
export function maybe<T>(field: z.ZodType<T>): z.ZodType<T | undefined> {
  return field.optional();
}

/** Some of these words. */
export function list<T extends string>(of: readonly T[], description: string): z.ZodType<readonly T[] | undefined> {
  return z.array(z.enum(of)).optional().openapi({ description });
}

function names(description: string): z.ZodType<readonly string[] | undefined> {
  return z.array(words(description)).max(MOST_NAMES).optional().openapi({ description });
}

/** `true` or `false`. */
export function flag(description: string): z.ZodType<boolean> {
  const given = z.enum(["true", "false"]).default("false").openapi({ description });
  return given.transform((value) => value === "true");
}

/** How many at most. */
export function limit(usual: number, most = 1000): z.ZodType<number> {
  return z.coerce.number().int().min(1).max(most).default(usual).openapi({ description: "At most so many" });
}

/** A place in a text. */
export function offset(description: string): z.ZodType<number | undefined> {
  return z.coerce.number().int().min(0).max(1e9).optional().openapi({ description });
}

/** A day, month or year. */
export function date(description: string): z.ZodType<string> {
  return words(description, "2024-07-03");
}

/** The fact that a path names. */
export const factId: z.ZodType<string> = words("Its id, or as much of its beginning as is unique", "f3a91c02d");

/** Where the page before ended. */
export const cursor: z.ZodType<string | undefined> = z
  .string()
  .regex(/^[a-z]+\.-?\d{1,15}\.f[0-9a-f]{16}$/, "is no cursor: take `next` of the page before")
  .optional()
  .openapi({ description: "`next` of the page before" });

/** How a list of facts is ordered when nothing is said. */
export function orderFrom(usual: Order): z.ZodType<Order> {
  const description = "time: the latest first; reported: the latest report first; confidence: the least sure first; id";
  return z.enum(ORDERS).default(usual).openapi({ description });
}

/** How a list of facts is ordered. */
export const order: z.ZodType<Order> = orderFrom("time");

/** Parameters that choose facts without regard to time. */
export const timelessQuery: Fields<TimelessQuery> = {
  state: names("Who takes part: a name, an ISO code or an id; several take part together"),
  with: names("Who takes part as well"),
  kind: list(KINDS, "Kinds of facts"),
  value: z
    .array(words("A level, office or type"))
    .max(MOST_NAMES)
    .optional()
    .openapi({ description: "Levels, offices or types" }),
  event: list(EVENT_TYPES, "Events of these PLOVER types"),
  speaker: maybe(words("Who says or claims it: a person, or a state for all of its people")),
  text: maybe(words('Words of the articles: all of them, "phrases", beginnings*')),
  status: list(STATUSES, "What sources make of it"),
  assertion: list(STRONGEST_FIRST, "Whether it is said to be so"),
  review: list(REVIEWS, "What analysts decided"),
  article: maybe(words("Key of an article that it rests on")),
  minSources: z.coerce.number().int().min(0).max(1e6).optional().openapi({ description: "Independent sources" }),
  minConfidence: z.coerce.number().min(0).max(1).optional().openapi({ description: "Least confidence, 0 to 1" }),
};

/** Parameters that choose facts, as the commands' options do. */
export const filterQuery: Fields<FilterQuery> = {
  ...timelessQuery,
  from: maybe(date("Held or happened on or after it: 2024, 2024-07 or 2024-07-03")),
  to: maybe(date("Held or happened on or before it")),
};

/** Parameters that choose facts, and no others. */
export const factsQuery: z.ZodObject<Fields<FilterQuery>, z.core.$strict> = z.object(filterQuery).strict();

/** The filter that the parameters of an address mean. Throws Problem that names the parameter. */
export async function filterIn(search: URLSearchParams, directory: Directory): Promise<Filter> {
  return filterOf(parseQuery(factsQuery, search), directory);
}

/** The filter that parameters mean, with names turned into ids. Throws Problem that names the parameter. */
export async function filterOf(query: TimelessQuery & Partial<FilterQuery>, directory: Directory): Promise<Filter> {
  const { state, with: others, speaker, from, to, article, minSources, minConfidence } = query;
  const { kind, value, event, text, status, assertion, review } = query;
  const one = askedBy(directory);
  const parties = [await one("state", { state }), await one("with", { with: others })];
  const involving = parties.flatMap((filter) => filter.involving ?? []);
  return {
    ...(await one("kind", { kind, value, event, text, status, assertion, review })),
    ...(await one("speaker", { speaker })),
    ...(await periodAsked({ from, to }, directory)),
    ...(involving.length === 0 ? {} : { involving }),
    ...present({ article, minSources, minConfidence }),
  };
}

/** The first and the last day that parameters mean. Throws Problem that names the parameter. */
export async function periodAsked(
  { from, to }: Partial<FilterQuery>,
  directory: Directory,
): Promise<Pick<Filter, "from" | "to">> {
  const one = askedBy(directory);
  return { ...(await one("from", { from })), ...(await one("to", from === undefined ? { to } : { from, to })) };
}

/** The day that `on` means: the last of a month or year; today without it. Throws Problem. */
export function dayAsked(on: string | undefined, desk: { readonly today: string }): Promise<string> {
  return about("on", () => dayOf(on, desk));
}

function askedBy(directory: Directory) {
  return (key: string, flags: object): Promise<Filter> => about(key, () => toFilter(present(flags), directory));
}

/** The parameters of an address, checked. Lists may be repeated or, but for names, hold commas. */
export function parseQuery<S extends z.ZodRawShape>(
  schema: z.ZodObject<S, z.core.$strict>,
  search: URLSearchParams,
): z.output<z.ZodObject<S>> {
  const lists = new Set(Object.keys(schema.shape).filter((key) => isList(schema.shape[key] as z.ZodType)));
  const given = new Map<string, string | readonly string[]>();
  for (const key of new Set(search.keys())) {
    const values = search.getAll(key);
    if (lists.has(key)) given.set(key, SPLIT.has(key) ? values.flatMap((value) => value.split(",")) : values);
    else if (values.length > 1) throw new Problem(400, "usage", `${key} stands there twice`, { parameter: key });
    else given.set(key, values[0]!);
  }
  return checked(schema, Object.fromEntries(given));
}

const NONE = z.object({}).strict();

/** Throws Problem when an address has parameters, where none are known. */
export function withoutParameters(search: URLSearchParams): void {
  parseQuery(NONE, search);
}

type Known<S extends z.ZodRawShape> = z.ZodObject<S, z.core.$strict> | z.ZodObject<S>;

/** A value of this schema. Throws Problem that names what is wrong. */
export function checked<S extends z.ZodRawShape>(schema: Known<S>, value: unknown): z.output<z.ZodObject<S>> {
  return orFaulty(schema, value, ([first]) => first);
}

/** As `checked`, for a body: the problem names a part by all of its path, as `changes.from`. */
export function checkedBody<S extends z.ZodRawShape>(schema: Known<S>, value: unknown): z.output<z.ZodObject<S>> {
  return orFaulty(schema, value, (path) => (path.length === 0 ? undefined : path.map(String).join(".")));
}

type Placing = (path: readonly PropertyKey[]) => PropertyKey | undefined;

function orFaulty<S extends z.ZodRawShape>(schema: Known<S>, value: unknown, place: Placing): z.output<z.ZodObject<S>> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw faulty(result.error.issues[0]!, Object.keys(schema.shape), place);
}

function faulty(issue: z.core.$ZodIssue, known: readonly string[], place: Placing): Problem {
  if (issue.code === "unrecognized_keys") {
    const parameter = issue.keys[0]!.slice(0, LONGEST_SHOWN);
    const hint = known.length === 0 ? "leave it out" : `known are ${known.join(", ")}`;
    return new Problem(400, "usage", `${parameter} is unknown here`, { parameter, hint });
  }
  const placed = place(issue.path);
  const parameter = placed === undefined ? null : String(placed).slice(0, LONGEST_SHOWN);
  if (issue.code !== "invalid_value") {
    return new Problem(400, "usage", `${parameter ?? "it"}: ${issue.message}`, { parameter });
  }
  const hint = `one of ${issue.values.join(", ")}`;
  return new Problem(400, "usage", `${parameter ?? "it"} has a value that is none of its own`, { parameter, hint });
}

/** Whether a field takes a list. */
export function isList(schema: z.ZodType): boolean {
  return schema instanceof z.ZodOptional ? isList(schema.unwrap() as z.ZodType) : schema instanceof z.ZodArray;
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that are undefined. */
export function present<T extends object>(value: T): Partial<Present<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<Present<T>>;
}
