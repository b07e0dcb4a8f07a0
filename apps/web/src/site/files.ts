import { collectionOf, SITE, type SiteManifest, shardOf } from "@dragoman/register";
import { Failed } from "../api.ts";
import { words } from "../words.ts";
import { siteRoot } from "./root.ts";
import { isExcerpt, siteDay, siteTitle } from "./told.ts";

type Shard = Readonly<Record<string, unknown>>;

/** The last shards, which neighbouring answers share. */
const kept = new Map<string, Promise<Shard>>();
const KEPT = 48;

let manifest: Promise<SiteManifest> | null = null;

/** What the site tells of itself. Throws Failed when it is not there or not whole. */
export function siteManifest(): Promise<SiteManifest> {
  manifest ??= load().catch((error: unknown) => {
    manifest = null;
    throw error;
  });
  return manifest;
}

async function load(): Promise<SiteManifest> {
  const site = JSON.parse(new TextDecoder().decode(await bytesOf("site.json"))) as SiteManifest;
  if (site.format !== SITE) throw broken(words.site.broken);
  if (site.version === null) throw broken(words.site.unfinished);
  siteTitle.value = site.title;
  siteDay.value = site.on;
  isExcerpt.value = !site.texts;
  return site;
}

/** What a collection has under a key; undefined when it has nothing. Throws Failed when a file cannot be had. */
export async function entryOf<T>(collection: string, key: string): Promise<T | undefined> {
  const { data, collections } = await siteManifest();
  const shards = collections[collection];
  if (shards === undefined) return undefined;
  const shard = await shardAt(`${data}${collection}/${shardOf(key, shards)}.json.gz`);
  return Object.hasOwn(shard, key) ? (shard[key] as T) : undefined;
}

/** What answers a request that was made before. */
export function answerOf<T>(request: string): Promise<T | undefined> {
  return entryOf<T>(collectionOf(request), request);
}

function shardAt(path: string): Promise<Shard> {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const shard = bytesOf(path).then(async (bytes) => JSON.parse(await unzipped(bytes)) as Shard);
  kept.set(path, shard);
  shard.catch(() => kept.delete(path));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return shard;
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(path, siteRoot ?? location.href)).catch(() => null);
  // A shard that has nothing in it is not written.
  if (response?.status === 404 && path.startsWith("data/") && (await isSame())) return new TextEncoder().encode("{}");
  if (response === null || !response.ok) throw broken(words.site.broken);
  return new Uint8Array(await response.arrayBuffer());
}

/** Whether the site is still the one that was loaded. */
async function isSame(): Promise<boolean> {
  const { version } = await siteManifest();
  const now = JSON.parse(new TextDecoder().decode(await bytesOf("site.json"))) as SiteManifest;
  return now.version === version;
}

/** Some hosts unzip by themselves. */
async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isZipped) return new TextDecoder().decode(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

function broken(message: string): Failed {
  return new Failed({ status: 0, message, nearest: [], parameter: null });
}
