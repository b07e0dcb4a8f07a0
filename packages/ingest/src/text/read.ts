import { readDocument } from "../document.ts";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";

/** Plain text: the whole of it is the article. */
export async function* readText(input: Input, context: Context): AsyncGenerator<Found> {
  const document = await readDocument(input, context, false, "cut it into articles");
  if ("code" in document) return yield document;
  const { text, remark } = document;
  const { name, url = null } = input.source;
  yield {
    article: { text, url },
    format: "text",
    origin: name,
    map: [[0, 0, text.length]],
    remarks: remark === null ? [] : [remark],
  };
}
