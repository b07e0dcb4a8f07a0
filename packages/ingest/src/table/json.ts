import { readDocument } from "../document.ts";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { refuse } from "../refuse.ts";
import { plainName } from "./fields.ts";
import { fromValue } from "./jsonl.ts";
import { LISTS } from "./shape.ts";

/** A JSON document: an array of articles, an object with such an array in it, or one article. */
export async function* readJson(input: Input, context: Context): AsyncGenerator<Found> {
  const document = await readDocument(input, context, false, "turn it into JSON lines, which may be of any size");
  if ("code" in document) return yield document;
  const { name } = input.source;
  const value = parse(document.text);
  if (value === undefined) return yield refuse(name, "json.invalid", "is no JSON");
  const remarks = document.remark === null ? [] : [document.remark];
  const list = listIn(value);
  if (list === null) return yield fromValue(value, name, "json", context, remarks);
  for (const [i, item] of list.entries()) yield fromValue(item, `${name}#${i + 1}`, "json", context, remarks);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return null;
  const list = Object.entries(value).find(([key, inner]) => LISTS.has(plainName(key)) && Array.isArray(inner));
  return list === undefined ? null : (list[1] as readonly unknown[]);
}
