import { loadNetworkParser, type Parser, type ParserBytes } from "@dragoman/reader";
import { lemma } from "./lemma.ts";

/** What the engine needs: the trained weights and the compiled kernel. */
export type EnglishBytes = ParserBytes;

/** Loads tagger and parser; rejects where WebAssembly or its SIMD instructions are missing. */
export async function loadParser(bytes: EnglishBytes): Promise<Parser> {
  return await loadNetworkParser(bytes, lemma);
}
