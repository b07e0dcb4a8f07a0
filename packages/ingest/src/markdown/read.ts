import { readDocument } from "../document.ts";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { readMatter } from "./matter.ts";
import { plainText } from "./plain.ts";

/** Markdown: the text without its marks; title, date, outlet and address from its front matter. */
export async function* readMarkdown(input: Input, context: Context): AsyncGenerator<Found> {
  const document = await readDocument(input, context, false, "cut it into articles");
  if ("code" in document) return yield document;
  const { name, url = null } = input.source;
  const { fields, end, fault } = await readMatter(document.text);
  const { text, map, title } = plainText(document.text.slice(end), end);
  const remarks = [document.remark, fault].filter((remark) => remark !== null);
  const article = { ...fields, text, title: fields.title ?? title, url: fields.url ?? url };
  yield { article, format: "markdown", origin: name, map, remarks };
}
