import type { Parser } from "@dragoman/reader";

/** What the engine needs: the trained weights and the compiled kernel. */
export interface EnglishBytes {
  readonly weights: Uint8Array;
  readonly kernel: Uint8Array;
}

/** Loads tagger and parser. */
export async function loadParser(_bytes: EnglishBytes): Promise<Parser> {
  return { digest: "0".repeat(64), parse: (sentences) => sentences.map(() => null) };
}
