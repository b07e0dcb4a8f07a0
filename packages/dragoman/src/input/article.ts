import type { Article } from "@dragoman/model";
import { DragomanError } from "../error.ts";

const OPTIONAL = ["published", "title", "url", "publisher", "language"] as const;

/** One line of a batch: an article, with the id that goes onto its Reading. */
export interface LineArticle {
  readonly id: unknown;
  readonly article: Article;
}

/** Checks a value parsed from a line; extra fields are ignored. */
export function toArticle(value: unknown): LineArticle {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new DragomanError("article.invalid", "a line must be a JSON object");
  }
  const line = value as Readonly<Record<string, unknown>>;
  const text = line["text"];
  if (typeof text !== "string") throw new DragomanError("article.invalid", '"text" must be a string');
  const article: Record<string, string | null> & { text: string } = { text };
  for (const field of OPTIONAL) {
    const given = line[field] ?? null;
    if (given !== null && typeof given !== "string") {
      throw new DragomanError("article.invalid", `"${field}" must be a string or null`);
    }
    article[field] = given;
  }
  return { id: line["id"], article };
}
