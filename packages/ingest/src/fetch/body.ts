import type { IncomingMessage } from "node:http";
import { decodeBody, encodingsIn } from "../archives/encoding.ts";
import { megabytes } from "../refuse.ts";
import { FetchError } from "./answer.ts";

/** The whole body of an answer, decompressed; stops at the limit, so that a small answer cannot grow without bound. */
export async function readBody(message: IncomingMessage, limit: number): Promise<Uint8Array> {
  if (Number(message.headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
  const told = message.headers["content-encoding"] ?? "";
  const encodings = encodingsIn(told);
  if (encodings === null)
    throw new FetchError("fetch.encoding", `answers in an unknown encoding: ${told.slice(0, 60)}`);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of decodeBody(message, encodings)) {
    length += piece.length;
    if (length > limit) throw tooLarge(limit);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(limit: number): FetchError {
  return new FetchError("source.large", `is larger than ${megabytes(limit)}`, "fetch it yourself and add the file");
}
