import { LAYOUT } from "./signature.ts";

/** Hashes in a band: 3 × 16 bits. */
const BAND = 6;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Keys such that copies nearly always share one and other texts nearly never do: eight characters each, 50 of them
 * for a text of 20 words or more, one for a shorter text, none for a text without words.
 */
export function bandsOf(signature: Uint8Array): readonly string[] {
  const view = new DataView(signature.buffer, signature.byteOffset, signature.byteLength);
  if (view.getUint32(LAYOUT.words, true) === 0) return [];
  if (signature.length < LAYOUT.end) return [key(view, LAYOUT.exact)];
  const bands = new Set<string>();
  for (const [start, end] of [
    [LAYOUT.whole, LAYOUT.lead],
    [LAYOUT.lead, LAYOUT.vocabulary],
  ] as const)
    for (let at = start; at + BAND <= end; at += BAND) bands.add(key(view, at));
  return [...bands];
}

/** 48 bits in eight characters; the same hashes in another place give another key. */
function key(view: DataView, at: number): string {
  const place = Math.imul(at, 0x9e3779b1);
  const high = (view.getUint16(at, true) << 8) ^ view.getUint8(at + 2) ^ place;
  const low = (view.getUint8(at + 3) << 16) | view.getUint16(at + 4, true);
  let text = "";
  for (const half of [high, low]) for (let shift = 18; shift >= 0; shift -= 6) text += DIGITS[(half >>> shift) & 63];
  return text;
}
