import { createHash } from "node:crypto";
import type { Filter, View } from "@dragoman/register";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type Links, linksTo } from "../../register/links.ts";
import { has } from "../answer.ts";
import type { Desk } from "../desk.ts";
import { type Fields, type FilterQuery, filterOf, filterQuery, limit, parseQuery, present } from "../query.ts";
import { changeEntries, factEntries } from "./entries.ts";
import { atomOf, type Feed, type FeedEntry, jsonOf, tagOf } from "./feed.ts";
import { stateTag } from "./tag.ts";

/** What was asked for of a feed. */
interface FeedQuery extends FilterQuery {
  readonly limit: number;
}

/** Its parameters. */
export const feedQuery: z.ZodObject<Fields<FeedQuery>, z.core.$strict> = z
  .object({ ...filterQuery, limit: limit(50, 200) })
  .strict();

/** A feed of one sort in one form. */
export interface FeedRoute {
  readonly path: string;
  readonly summary: string;
  readonly type: string;
  readonly title: string;
  readonly entries: (view: View, filter: Filter, limit: number, links: Links) => Promise<readonly FeedEntry[]>;
  readonly write: (feed: Feed) => string;
}

const SORTS = [
  {
    name: "facts",
    title: "facts",
    summary: "Facts that meet what is asked, the latest report first",
    entries: factEntries,
  },
  {
    name: "changes",
    title: "changes",
    summary: "What the register learnt of facts that meet what is asked, the latest first",
    entries: changeEntries,
  },
] as const;

const FORMS = [
  { ending: "atom", type: "application/atom+xml; charset=utf-8", form: "Atom", write: atomOf },
  { ending: "json", type: "application/feed+json; charset=utf-8", form: "JSON Feed", write: jsonOf },
] as const;

/** All of them. */
export const FEEDS: readonly FeedRoute[] = SORTS.flatMap(({ name, title, summary, entries }) =>
  FORMS.map(({ ending, type, form, write }) => ({
    path: `/v1/feeds/${name}.${ending}`,
    summary: `${summary} (${form})`,
    type,
    title,
    entries,
    write,
  })),
);

/** Answers with a feed; not at all when whoever asks has it already. `site`: the server's address for others, or null. */
export async function answerFeed(c: Context, route: FeedRoute, desk: Desk, site: string | null): Promise<Response> {
  const url = new URL(c.req.url);
  const query = parseQuery(feedQuery, url.searchParams);
  const filter = await filterOf(query, desk);
  const base = site ?? url.origin;
  const tag = await stateTag(desk, [base, url.pathname, url.search]);
  const lasting = { ETag: tag, "Cache-Control": "no-cache" };
  if (has(c.req.header("If-None-Match"), tag)) return c.body(null, 304, lasting);
  const links = linksTo(base);
  const entries = await route.entries(desk.view, filter, query.limit, links);
  const asked = wordsOf(query);
  const feed = {
    id: tagOf(`feed/${route.title}/${digestOf(asked)}`),
    title: `Dragoman: ${route.title}${asked === "" ? "" : ` (${asked})`}`,
    self: `${base.replace(/\/+$/, "")}${url.pathname}${url.search}`,
    page: pageOf(filter, links, base),
    updated: latest(entries),
    entries,
  };
  return c.body(route.write(feed), 200, { ...lasting, "Content-Type": route.type });
}

/** "state Azerbaijan, kind partnership", whatever the order in which it was asked. */
function wordsOf({ limit: _, ...asked }: FeedQuery): string {
  const words = Object.entries(present(asked)).map(([key, value]) => `${key} ${[value].flat().join(", ")}`);
  return words.sort().join("; ");
}

function digestOf(words: string): string {
  return words === "" ? "all" : createHash("sha256").update(words).digest("hex").slice(0, 16);
}

/** Two states have a page of their own. */
function pageOf({ involving = [] }: Filter, links: Links, base: string): string {
  const [a, b, ...more] = involving;
  if (a === undefined || more.length > 0) return base;
  return b === undefined ? links.entity(a) : links.dyad(a, b);
}

/** When the last of them changed; a feed of nothing never did. */
function latest(entries: readonly FeedEntry[]): string {
  const times = entries.map(({ updated }) => updated).sort();
  return times.at(-1) ?? "1970-01-01T00:00:00.000Z";
}
