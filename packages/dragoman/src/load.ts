import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { digest, extend, type FurtherRules, loadEnglish } from "@dragoman/english";
import type { Article, Engine, Reading, Reference } from "@dragoman/model";
import { type LanguagePack, read, type Trace, tellingAll, weightsDigest } from "@dragoman/reader";
import { loadReference } from "@dragoman/reference";
import { DragomanError } from "./error.ts";

/** English and the shipped tables, bound to the engine. */
export interface Reader {
  readonly language: LanguagePack;
  readonly reference: Reference;
  /** Reads one article; `trace` is told of every rule that fires or loses. */
  read(article: Article, options?: { readonly trace?: Trace }): Reading;
}

/** Reads weights, kernel and tables from the installed packages; takes some hundred milliseconds, once. */
export async function load(): Promise<Reader> {
  const [weights, kernel] = await Promise.all([shipped("english.bin"), shipped("kernel.wasm")]);
  return bind(await loadEnglish({ weights, kernel }), loadReference());
}

/** A reader of the given language and facts. */
export function bind(language: LanguagePack, reference: Reference): Reader {
  const reading = (article: Article, options: { readonly trace?: Trace } = {}): Reading =>
    read(article, { language, reference, trace: options.trace ?? null });
  return Object.freeze({ language, reference, read: reading });
}

/** The reader to which nothing is too unsure to tell: so examples of rules are read. */
export function telling({ language, reference }: Reader): Reader {
  return bind({ ...language, certainty: tellingAll(language.certainty) }, reference);
}

/** The reader with an analyst's own rules. */
export function withRules(reader: Reader, further: FurtherRules): Reader {
  try {
    return bind(extend(reader.language, further), reader.reference);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DragomanError("rules.invalid", error.message, "docs/rules.md tells how rules are written");
  }
}

let told: Promise<Pick<Engine, "rules" | "weights">> | null = null;

/** Digests of the shipped rules and weights, without loading them to read. */
export function digests(): Promise<Pick<Engine, "rules" | "weights">> {
  told ??= shipped("english.bin").then((bytes) => ({ rules: digest, weights: weightsDigest(bytes) }));
  return told;
}

async function shipped(name: string): Promise<Uint8Array> {
  try {
    return await readFile(createRequire(import.meta.url).resolve(`@dragoman/english/weights/${name}`));
  } catch {
    throw new DragomanError("weights.missing", `${name} of @dragoman/english is missing`, "install the package again");
  }
}
