/** Pairs of positions in the two lists, and the positions left over. */
export interface Pairing {
  readonly pairs: readonly (readonly [gold: number, read: number])[];
  readonly missed: readonly number[];
  readonly extra: readonly number[];
}

/** Matches two lists one to one, the most similar first; a similarity of 0 is no match. */
export function pair<G, R>(gold: readonly G[], read: readonly R[], similarity: (g: G, r: R) => number): Pairing {
  const candidates: [similarity: number, gold: number, read: number][] = [];
  for (const [i, g] of gold.entries()) {
    for (const [j, r] of read.entries()) {
      const value = similarity(g, r);
      if (value > 0) candidates.push([value, i, j]);
    }
  }
  candidates.sort((a, b) => b[0] - a[0]);
  const usedGold = new Set<number>();
  const usedRead = new Set<number>();
  const pairs: [number, number][] = [];
  for (const [, i, j] of candidates) {
    if (usedGold.has(i) || usedRead.has(j)) continue;
    usedGold.add(i);
    usedRead.add(j);
    pairs.push([i, j]);
  }
  return {
    pairs,
    missed: [...gold.keys()].filter((i) => !usedGold.has(i)),
    extra: [...read.keys()].filter((j) => !usedRead.has(j)),
  };
}
