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

/** The identity that the article's Reading will have. `hash` is SHA-256 in hexadecimal digits, where a platform has a quicker one. */
export function identify(article: Article, reference: Reference, hash: (text: string) => string = sha256): Identity {
  const { text } = repair(article.text);
  return { text, digest: hash(text), url: article.url ?? null, publisher: outletOf(article, reference) };
}

/** Characters of a name that is told; longer ones are no names. */
const LONGEST = 80;

/**
 * The outlet by the publisher told, else by the address. One that the reference does not know is named as it is told
 * (`outlet:Nairobi Courier`), else by its host (`outlet:courier.example`).
 */
export function outletOf({ publisher, url }: Article, reference: Reference): string | null {
  const known = (publisher && reference.publisher(publisher)) || (url && reference.publisher(url));
  if (known) return known;
  const name = publisher?.replace(/\s+/g, " ").trim().slice(0, LONGEST) || hostOf(url ?? "");
  return name ? `outlet:${name}` : null;
}

/** "https://www.courier.example/news" has the host "courier.example". */
function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([a-z\d.-]+)/.exec(address.trim().toLowerCase())?.[1] ?? "";
}
