import type { Article } from "@dragoman/model";
import { z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { atMost, jsonIn, kindOf } from "./body.ts";
import { Problem } from "./problem.ts";
import { checked, type Fields, parseQuery, present, withoutParameters } from "./query.ts";

/** Bytes of a request. */
const LARGEST = 2 << 20;

/** What can be sent with a text. */
interface Described {
  readonly title: string | null | undefined;
  readonly published: string | null | undefined;
  readonly url: string | null | undefined;
  readonly publisher: string | null | undefined;
  readonly language: string | null | undefined;
}

const about = (description: string): z.ZodType<string | null | undefined> =>
  z.string().min(1).max(2000).nullish().openapi({ description });

const described: Fields<Described> = {
  title: about("Its title"),
  published: about("When it was published: 2025-02-12 or 2025-02-12T10:30+03:00"),
  url: about("Where it was published"),
  publisher: about("The outlet's name or domain"),
  language: about("Its language (en)"),
};

/** An article to read, as JSON. */
export const articleBody: z.ZodObject<Fields<Described & { readonly text: string }>, z.core.$strict> = z
  .object({ text: z.string().openapi({ description: "The article" }), ...described })
  .strict();
/** The same beside a body of plain text. */
export const articleQuery: z.ZodObject<Fields<Described>, z.core.$strict> = z.object(described).strict();

/** Refuses larger requests. */
export const smallBody: MiddlewareHandler = atMost(
  LARGEST,
  () => new Problem(413, "read.large", "a text may have 2 MB", { hint: "send it in parts" }),
);

/** The article that was sent: JSON, or plain text with parameters beside it. */
export async function sentArticle(c: Context): Promise<Article> {
  const type = kindOf(c);
  const search = new URL(c.req.url).searchParams;
  if (type === "text/plain") return { ...present(parseQuery(articleQuery, search)), text: await c.req.text() };
  if (type !== "application/json") {
    throw new Problem(415, "read.form", "a text is sent as application/json or text/plain", {
      hint: 'send {"text": "…"} with Content-Type: application/json',
    });
  }
  withoutParameters(search);
  return present(checked(articleBody, await jsonIn(c, 'send {"text": "…"}'))) as Article;
}
