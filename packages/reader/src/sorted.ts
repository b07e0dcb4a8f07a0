/**
 * Position of the first value for which a condition holds that holds for all behind it, too: a binary search, so that long texts
 * cost no more for each question. Their number where it holds for none.
 */
export function firstWhere<V>(values: readonly V[], holds: (value: V) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] as V)) high = middle;
    else low = middle + 1;
  }
  return low;
}
