const NOTHING: readonly never[] = [];

/** What is made of each value, in one list: a `flatMap` that engines run fast, above all where hardly any value gives anything. */
export function gathered<V, T>(values: readonly V[], make: (value: V, at: number) => readonly T[]): readonly T[] {
  let found: T[] | null = null;
  for (let at = 0; at < values.length; at++) {
    const more = make(values[at] as V, at);
    if (more.length === 0) continue;
    found ??= [];
    for (const one of more) found.push(one);
  }
  return found ?? NOTHING;
}
