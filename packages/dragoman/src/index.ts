import type { Article, Reading } from "@dragoman/model";
import { load, type Reader } from "./load.ts";

export type { Article, Reading } from "@dragoman/model";
export { DragomanError } from "./error.ts";
export { bind, load, type Reader } from "./load.ts";

let loaded: Promise<Reader> | null = null;

/** Reads one article with English and the shipped tables, which are loaded at the first call. */
export async function read(article: Article): Promise<Reading> {
  loaded ??= load();
  return (await loaded).read(article);
}
