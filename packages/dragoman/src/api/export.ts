import { setImmediate } from "node:timers/promises";
import { MalformedRow } from "@dragoman/register";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { EXPORTERS, type Exporter } from "../commands/export.ts";
import { has } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { stateTag } from "./feeds/tag.ts";
import { Problem } from "./problem.ts";
import { type Fields, type FilterQuery, filterOf, filterQuery, flag, parseQuery } from "./query.ts";

/** What was asked for of an export: of lists of facts, and what forms have of their own. */
export interface ExportQuery extends FilterQuery {
  readonly claims: boolean;
  readonly evidence: boolean;
  readonly firstDay: boolean;
  readonly undated: boolean;
  readonly modalityMap: boolean;
  readonly texts: boolean;
}

/** Its parameters. */
export const exportQuery: z.ZodObject<Fields<ExportQuery>, z.core.$strict> = z
  .object({
    ...filterQuery,
    claims: flag("Events and graphs: also what only speakers claim"),
    evidence: flag("polecat, petrarch: more columns with the words and where they stand"),
    firstDay: flag("Events: take the first day of a time that is not known to the day"),
    undated: flag("polecat: events without a day too"),
    modalityMap: flag("Events: give planned, negated and denied deeds the type they count as"),
    texts: flag("jsonl-statements: articles with their texts"),
  })
  .strict();

/** Bytes that are sent at once. */
const CHUNK = 1 << 16;

/** Kinds of files by the ends of their names. */
const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  txt: "text/tab-separated-values; charset=utf-8",
  tab: "text/tab-separated-values; charset=utf-8",
  jsonl: "application/x-ndjson",
  jsonld: "application/ld+json",
  gexf: "application/xml",
  graphml: "application/xml",
  parquet: "application/vnd.apache.parquet",
};

/** The kind of files with this end of their names. */
export function typeOf(extension: string): string {
  return TYPES[extension] ?? "application/octet-stream";
}

/** The form of this name. Throws Problem. */
export function exporterOf(form: string): Exporter {
  const exporter = EXPORTERS.find(({ name }) => name === form);
  if (exporter !== undefined) return exporter;
  const nearest = EXPORTERS.map(({ name }) => name);
  throw new Problem(404, "form.unknown", `"${form.slice(0, 80)}" is no form of export`, { parameter: "form", nearest });
}

/** Streams facts in another form, as fast as they are taken; not at all to whoever has the file already. */
export async function exportFacts(c: Context, exporter: Exporter, desk: Desk): Promise<Response> {
  const { pathname, search, searchParams } = new URL(c.req.url);
  const query = parseQuery(exportQuery, searchParams);
  const { claims, evidence, firstDay, undated, modalityMap, texts } = query;
  const filter = await filterOf(query, desk);
  const tag = await stateTag(desk, [desk.today, pathname, search]);
  const lasting = { ETag: tag, "Cache-Control": "no-cache" };
  if (has(c.req.header("If-None-Match"), tag)) return c.body(null, 304, lasting);
  const options = { claims, evidence, firstDay, undated, modalityMap, texts };
  const pieces = exporter.write({ view: desk.view, reference: desk.reference, filter }, options);
  const first = await firstOf(pieces);
  c.header("Content-Type", typeOf(exporter.extension));
  c.header("Content-Disposition", `attachment; filename="${exporter.name}.${exporter.extension}"`);
  return c.body(ReadableStream.from(chunks(first, pieces)), 200, lasting);
}

/** Pieces put together; one that fails breaks the answer off, so that nobody takes it for the whole. */
async function* chunks(
  first: IteratorResult<string | Uint8Array, unknown>,
  pieces: AsyncGenerator<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.done) return;
  let held = [Buffer.from(first.value as Uint8Array)];
  let size = held[0]!.length;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece as Uint8Array);
    held.push(bytes);
    size += bytes.length;
    if (size < CHUNK) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
    // A register in a file gives its rows at once: others must get their turn.
    await setImmediate();
  }
  if (size > 0) yield Buffer.concat(held);
}

/** What is wrong with the very first row can still be told. */
async function firstOf(pieces: AsyncGenerator<string | Uint8Array>) {
  try {
    return await pieces.next();
  } catch (error) {
    if (error instanceof MalformedRow) throw new Problem(422, "export.malformed", error.message);
    throw error;
  }
}
