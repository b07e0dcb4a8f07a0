import { cacheNames } from "./caches.ts";

/** Bytes between two reports of progress. */
const STEP = 200_000;

/** A file of this page: from the cache when it is there, else from the server, and then into the cache. Rejects when it cannot be had. */
export async function fetched(
  address: string,
  progress: (loaded: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  return kept(address, async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return bytesOf(response, progress);
  });
}

/** Bytes under an address: from the cache when they are there, else made, and then into the cache. */
export async function kept(
  address: string,
  make: (url: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(address, location.href).href;
  const cache = await openCache();
  const known = await cache?.match(url);
  if (known !== undefined) return new Uint8Array(await known.arrayBuffer());
  const bytes = await make(url);
  await cache?.put(url, new Response(bytes)).catch(() => {});
  return bytes;
}

/** Browsers have caches for secure pages only, and some refuse them in private windows. */
async function openCache(): Promise<Cache | null> {
  if (!("caches" in globalThis)) return null;
  return caches.open(cacheNames(new URL("../", location.href).href, "").lasting).catch(() => null);
}

async function bytesOf(response: Response, progress: (loaded: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array[] = [];
  let [length, told] = [0, 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length - told < STEP) continue;
    told = length;
    progress(length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
