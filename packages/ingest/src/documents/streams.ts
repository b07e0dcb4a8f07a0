import { pipeline, Readable } from "node:stream";
import { createInflate } from "node:zlib";

/** Bytes to which a single packed stream of a document may unpack. */
const LARGEST = 200_000_000;

/** Packed streams in packed streams beyond this depth are no work of a program that makes documents. */
const LAYERS = 3;

/**
 * Whether some packed stream of a PDF unpacks without bound. Looks at the bytes alone, as a reader would find them,
 * and believes nothing that the document says of its lengths.
 */
export async function holdsBomb(bytes: Uint8Array): Promise<boolean> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf("stream"); at !== -1; ) {
    const start = at + "stream".length + (buffer[at + 6] === 0x0d ? 2 : 1);
    const end = buffer.indexOf("endstream", start);
    const packed = buffer.subarray(start, end === -1 ? buffer.length : end);
    if (isPacked(packed) && (await isBomb(Readable.from([packed]), LAYERS))) return true;
    at = end === -1 ? -1 : buffer.indexOf("stream", end + "endstream".length);
  }
  return false;
}

/** The two bytes that begin a zlib stream (RFC 1950). */
function isPacked(bytes: Uint8Array): boolean {
  return bytes.length > 2 && (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;
}

/** Unpacks once more what is packed within; counts without keeping. */
async function isBomb(packed: Readable, layers: number): Promise<boolean> {
  const pieces = unpack(packed);
  try {
    let next = await pieces.next();
    if (next.done !== true && isPacked(next.value)) {
      return layers === 1 || (await isBomb(Readable.from(resume(next.value, pieces)), layers - 1));
    }
    for (let length = 0; next.done !== true; next = await pieces.next()) {
      length += next.value.length;
      if (length > LARGEST) return true;
    }
    return false;
  } finally {
    await pieces.return(undefined);
  }
}

/** What is damaged ends where the damage is, for the readers of PDF too. */
async function* unpack(packed: Readable): AsyncGenerator<Uint8Array, undefined> {
  const unpacked = pipeline(packed, createInflate({ chunkSize: 1 << 20 }), () => {});
  try {
    yield* unpacked as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}

async function* resume(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
