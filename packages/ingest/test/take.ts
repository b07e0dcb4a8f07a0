import { type Found, type Ingested, type IngestOptions, ingest, isIngested, type Source } from "../src/index.ts";

/** Everything that comes out of a document given as text or bytes. */
export async function takeAll(
  content: string | Uint8Array,
  name: string,
  options: IngestOptions = {},
  told: Partial<Source> = {},
): Promise<readonly Found[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const found: Found[] = [];
  for await (const item of ingest({ bytes, name, ...told }, options)) found.push(item);
  return found;
}

/** The only article of a document. */
export async function takeOne(
  content: string | Uint8Array,
  name: string,
  options: IngestOptions = {},
  told: Partial<Source> = {},
): Promise<Ingested> {
  const found = await takeAll(content, name, options, told);
  const [first] = found;
  if (found.length !== 1 || first === undefined || !isIngested(first)) throw new Error(JSON.stringify(found));
  return first;
}

/** A stream of bytes in pieces of a size. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
}
