import type { Refused } from "../ingested.ts";
import { refuse } from "../refuse.ts";

/** What a server told of a document's state, to ask later whether it changed. */
export interface Validators {
  readonly etag: string | null;
  /** As the server wrote it. */
  readonly lastModified: string | null;
}

/** A document that came over the network. */
export interface Fetched extends Validators {
  readonly kind: "document";
  /** Decompressed. */
  readonly bytes: Uint8Array;
  /** Address after redirects. */
  readonly url: string;
  readonly contentType: string | null;
}

/** The document is as it was when its validators were told. */
export interface Unchanged extends Validators {
  readonly kind: "unchanged";
  readonly url: string;
}

export type Answer = Fetched | Unchanged | Refused;

/** Why an address cannot be fetched; becomes a `Refused` at the edge. */
export class FetchError extends Error {
  override readonly name = "FetchError";
  readonly code: string;
  readonly hint: string | null;
  /** Whether it may go well when tried again. */
  readonly isPassing: boolean;

  constructor(code: string, message: string, hint: string | null = null, isPassing = false) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.isPassing = isPassing;
  }
}

/** A `FetchError` as a refusal; other errors are mistakes of the program and pass. */
export function refusalOf(url: string, error: unknown): Refused {
  if (!(error instanceof FetchError)) throw error;
  return refuse(url, error.code, error.message, error.hint);
}
