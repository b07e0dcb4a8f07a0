import type { IncomingMessage } from "node:http";
import { type Duplex, pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { megabytes } from "../refuse.ts";
import { FetchError } from "./answer.ts";

const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Encodings laid over each other; a server that says more does not mean well. */
const LAYERS = 2;

/** The whole body of an answer, decompressed; stops at the limit, so that a small answer cannot grow without bound. */
export async function readBody(message: IncomingMessage, limit: number): Promise<Uint8Array> {
  if (Number(message.headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
  const stream = decoded(message);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > limit) throw tooLarge(limit);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function decoded(message: IncomingMessage): Readable {
  const encodings = (message.headers["content-encoding"] ?? "")
    .split(",")
    .map((encoding) => encoding.trim().toLowerCase())
    .filter((encoding) => encoding !== "" && encoding !== "identity");
  const unknown = encodings.length > LAYERS ? encodings.join(", ") : encodings.find((name) => !(name in DECODERS));
  if (unknown !== undefined) throw new FetchError("fetch.encoding", `answers in an unknown encoding: ${unknown}`);
  // Errors of a piped stream reach the last one, which the caller reads.
  return encodings.reduceRight<Readable>((stream, name) => pipeline(stream, DECODERS[name]!(), () => {}), message);
}

function tooLarge(limit: number): FetchError {
  return new FetchError("source.large", `is larger than ${megabytes(limit)}`, "fetch it yourself and add the file");
}
