import type { Word } from "../text/vocabulary.ts";
import { askedOnce } from "../text/word.ts";
import type { Answer } from "./network.ts";
import type { Tree } from "./tree.ts";

/** Names behind the network's numbers. */
export interface Names {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
}

/** Dictionary form of a word with its tags. */
export type Lemmatise = (form: string, upos: string, xpos: string) => string;

/** The lemma of a word by the number of its tags. */
export type Lemmas = (word: Word, tag: number) => string;

/** Remembers of each word the lemma that was asked for last: most have one. */
export function lemmasBy({ upos, xpos }: Names, lemmatise: Lemmatise): Lemmas {
  const last = askedOnce(() => ({ tag: -1, lemma: "" }));
  return (word, tag) => {
    const known = last(word);
    if (known.tag !== tag) {
      known.tag = tag;
      known.lemma = lemmatise(word.form, upos[tag]!, xpos[tag]!);
    }
    return known.lemma;
  };
}

/** Shared by all tokens without dependents; never written to, and not frozen: engines walk frozen arrays the slow way. */
const NONE: number[] = [];

/** The tree of the sentence whose tokens stand at from..to of the network's answer. */
export function buildTree(words: readonly Word[], answer: Answer, from: number, names: Names, lemmas: Lemmas): Tree {
  const count = words.length;
  const upos: string[] = new Array(count);
  const xpos: string[] = new Array(count);
  const relations: string[] = new Array(count);
  const own: string[] = new Array(count);
  const heads: number[] = new Array(count);
  const confidence: number[] = new Array(count);
  for (let i = 0; i < count; i++) {
    const tag = answer.tags[from + i]!;
    upos[i] = names.upos[tag]!;
    xpos[i] = names.xpos[tag]!;
    own[i] = lemmas(words[i]!, tag);
    relations[i] = names.relations[answer.labels[from + i]!]!;
    heads[i] = answer.heads[from + i]! - 1;
    confidence[i] = Math.round(answer.probability[from + i]! * 100) / 100;
  }
  return { upos, xpos, lemmas: own, heads, relations, confidence, children: childrenOf(heads) };
}

/** Dependents of each token, left to right. */
export function childrenOf(heads: readonly number[]): readonly (readonly number[])[] {
  const children: number[][] = new Array(heads.length).fill(NONE);
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!;
    if (head < 0) continue;
    if (children[head] === NONE) children[head] = [i];
    else children[head]!.push(i);
  }
  return children;
}
