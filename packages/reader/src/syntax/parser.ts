import type { Sentence } from "../text/document.ts";
import type { Outlook } from "./outlook.ts";
import type { Tree } from "./tree.ts";

/** A tagger and parser with its weights loaded. */
export interface Parser {
  /** SHA-256 of the weights. */
  readonly digest: string;
  /** Which sentences of transcripts are worth a tree; null where all are. */
  readonly outlook: Outlook | null;
  /** Trees of the sentences, in their order; a sentence longer than the engine's limit gives null. */
  parse(sentences: readonly Sentence[]): readonly (Tree | null)[];
}
