const SIMPLE: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, "\\": 92, "'": 39, '"': 34 };

/** A page whose bytes were printed by Python instead of saved, `b'<div>\n\xc2\xa0…'`, as it was before; null for any other. */
export function undoLiteral(html: string): string | null {
  const start = /(?:^|\n)b(['"])(?=<)/.exec(html);
  if (start === null) return null;
  const from = start.index + start[0].length;
  const end = html.trimEnd();
  if (!end.endsWith(start[1]!) || !/\\(?:n|x[0-9a-f]{2})/.test(end.slice(from))) return null;
  const before = html.slice(0, from - 2);
  return before + new TextDecoder().decode(bytesOf(end.slice(from, -1)));
}

function bytesOf(literal: string): Uint8Array {
  const bytes = new Uint8Array(literal.length * 3);
  let length = 0;
  for (const [whole, hex, escaped] of literal.matchAll(/\\x([0-9a-f]{2})|\\([ntr\\'"])|[^\\]+|\\/g)) {
    if (hex !== undefined) bytes[length++] = Number.parseInt(hex, 16);
    else if (escaped !== undefined) bytes[length++] = SIMPLE[escaped]!;
    else {
      const plain = new TextEncoder().encode(whole);
      bytes.set(plain, length);
      length += plain.length;
    }
  }
  return bytes.subarray(0, length);
}
