import { binaryKind } from "./charset/binary.ts";
import { notText } from "./document.ts";
import { finish } from "./finish.ts";
import type { Context, Format, Input } from "./format.ts";
import { FORMATS } from "./formats.ts";
import type { Found } from "./ingested.ts";
import { openInput } from "./input.ts";
import { refusalFrom } from "./refusal.ts";
import { refuse } from "./refuse.ts";
import { findFormat } from "./sniff.ts";
import type { IngestOptions, Source } from "./source.ts";

/** Bytes of a document, a line or a cell beyond which it is refused. */
export const LIMIT = 20_000_000;

/** Archives in archives beyond this depth are refused. */
const DEPTH = 4;

/**
 * Takes the articles out of a document, one after the other, in its order; what cannot be taken comes as `Refused` in its place, the feeds that a list names as `Listed`.
 * Throws a RangeError for a format that does not exist, and whatever the source's own stream throws.
 */
export async function* ingest(source: Source, options: IngestOptions = {}): AsyncGenerator<Found> {
  const { format } = options;
  if (format != null && !FORMATS.some(({ name }) => name === format)) throw new RangeError(unknownFormat(format));
  for await (const found of take(source, options, 0)) yield "article" in found ? await finish(found, options) : found;
}

/** Names of all formats, as `Ingested` and `IngestOptions` tell them. */
export const FORMAT_NAMES: readonly string[] = FORMATS.map(({ name }) => name);

const unknownFormat = (name: string): string => `"${name}" is no format; there are ${FORMAT_NAMES.join(", ")}`;

async function* take(source: Source, options: IngestOptions, depth: number): AsyncGenerator<Found> {
  if (depth > DEPTH) return yield refuse(source.name, "archive.deep", `lies in more than ${DEPTH} archives`);
  const watched = watch(source);
  const input = await openInput(watched.source);
  const format = chosen(options, depth) ?? findFormat(FORMATS, input.head, source);
  if (format === null) return yield notText(source.name, binaryKind(input.head.bytes) ?? "is no text");
  const inner = (further: Source): AsyncGenerator<Found> => take(further, options, depth + 1);
  const context = { options, limit: options.limit ?? LIMIT, depth, inner };
  try {
    yield* await readWith(format, input, context);
  } catch (error) {
    if (watched.failed()) throw error;
    yield refusalFrom(source.name, format.name, error);
  }
}

async function readWith(format: Format, input: Input, context: Context): Promise<AsyncGenerator<Found>> {
  return (await format.load())(input, context);
}

function chosen(options: IngestOptions, depth: number): Format | undefined {
  return depth === 0 ? FORMATS.find(({ name }) => name === options.format) : undefined;
}

/** The same source, and whether its own stream has failed, which is no fault of the document. */
function watch(source: Source): { readonly source: Source; readonly failed: () => boolean } {
  const { bytes } = source;
  if (bytes instanceof Uint8Array) return { source, failed: () => false };
  let failed = false;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      yield* bytes as AsyncIterable<Uint8Array>;
    } catch (error) {
      failed = true;
      throw error;
    }
  }
  return { source: { ...source, bytes: pieces() }, failed: () => failed };
}
