import type { Input } from "../format.ts";
import { type Encoding, findEncoding, fromWindows1252 } from "./decode.ts";

/** The text of a source piece by piece, in the encoding that its beginning shows. */
export async function decodeStream(
  input: Input,
): Promise<{ readonly encoding: Encoding; readonly chunks: AsyncGenerator<string> }> {
  const encoding = await findEncoding(input.head.bytes, { contentType: input.source.contentType ?? null });
  return { encoding, chunks: decodePieces(encoding.name, input.stream()) };
}

async function* decodePieces(encoding: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  if (encoding === "windows-1252") {
    for await (const piece of pieces) yield fromWindows1252(piece);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
