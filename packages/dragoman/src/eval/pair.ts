/** Pairs of positions in the two lists, and the positions left over. */
export interface Pairing {
  readonly pairs: readonly (readonly [gold: number, read: number])[];
  readonly missed: readonly number[];
  readonly extra: readonly number[];
}

/** Matches two lists one to one: the most similar first, but as many as can be matched at all (augmenting paths, Kuhn 1955); a similarity of 0 is no match. */
export function pair<G, R>(gold: readonly G[], read: readonly R[], similarity: (g: G, r: R) => number): Pairing {
  const candidates: [similarity: number, gold: number, read: number][] = [];
  for (const [i, g] of gold.entries()) {
    for (const [j, r] of read.entries()) {
      const value = similarity(g, r);
      if (value > 0) candidates.push([value, i, j]);
    }
  }
  candidates.sort((a, b) => b[0] - a[0]);
  const readOf = new Map<number, number>();
  const goldOf = new Map<number, number>();
  for (const [, i, j] of candidates) if (!readOf.has(i) && !goldOf.has(j)) join(i, j, readOf, goldOf);

  const likes = new Map<number, number[]>();
  for (const [, i, j] of candidates) likes.set(i, [...(likes.get(i) ?? []), j]);
  const place = (i: number, tried: Set<number>): boolean => {
    for (const j of (likes.get(i) ?? []).filter((one) => !tried.has(one))) {
      tried.add(j);
      const holder = goldOf.get(j);
      if (holder !== undefined && !place(holder, tried)) continue;
      join(i, j, readOf, goldOf);
      return true;
    }
    return false;
  };
  for (const i of gold.keys()) if (!readOf.has(i)) place(i, new Set());

  return {
    pairs: [...readOf],
    missed: [...gold.keys()].filter((i) => !readOf.has(i)),
    extra: [...read.keys()].filter((j) => !goldOf.has(j)),
  };
}

function join(i: number, j: number, readOf: Map<number, number>, goldOf: Map<number, number>): void {
  readOf.set(i, j);
  goldOf.set(j, i);
}
