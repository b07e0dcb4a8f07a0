import type { Sentence } from "../text/document.ts";
import type { Word } from "../text/vocabulary.ts";
import { wordOf } from "../text/word.ts";
import { buildTree, type Lemmas, type Lemmatise, lemmasBy, type Names } from "./build.ts";
import { LONGEST_SENTENCE } from "./memory.ts";
import { readModel } from "./model.ts";
import { type Network, startNetwork } from "./network.ts";
import { outlookOf } from "./outlook.ts";
import type { Parser } from "./parser.ts";
import type { Tree } from "./tree.ts";

/** Words of one run: more would no longer stay in the processor's cache. */
const BATCH = 800;

/** What the engine needs: the trained weights and the compiled kernel. */
export interface ParserBytes {
  readonly weights: Uint8Array;
  readonly kernel: Uint8Array;
}

/**
 * Tagger and parser from their bytes. Rejects with a RangeError for bytes that are no weights, and with an Error where
 * WebAssembly or its SIMD instructions are missing.
 */
export async function loadNetworkParser(bytes: ParserBytes, lemmatise: Lemmatise): Promise<Parser> {
  const model = readModel(bytes.weights);
  const network = await startNetwork(model, bytes.kernel);
  const tags = model.tags.map((tag) => tag.split("|"));
  const names: Names = {
    upos: tags.map(([upos = "X"]) => upos),
    xpos: tags.map(([, xpos = "FW"]) => xpos),
    relations: model.labels,
  };
  const lemmas = lemmasBy(names, lemmatise);
  return {
    digest: model.digest,
    outlook: outlookOf(model),
    parse: (sentences) => parseAll(sentences, network, names, lemmas),
  };
}

function parseAll(
  sentences: readonly Sentence[],
  network: Network,
  names: Names,
  lemmas: Lemmas,
): readonly (Tree | null)[] {
  const trees: (Tree | null)[] = new Array(sentences.length).fill(null);
  for (const batch of batches(sentences)) {
    const words = batch.map((index): readonly Word[] => sentences[index]!.tokens);
    const answer = network.run(
      batch.map((index, i) => (isShouted(sentences[index]!) ? lowered(words[i]!) : words[i]!)),
    );
    let from = 0;
    batch.forEach((index, i) => {
      trees[index] = buildTree(words[i]!, answer, from, names, lemmas);
      from += words[i]!.length;
    });
  }
  return trees;
}

/** Positions of the sentences that can be parsed, in groups of about `BATCH` words. */
function batches(sentences: readonly Sentence[]): number[][] {
  const groups: number[][] = [];
  let words = Infinity;
  sentences.forEach((sentence, index) => {
    const length = sentence.tokens.length;
    if (length > LONGEST_SENTENCE) return;
    if (words + length > BATCH) {
      groups.push([]);
      words = 0;
    }
    groups.at(-1)!.push(index);
    words += length;
  });
  return groups;
}

function lowered(words: readonly Word[]): readonly Word[] {
  return words.map(({ form }) => wordOf(form.toLowerCase()));
}

/** A line in capitals: they tell nothing then, so the network reads it in small letters. */
function isShouted({ tokens }: Sentence): boolean {
  let letters = 0;
  for (const { form, lower } of tokens) {
    if (form === lower) {
      if (/[a-z]/.test(form)) return false;
      continue;
    }
    if (form !== form.toUpperCase()) return false;
    letters += form.length;
  }
  return letters >= 12 && tokens.length >= 4;
}
