import type { Entity } from "@dragoman/model";
import type { KeptArticle } from "../article.ts";
import { compareText } from "../order.ts";

/** Of two entries of one entity the fields that are known, of two known ones the smaller: order cannot matter. */
export function mergeEntity(a: Entity, b: Entity): Entity {
  return {
    id: a.id,
    kind: smaller(a.kind, b.kind),
    name: smaller(a.name, b.name),
    country: known(a.country, b.country),
    wikidata: known(a.wikidata, b.wikidata),
  };
}

/** The article as every database can hold it: NULs and lone surrogates become U+FFFD, so that all places stay. */
export function storable(article: KeptArticle): KeptArticle {
  const fields = Object.entries(article).map(([name, value]) => [
    name,
    typeof value === "string" ? sound(value) : value,
  ]);
  return Object.fromEntries(fields) as KeptArticle;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: databases cannot hold it
const UNSOUND = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text without NULs and lone surrogates, of the same length. */
export function sound(text: string): string {
  return text.replace(UNSOUND, "\ufffd");
}

function smaller<T extends string>(a: T, b: T): T {
  return compareText(a, b) <= 0 ? a : b;
}

function known(a: string | null, b: string | null): string | null {
  return a === null || b === null ? (a ?? b) : smaller(a, b);
}
