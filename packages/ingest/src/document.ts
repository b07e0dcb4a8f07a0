import { type Decoded, decode } from "./charset/decode.ts";
import type { Context, Input } from "./format.ts";
import type { Refused } from "./ingested.ts";
import { readAll } from "./input.ts";
import { refuse } from "./refuse.ts";

/** The whole text of a document, or why there is none. */
export async function readDocument(
  input: Input,
  context: Context,
  markup: boolean,
  hint = "take out what you need of it first",
): Promise<Decoded | Refused> {
  const bytes = await readAll(input, context.limit, hint);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const { name, contentType = null } = input.source;
  const decoded = await decode(bytes, { contentType, markup });
  return "binary" in decoded ? notText(name, decoded.binary) : decoded;
}

/** A document that is no text and that no format takes. */
export function notText(origin: string, what: string): Refused {
  return refuse(origin, "file.binary", what, "extract its text first");
}
