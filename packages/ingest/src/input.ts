import { glance } from "./charset/decode.ts";
import type { Input } from "./format.ts";
import type { Refused } from "./ingested.ts";
import { tooLarge } from "./refuse.ts";
import type { Source } from "./source.ts";

const HEAD = 1 << 16;

/** Bytes handed on at once of a source that lies in memory. */
const SLICE = 1 << 20;

/** Looks at the beginning of a source without taking it away from whoever reads the source. */
export async function openInput(source: Source): Promise<Input> {
  const pieces = pieceStream(source.bytes)[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const { done, value } = await pieces.next();
    if (done === true) break;
    first.push(value);
    length += value.length;
  }
  const start = first.length === 1 ? first[0]! : Buffer.concat(first);
  const bytes = start.subarray(0, HEAD);
  const head = { bytes, text: glance(bytes)?.trimStart() ?? null };
  return { source, head, stream: () => resume(start, pieces) };
}

async function* pieceStream(bytes: Source["bytes"]): AsyncGenerator<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) return yield* bytes;
  for (let start = 0; start < bytes.length; start += SLICE) yield bytes.subarray(start, start + SLICE);
}

async function* resume(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield start;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** All bytes of a document; refuses, and reads no further, beyond the limit. */
export async function readAll(input: Input, limit: number, hint: string): Promise<Uint8Array | Refused> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input.stream()) {
    length += piece.length;
    if (length > limit) return tooLarge(input.source.name, limit, hint);
    pieces.push(piece);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}
