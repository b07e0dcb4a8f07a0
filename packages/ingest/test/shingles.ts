/** How much of a text was found, by runs of four words, each counted as often as it stands there. */
export interface Overlap {
  readonly both: number;
  readonly extra: number;
  readonly missed: number;
}

/** Runs of four words (of all of them in a shorter text), with their numbers. */
function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3) && words.length > 0; i++) {
    const shingle = words.slice(i, i + 4).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export function compare(truth: string, found: string): Overlap {
  const [right, taken] = [shingles(truth), shingles(found)];
  let [both, extra, missed] = [0, 0, 0];
  for (const shingle of new Set([...right.keys(), ...taken.keys()])) {
    const [r, t] = [right.get(shingle) ?? 0, taken.get(shingle) ?? 0];
    both += Math.min(r, t);
    extra += Math.max(0, t - r);
    missed += Math.max(0, r - t);
  }
  return { both, extra, missed };
}

/** Mean precision and mean recall of pages that have something to count, and the F1 of the two means. */
export function score(pages: readonly Overlap[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const found = pages.filter(({ both, extra }) => both + extra > 0);
  const present = pages.filter(({ both, missed }) => both + missed > 0);
  const precision = mean(found.map(({ both, extra }) => both / (both + extra)));
  const recall = mean(present.map(({ both, missed }) => both / (both + missed)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
