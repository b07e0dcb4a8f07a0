import { setImmediate } from "node:timers/promises";
import type { View } from "@dragoman/register";
import type { Context } from "hono";
import { annotated, decidedArticles } from "../../review/decided.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { filterIn } from "../query.ts";

/** Streams the articles of accepted and corrected facts with their annotation, one a line. */
export async function exportGold(c: Context, desk: Desk): Promise<Response> {
  const filter = await filterIn(new URL(c.req.url).searchParams, desk);
  const { keys } = await decidedArticles(filter, desk.view);
  if (keys.length === 0) {
    throw new Problem(404, "gold.empty", "nothing that was asked for was accepted or edited yet", {
      hint: "accept or correct some facts first",
    });
  }
  c.header("Content-Type", "application/x-ndjson");
  c.header("Content-Disposition", 'attachment; filename="gold.jsonl"');
  return c.body(ReadableStream.from(lines(keys, desk.view)));
}

async function* lines(keys: readonly string[], view: View): AsyncGenerator<Uint8Array> {
  for (const key of keys) {
    for (const one of await annotated(key, view)) yield Buffer.from(`${JSON.stringify(one.annotated.article)}\n`);
    // A register in a file gives its rows at once: others must get their turn.
    await setImmediate();
  }
}
