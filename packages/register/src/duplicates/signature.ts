import { NumberSet } from "./numbers.ts";
import { mix, wordsOf } from "./words.ts";

/** Words in a shingle. */
const SHINGLE = 4;
/** Texts of fewer words are copies only when their words are the same. */
const SHORT = 20;
/** Words behind this one are not signed. */
const WORDS = 2_000_000;
/** Shingles of the lead, its first 60 words, which are signed once more to find texts cut behind it. */
const LEAD = 57;

/** Where the parts of a signature begin, and its length. Numbers are little-endian. */
export const LAYOUT = {
  /** Words, different shingles, two hashes of all words: 32 bits each. */
  words: 0,
  shingles: 4,
  exact: 8,
  /** 128 hashes of the whole text, then 24 of its lead: 16 bits each. */
  whole: 16,
  lead: 272,
  /** Bit maps of the different words and of names and numbers. */
  vocabulary: 320,
  names: 576,
  end: 640,
} as const;

const WHOLE = (LAYOUT.lead - LAYOUT.whole) / 2;
const LEADING = (LAYOUT.vocabulary - LAYOUT.lead) / 2;
const SEEDS = Int32Array.from({ length: WHOLE }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b1)));

/**
 * What tells copies of a text, in 640 bytes (16 for a text of fewer than 20 words): its size and exact words, the
 * least of each of 128 hashes over its runs of four words (MinHash, Broder 1997), 24 such over its first 60 words,
 * and which words, names and numbers it has. Marks, punctuation and spacing do not count. Same text, same bytes; time
 * is linear in the text; words behind the two-millionth do not count.
 */
export function signatureOf(text: string): Uint8Array {
  const { hashes, names } = wordsOf(text, WORDS);
  const isShort = hashes.length < SHORT;
  const bytes = new Uint8Array(isShort ? LAYOUT.whole : LAYOUT.end);
  const view = new DataView(bytes.buffer);
  view.setUint32(LAYOUT.words, hashes.length, true);
  view.setInt32(LAYOUT.exact, chain(hashes, 1), true);
  view.setInt32(LAYOUT.exact + 4, chain(hashes, 2), true);
  if (isShort) return bytes;
  sign(view, shinglesOf(hashes));
  for (const word of hashes) setBit(bytes, LAYOUT.vocabulary, LAYOUT.names, word);
  for (const name of names) setBit(bytes, LAYOUT.names, LAYOUT.end, name);
  return bytes;
}

function sign(view: DataView, shingles: Int32Array): void {
  const different = new NumberSet(shingles.length);
  const least = new Int32Array(WHOLE).fill(0x7fffffff);
  const lead = Math.min(LEAD, shingles.length);
  for (let i = 0; i < shingles.length; i++) {
    if (different.add(shingles[i]!)) lower(least, shingles[i]!);
    if (i === lead - 1) for (let k = 0; k < LEADING; k++) view.setUint16(LAYOUT.lead + 2 * k, least[k]! & 0xffff, true);
  }
  view.setUint32(LAYOUT.shingles, different.size, true);
  for (let k = 0; k < WHOLE; k++) view.setUint16(LAYOUT.whole + 2 * k, least[k]! & 0xffff, true);
}

function lower(least: Int32Array, shingle: number): void {
  for (let i = 0; i < WHOLE; i++) {
    let hash = Math.imul(shingle ^ SEEDS[i]!, 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
    if (hash < least[i]!) least[i] = hash;
  }
}

function shinglesOf(words: Int32Array): Int32Array {
  const shingles = new Int32Array(words.length - SHINGLE + 1);
  for (let i = 0; i < shingles.length; i++) shingles[i] = chain(words.subarray(i, i + SHINGLE), 0);
  return shingles;
}

function chain(words: Int32Array, seed: number): number {
  let hash = mix(seed);
  for (let i = 0; i < words.length; i++) hash = mix((Math.imul(hash, 31) + words[i]!) | 0);
  return hash;
}

function setBit(bytes: Uint8Array, start: number, end: number, hash: number): void {
  const bit = (hash >>> 0) % (8 * (end - start));
  bytes[start + (bit >> 3)]! |= 1 << (bit & 7);
}
