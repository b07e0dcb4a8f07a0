import { decodeStream } from "../charset/stream.ts";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { megabytes, refuse } from "../refuse.ts";
import { toArticle } from "./fields.ts";
import { splitLines } from "./lines.ts";

/** One JSON object a line. A line that is none is refused in its place. */
export async function* readJsonl(input: Input, context: Context): AsyncGenerator<Found> {
  const { encoding, chunks } = await decodeStream(input);
  const { name } = input.source;
  for await (const { number, text } of splitLines(chunks, context.limit)) {
    const origin = `${name}#${number}`;
    if (text === null) yield refuse(origin, "line.long", `is a line of more than ${megabytes(context.limit)}`);
    else if (text.trim() !== "") yield fromLine(text, origin, context, encoding.remark);
  }
}

function fromLine(line: string, origin: string, context: Context, remark: string | null): Found {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse(origin, "json.invalid", "is no JSON", "each line must be one JSON object");
  }
  return fromValue(value, origin, "jsonl", context, remark === null ? [] : [remark]);
}

/** An article from a parsed object. */
export function fromValue(
  value: unknown,
  origin: string,
  format: string,
  context: Context,
  remarks: readonly string[],
): Found {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(origin, "article.invalid", "must be a JSON object");
  }
  const article = toArticle(value as Readonly<Record<string, unknown>>, context.options.columns);
  if (typeof article === "string") {
    return refuse(
      origin,
      "article.invalid",
      article,
      'name the field that holds the text, for example "--columns text=body"',
    );
  }
  return { article, format, origin, map: null, remarks };
}
