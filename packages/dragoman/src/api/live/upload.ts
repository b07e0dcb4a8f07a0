import { isPublished } from "@dragoman/reader";
import { z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import type { Env } from "../access.ts";
import { atMost, jsonIn, kindOf } from "../body.ts";
import { Problem } from "../problem.ts";
import { checked, type Fields, parseQuery, present, withoutParameters } from "../query.ts";
import { articleQuery } from "../read.ts";
import { nameOf, type Sending } from "./jobs.ts";

/** Bytes of what is sent. */
const LARGEST = 20 << 20;

type Described = z.output<typeof articleQuery>;

/** An article as JSON: its text or its HTML, and what is known of it. */
export const uploadBody: z.ZodObject<
  Fields<Described & { readonly text: string | undefined; readonly html: string | undefined }>,
  z.core.$strict
> = z
  .object({
    ...articleQuery.shape,
    text: z.string().optional().openapi({ description: "The article as plain text" }),
    html: z.string().optional().openapi({ description: "The page it stands on; of text and html one is given" }),
  })
  .strict();

/** Parameters beside a file that is sent as it is. */
export const uploadQuery: z.ZodObject<Fields<Described & { readonly name: string | undefined }>, z.core.$strict> = z
  .object({
    ...articleQuery.shape,
    name: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "The file's name, whose ending tells its kind: speech.pdf" }),
  })
  .strict();

/** Refuses larger requests. */
export const notTooLarge: MiddlewareHandler = atMost(
  LARGEST,
  () => new Problem(413, "upload.large", "a file may have 20 MB", { hint: "send it in parts, or use dragoman add" }),
);

/** What was sent: JSON with text or HTML, or a file of any kind that `dragoman add` takes. Throws Problem. */
export async function sentDocument(c: Context<Env>): Promise<Sending> {
  const { name: by } = c.get("who");
  const search = new URL(c.req.url).searchParams;
  if (kindOf(c) !== "application/json") {
    const { name, ...described } = parseQuery(uploadQuery, search);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return sending(bytes, kindOf(c) || null, described, by, name);
  }
  withoutParameters(search);
  const { text, html, ...described } = checked(uploadBody, await jsonIn(c, 'send {"text": "…"}'));
  if ((text === undefined) === (html === undefined)) {
    throw new Problem(400, "usage", "of text and html one is given", { parameter: "text", hint: 'send {"text": "…"}' });
  }
  const kind = text === undefined ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
  return sending(Buffer.from(text ?? html ?? ""), kind, described, by);
}

function sending(bytes: Uint8Array, kind: string | null, described: Described, by: string, fileName?: string): Sending {
  const { published, url } = described;
  if (bytes.length === 0)
    throw new Problem(400, "usage", "nothing was sent", { hint: 'send {"text": "…"}, or a file' });
  if (published != null && !isPublished(published)) {
    throw new Problem(400, "usage", "published is no date", { parameter: "published", hint: "write 2025-02-12" });
  }
  const named = fileName === undefined ? {} : { fileName };
  return {
    source: { bytes, name: nameOf(bytes), contentType: kind, url: url ?? null, ...named },
    defaults: present(described),
    by,
  };
}
