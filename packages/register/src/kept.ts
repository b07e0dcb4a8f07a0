import { type Reading, type Reference, sha256 } from "@dragoman/model";
import type { KeptArticle } from "./article.ts";

/** What a Reading does not tell of its article. */
export interface Provenance {
  readonly origin: string | null;
  readonly format: string;
}

/** `a` and 32 hexadecimal digits, of the text's digest and of the address, else of the publisher: the same article twice is one. */
export function articleKey(digest: string, url: string | null, publisher: string | null): string {
  return `a${sha256(`${digest}\n${url === null ? (publisher ?? "") : addressOf(url)}`).slice(0, 32)}`;
}

/** Who stands behind an outlet: its state when it is an official site or state-owned, else itself; null for none. */
export function ownerOf(outlet: string | null, reference: Reference): string | null {
  if (outlet === null) return null;
  const sort = reference.sort(outlet);
  const country = reference.entity(outlet)?.country ?? null;
  return country !== null && (sort === "official" || sort === "state") ? `state:${country}` : outlet;
}

/** The article of a Reading as the register keeps it. */
export function toKeptArticle(reading: Reading, { origin, format }: Provenance, reference: Reference): KeptArticle {
  const { id, title, url, publisher, language, published, place } = reading.article;
  return {
    key: articleKey(id, url, publisher),
    digest: id,
    text: reading.text,
    title,
    url,
    publisher,
    owner: ownerOf(publisher, reference),
    language,
    published,
    place,
    origin,
    format,
    notes: reading.notes,
  };
}

/** The address without what only points into the page. */
function addressOf(url: string): string {
  return url.trim().replace(/#.*$/s, "");
}
