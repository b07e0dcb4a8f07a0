import type { Article } from "@dragoman/model";
import { textOf } from "./charset.ts";
import { fromMarkdown } from "./markdown.ts";

/** Bytes of a file; no article has more. */
export const LARGEST = 8_000_000;

/** A file that cannot be taken. */
export class Refused extends Error {
  readonly reason: "large" | "binary" | "empty";
  constructor(reason: Refused["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/** The article in a file: plain text, HTML or Markdown, by its name and by its beginning. Throws Refused. */
export async function fromFile(file: Blob, name: string, address: string | null = null): Promise<Article> {
  if (file.size > LARGEST) throw new Refused("large");
  const text = textOf(new Uint8Array(await file.arrayBuffer()));
  if (text === null) throw new Refused("binary");
  if (text.trim() === "") throw new Refused("empty");
  const isHtml =
    /\.x?html?$/i.test(name) || file.type.startsWith("text/html") || /^\s*(?:<!doctype html|<html[\s>])/i.test(text);
  if (isHtml) return (await import("./html.ts")).fromHtml(text, address);
  return /\.(?:md|markdown)$/i.test(name) || file.type.startsWith("text/markdown") || text.startsWith("---\n")
    ? fromMarkdown(text)
    : { text };
}
