import { type Duplex, pipeline, Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Encodings laid over each other; who says more does not mean well. */
const LAYERS = 2;

/** The encodings that a `Content-Encoding` names, in the order of their making; null when one is unknown or they are too many. */
export function encodingsIn(header: string): readonly string[] | null {
  const encodings = header
    .split(",")
    .map((encoding) => encoding.trim().toLowerCase())
    .filter((encoding) => encoding !== "" && encoding !== "identity");
  return encodings.length > LAYERS || encodings.some((name) => !Object.hasOwn(DECODERS, name)) ? null : encodings;
}

/** Undoes known encodings. */
export function decodeBody(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encodings: readonly string[],
): AsyncIterable<Uint8Array> {
  // Errors of a piped stream reach the last one, which the caller reads.
  return encodings.reduceRight<Readable>(
    (stream, name) => pipeline(stream, DECODERS[name]!(), () => {}),
    Readable.from(bytes),
  );
}

/** Whether an error tells of damage in what was to be unpacked. */
export function isUnpackingError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_|BROTLI|^ERR__ERROR/.test(String(error.code));
}
