/** JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What makes one JSON value out of another: `{ is }` a whole value; `{ set, drop }` fields of an object, in which order they stand is
 * told by `keys` when it differs; `{ from, cut, put }` a splice of a list; `{ at }` changed places of lists of one length; null nothing.
 */
export type Delta =
  | null
  | { readonly is: Json }
  | { readonly set: { readonly [key: string]: Delta }; readonly keys?: readonly string[] }
  | { readonly from: number; readonly cut: number; readonly put: readonly Json[] }
  | { readonly at: { readonly [index: string]: Delta } };

type Fields = { readonly [key: string]: Json };

/** The delta that `applyDelta` needs to make `to` out of `from`. */
export function deltaOf(from: Json, to: Json): Delta {
  if (JSON.stringify(from) === JSON.stringify(to)) return null;
  if (Array.isArray(from) && Array.isArray(to)) return listDelta(from, to);
  if (isFields(from) && isFields(to)) return fieldsDelta(from, to);
  return { is: to };
}

/** Makes the value again. */
export function applyDelta(from: Json, delta: Delta): Json {
  if (delta === null) return from;
  if ("is" in delta) return delta.is;
  if ("put" in delta) return (from as readonly Json[]).toSpliced(delta.from, delta.cut, ...delta.put);
  if ("at" in delta) return (from as readonly Json[]).map((item, i) => applyDelta(item, delta.at[i] ?? null));
  const held = from as Fields;
  const keys = delta.keys ?? Object.keys(held);
  return Object.fromEntries(keys.map((key) => [key, applyDelta(held[key] ?? null, delta.set[key] ?? null)]));
}

function fieldsDelta(from: Fields, to: Fields): Delta {
  const keys = Object.keys(to);
  const isSame = JSON.stringify(keys) === JSON.stringify(Object.keys(from));
  const changes = keys.map((key) => [key, deltaOf(from[key] ?? null, to[key]!)] as const);
  const set = Object.fromEntries(changes.filter(([, delta]) => delta !== null));
  return isSame ? { set } : { set, keys };
}

function listDelta(from: readonly Json[], to: readonly Json[]): Delta {
  if (from.length === to.length && from.every((item) => typeof item === "object")) {
    const changes = to.map((item, i) => [String(i), deltaOf(from[i]!, item)] as const);
    return { at: Object.fromEntries(changes.filter(([, delta]) => delta !== null)) };
  }
  const same = (i: number, j: number) => JSON.stringify(from[i]) === JSON.stringify(to[j]);
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && same(start, start)) start++;
  let end = 0;
  while (end < shorter - start && same(from.length - 1 - end, to.length - 1 - end)) end++;
  return { from: start, cut: from.length - start - end, put: to.slice(start, to.length - end) };
}

function isFields(value: Json): value is Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
