/** Compares by code points, as databases compare UTF-8; JavaScript's own order differs behind U+FFFF. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const one = a.charCodeAt(i);
    const other = b.charCodeAt(i);
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

/** Each once, by code points. */
export function inOrder(ids: Iterable<string>): readonly string[] {
  return [...new Set(ids)].sort(compareText);
}
