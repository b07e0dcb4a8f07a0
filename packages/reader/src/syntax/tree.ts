/** Tags, lemmas and the dependency tree of one sentence, in arrays parallel to its tokens. */
export interface Tree {
  /** Universal part-of-speech tags. */
  readonly upos: readonly string[];
  /** Penn Treebank tags. */
  readonly xpos: readonly string[];
  readonly lemmas: readonly string[];
  /** Position of the head in the sentence; -1 = root. */
  readonly heads: readonly number[];
  /** Universal Dependencies relations with subtypes (`nsubj:pass`, `obl:agent`). */
  readonly relations: readonly string[];
  /** Probability of arc and label together, 0 to 1 in hundredths. */
  readonly confidence: ArrayLike<number>;
  /** Dependents of each token, left to right. */
  readonly children: readonly (readonly number[])[];
}

/** A tree for each sentence, or null for those that are too long. */
export type Syntax = readonly (Tree | null)[];
