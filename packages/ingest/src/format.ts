import type { Found } from "./ingested.ts";
import type { IngestOptions, Source } from "./source.ts";

/** The beginning of a source, to tell its format by. */
export interface Head {
  /** At most 64 KB. */
  readonly bytes: Uint8Array;
  /** The same as text, without what blanks stand before it; null when the bytes are no text. */
  readonly text: string | null;
}

/** A source whose beginning has been looked at. */
export interface Input {
  readonly source: Source;
  readonly head: Head;
  /** All bytes, those of the head too; may be called once. */
  readonly stream: () => AsyncGenerator<Uint8Array>;
}

/** What a format's reader may use. */
export interface Context {
  readonly options: IngestOptions;
  /** Bytes beyond which a document, a line or a cell is refused. */
  readonly limit: number;
  /** How many archives the source lies in. */
  readonly depth: number;
  /** Takes in a document that lies in this one: a record, a member, an attachment. */
  readonly inner: (source: Source) => AsyncGenerator<Found>;
}

/** Reads one format. It yields and never throws, save for what the source's own stream throws. */
export type ReadFormat = (input: Input, context: Context) => AsyncGenerator<Found>;

export interface Format {
  readonly name: string;
  /** Endings of file names, without a dot, in lower case. */
  readonly extensions: readonly string[];
  /** Media types without parameters, in lower case. */
  readonly types: readonly string[];
  /** Whether the content alone shows this format beyond doubt. */
  readonly sniff: (head: Head) => boolean;
  /** Loads what the format needs; nothing heavy may load before. */
  readonly load: () => Promise<ReadFormat>;
}
