import type { Article } from "@dragoman/model";
import { explain } from "@dragoman/reader";
import type { LinesRead } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { toArticle } from "../input/article.ts";
import type { Reader } from "../load.ts";

/** What one line of a batch becomes: a Reading, or an error in its place. */
export interface LineRead {
  readonly json: string;
  readonly failed: boolean;
}

/** Reads lines of JSON to lines of JSON in UTF-8. */
export function readLines(lines: readonly string[], reader: Reader): LinesRead {
  const read = lines.map((line) => readLine(line, reader));
  const output = new TextEncoder().encode(read.map(({ json }) => `${json}\n`).join(""));
  return { output, articles: read.length, failed: read.filter(({ failed }) => failed).length };
}

/** Reads one line of JSON and tells what was tried on each sentence: `{"sentences": […]}`. */
export function explainLine(line: string, reader: Reader): LinesRead {
  const { json, failed } = takeLine(line, (article) => ({
    sentences: explain(article, reader, null).explanations,
  }));
  return { output: new TextEncoder().encode(`${json}\n`), articles: 1, failed: failed ? 1 : 0 };
}

/** Reads one line of JSON; never throws. */
function readLine(line: string, reader: Reader): LineRead {
  return takeLine(line, (article, id) => ({ id, ...reader.read(article) }));
}

function takeLine(line: string, work: (article: Article, id: unknown) => object): LineRead {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return failure(undefined, "json.invalid", `no JSON: ${line.slice(0, 60)}`);
  }
  try {
    const { id, article } = toArticle(value);
    return { json: JSON.stringify(work(article, id)), failed: false };
  } catch (error) {
    const code = error instanceof DragomanError ? error.code : "reader.failed";
    return failure((value as { readonly id?: unknown } | null)?.id, code, String((error as Error).message));
  }
}

/** An error in the place of a Reading; an id that is undefined is left out. */
export function failure(id: unknown, code: string, message: string): LineRead {
  return { json: JSON.stringify({ id, error: { code, message } }), failed: true };
}
