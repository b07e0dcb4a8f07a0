import type { Scene } from "../scene.ts";
import type { FoundTime } from "../times/find.ts";

/** The time expressions of a sentence; they stand in text order, so that a long text costs no more for each. */
export function timesIn({ times }: Scene, sentence: number): readonly FoundTime[] {
  const { found } = times;
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < found.length && found[end]!.sentence === sentence) end++;
  return found.slice(low, end);
}
