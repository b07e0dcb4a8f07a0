import { type Article, type Reference, sha256 } from "@dragoman/model";
import { repair } from "./repair.ts";

/** What tells an article from others; known without reading it. */
export interface Identity {
  /** The text that its Reading has. */
  readonly text: string;
  /** SHA-256 of that text. */
  readonly digest: string;
  readonly url: string | null;
  /** Outlet id, or null. */
  readonly publisher: string | null;
}

/** The identity that the article's Reading will have. */
export function identify(article: Article, reference: Reference): Identity {
  const { text } = repair(article.text);
  return { text, digest: sha256(text), url: article.url ?? null, publisher: outletOf(article, reference) };
}

/** The outlet by the publisher told, else by the address. */
export function outletOf({ publisher, url }: Article, reference: Reference): string | null {
  if (publisher) return reference.publisher(publisher);
  return url ? reference.publisher(url) : null;
}
