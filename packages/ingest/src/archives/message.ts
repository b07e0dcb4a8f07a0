import { RefusalError } from "../refusal.ts";
import { megabytes } from "../refuse.ts";
import { ByteReader } from "./bytes.ts";
import { decodeBody, encodingsIn } from "./encoding.ts";
import { type Headers, readHeaders } from "./headers.ts";

/** What a record holds, without the encodings of its transport. */
export interface Content {
  /** Media type with its parameters, or an empty text. */
  readonly type: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The content of a record of a web archive: a resource, or the body of an HTTP answer with status 200; null for all else. A packed body of more bytes than the limit throws a `RefusalError`. */
export async function contentOf(
  record: Headers,
  block: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Content | null> {
  const kind = record.get("warc-type");
  if (kind === "resource") return { type: record.get("content-type") ?? "", bytes: block };
  return kind === "response" ? bodyOf(block, limit) : null;
}

async function bodyOf(block: AsyncIterable<Uint8Array>, limit: number): Promise<Content | null> {
  const bytes = new ByteReader(block);
  const status = await bytes.line(8192);
  if (status === null || !/^HTTP\/\S+ +200\b/.test(status)) return null;
  const headers = await readHeaders(bytes);
  const encodings = encodingsIn(headers?.get("content-encoding") ?? "");
  if (headers === null || encodings === null) return null;
  const body = /chunked/i.test(headers.get("transfer-encoding") ?? "") ? await joined(bytes) : bytes;
  const layers = await honest(encodings, body);
  const plain = layers.length === 0 ? body.all() : decodeBody(await whole(body, limit), layers);
  return { type: headers.get("content-type") ?? "", bytes: plain };
}

/** In one piece, since what unpacks a stream reads ahead, into what comes behind it. */
async function whole(body: ByteReader, limit: number): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body.all()) {
    length += piece.length;
    if (length > limit) throw new RefusalError("source.large", `is larger than ${megabytes(limit)}`);
    pieces.push(piece);
  }
  return pieces;
}

/** Some archives keep bodies unpacked and leave the header as it was. */
async function honest(encodings: readonly string[], body: ByteReader): Promise<readonly string[]> {
  if (!encodings.at(-1)?.endsWith("gzip")) return encodings;
  const [first, second = 0x8b] = await body.peek();
  return first === 0x1f && second === 0x8b ? encodings : [];
}

/** The body out of its chunks (RFC 9112); as it is when it is in none, which some archives do not say. */
async function joined(bytes: ByteReader): Promise<ByteReader> {
  const start = Buffer.from(await bytes.peek())
    .subarray(0, 20)
    .toString("latin1");
  return /^[0-9a-f]{1,8}[ \t]*(?:;|\r|$)/i.test(start) ? new ByteReader(chunks(bytes)) : bytes;
}

async function* chunks(bytes: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const size = Number.parseInt((await bytes.line(8192)) ?? "0", 16);
    if (!(size > 0)) return;
    yield* bytes.take(size);
    await bytes.line(8192);
  }
}
