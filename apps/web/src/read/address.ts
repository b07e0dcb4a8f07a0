import type { Article } from "@dragoman/model";
import { fromFile } from "./intake/file.ts";

const FIELDS = ["title", "published", "publisher"] as const;

/** What an address asks for: `?text=…`, `#text=…` (which no server is told) or `?url=…`, with `published`, `publisher` and `title` beside it; null when it asks for nothing. */
export function asked(
  place: Pick<Location, "search" | "hash">,
): { readonly article: Article } | { readonly url: string } | null {
  for (const words of [place.hash.slice(1), place.search]) {
    const parameters = new URLSearchParams(words);
    const [text, url] = [parameters.get("text"), parameters.get("url")];
    if (text !== null) return { article: { text, ...fieldsIn(parameters) } };
    if (url !== null) return { url };
  }
  return null;
}

/** The article at an address. Rejects when it cannot be had: the page's policy lets it reach its own host alone. */
export async function fromAddress(url: string): Promise<Article> {
  const address = new URL(url, location.href);
  const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!response.ok) throw new Error(String(response.status));
  return fromFile(await response.blob(), address.pathname, address.href);
}

function fieldsIn(parameters: URLSearchParams): Omit<Article, "text"> {
  return Object.fromEntries(FIELDS.map((field) => [field, parameters.get(field)]));
}
