/** Appends to the list at a key. */
export function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The texts, each once, in order. */
export function inOrder(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort();
}

/** The most frequent text, of equals the first in order; null of none. */
export function mostCommon(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | null = null;
  for (const [text, count] of counts) {
    const held = best === null ? 0 : counts.get(best)!;
    if (best === null || count > held || (count === held && text < best)) best = text;
  }
  return best;
}
