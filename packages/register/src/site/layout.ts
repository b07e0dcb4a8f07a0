/** What the manifest of a static site begins with. */
export const SITE = "dragoman/site@1";

/** A static site: a register's answers in files, spread over shards by their requests. */
export interface SiteManifest {
  readonly format: typeof SITE;
  readonly title: string;
  /** Changes with anything that is in it; null until all is written. */
  readonly version: string | null;
  /** The day as of which all answers are. */
  readonly on: string;
  /** Whether articles stand there in full, and not only the words behind facts. */
  readonly texts: boolean;
  /** Where the answers lie, below the site: `data/3f09…/`. */
  readonly data: string;
  /** Number of shards of each collection. */
  readonly collections: Readonly<Record<string, number>>;
  /** The answer to `/v1`. */
  readonly head: unknown;
  /** Files beside the answers, which the next writing replaces. */
  readonly files: readonly string[];
}

/** Facts, or articles, that stand together in one entry of the collection `hits`. */
export const BLOCK = 32;

/** Leading letters of a word by which its postings are found. */
export const WORD_STEM = 3;

/** Leading letters of the words of a name by which its entity is found. */
export const NAME_STEM = 2;

/** The words of an index that begin alike: where facts and articles rank that have them, rising. */
export type Postings = Readonly<Record<string, readonly [facts: readonly number[], articles: readonly number[]]>>;

/** The collection that the answer to a request is in. */
export function collectionOf(request: string): string {
  const [, , kind = "", ...rest] = request.replace(/\?.*/s, "").split("/");
  return rest.length === 0 ? "lists" : kind;
}

/**
 * A request of the API as sites file its answer: parts decoded, states by code alone, two parties in order, parameters in order; without
 * `limit` and `on`, for a site has one length and one day.
 */
export function canonicalRequest(request: string): string {
  const mark = request.indexOf("?");
  const path = mark < 0 ? request : request.slice(0, mark);
  const parts = path.split("/").map((part) => decoded(part).replace(/^state:/, ""));
  if (parts[2] === "dyads" && parts[3]! > parts[4]!) parts.push(...parts.splice(3, 2).reverse());
  const query = (mark < 0 ? "" : request.slice(mark + 1))
    .split("&")
    .filter((pair) => !/^(?:limit|on)=|^order=time$|^$/.test(pair));
  const pairs = query.map((pair) => decoded(pair.replaceAll("+", " "))).sort();
  return parts.join("/") + (pairs.length === 0 ? "" : `?${pairs.join("&")}`);
}

/** Name of the shard of so many in which a key lies, in hexadecimal digits. */
export function shardOf(key: string, shards: number): string {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % shards).toString(16).padStart(3, "0");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
