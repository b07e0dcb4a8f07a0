import { listShape as list, maybeShape as maybe, objectShape as object } from "@dragoman/register";
import { z } from "@hono/zod-openapi";
import { shown } from "../../hooks/hook.ts";
import { addTo, heldIn, removeFrom } from "../../hooks/keep.ts";
import { toPlace } from "../../register/since.ts";
import { about, inPath } from "../problem.ts";
import { filterIn, words as given, maybe as optional } from "../query.ts";
import { type Action, action, type Route, route } from "../route.ts";
import { count, named, words, yes } from "../shapes/parts.ts";

const hook = named("Hook", object({ id: words, url: words, query: words, made: words, by: words, allowPrivate: yes }));
const place = object({ tx: count, fact: maybe(words) });
const state = named(
  "HookState",
  object({
    place,
    pending: maybe(object({ id: words, count, tries: count, next: words })),
    dead: list(object({ id: words, from: place, count, at: words, reason: words })),
    log: list(object({ id: words, at: words, count, status: maybe(count), reason: maybe(words) })),
  }),
);
const id = given("Its id, or the beginning of it", "h1f2e3d4c");

/** What hooks there are. */
export const hookRoutes: readonly Route[] = [
  route({
    path: "/v1/hooks",
    role: "admin",
    summary: "Addresses that are told of changes, and how far each is",
    params: {},
    query: {},
    answer: named("Hooks", object({ items: list(object({ hook, state: maybe(state) })) })),
    work: async ({ view }) => ({ items: await heldIn(view) }),
  }),
];

/** Adding and removing them. */
export const hookActions: readonly Action[] = [
  action({
    path: "/v1/hooks",
    method: "POST",
    role: "admin",
    summary: "Tells an address of changes of facts that meet a filter from now on; the secret is told this once",
    params: {},
    body: {
      url: given("Where messages are sent: https://example.org/hook; addresses of private networks are never asked"),
      query: z.string().max(2000).default("").openapi({
        description: "Parameters of /v1/facts that choose facts: state=AZE&kind=partnership; all facts without it",
      }),
      since: optional(given("Also of what changed from then on: a date, a moment, a place of /v1/changes")),
    },
    answer: named("NewHook", object({ hook, secret: words })),
    work: async (desk, _, { url, query, since }, { name }) => {
      const filter = await filterIn(new URLSearchParams(query), desk);
      const start = since === undefined ? null : await about("since", () => toPlace(since, desk.view));
      const wanted = { url, filter, start, by: name, made: desk.effects.clock(), allowPrivate: false };
      const made = await about("url", () => desk.write((register) => addTo(register, wanted)));
      return { hook: shown(made), secret: made.secret };
    },
  }),
  action({
    path: "/v1/hooks/{id}",
    method: "DELETE",
    role: "admin",
    summary: "Tells an address no more",
    params: { id },
    body: {},
    answer: named("HookRemoved", object({ removed: words })),
    work: async (desk, params) => {
      await inPath("id", () => desk.write((register) => removeFrom(register, [params.id])));
      return { removed: params.id };
    },
  }),
];
