import { LAYOUT } from "./signature.ts";

const HASHES = (LAYOUT.lead - LAYOUT.whole) / 2;
/** Fewer equal hashes of 128 prove nothing. */
const EQUAL = 8;
/** Least share of the smaller text's runs of four words, when those that differ hang on single words. */
const EDITED = 0.56;
/** Least share of its words then; where whole passages differ, it is less. */
const VOCABULARY = 0.91;
/** Least share of its runs of four words when whole passages differ. */
const PADDED = 0.8;
/** Least share of them when the texts also begin otherwise, and least share of the lead that makes them begin alike. */
const REFRAMED = 0.88;
const LEAD = 0.16;
/** Largest share of names and numbers of its own that a copy has: letters written to one form differ in these. */
const OWN_NAMES = 0.25;
/** So many names of its own are no proof against a copy. */
const FEW_NAMES = 2;

/** Estimated share of runs of four words that two texts have in common, of all that either has: 0 to 1. */
export function similarity(a: Uint8Array, b: Uint8Array): number {
  const one = viewOf(a);
  const other = viewOf(b);
  if (one.getUint32(LAYOUT.words, true) === 0) return 0;
  if ([LAYOUT.words, LAYOUT.exact, LAYOUT.exact + 4].every((at) => one.getInt32(at) === other.getInt32(at))) return 1;
  if (a.length < LAYOUT.end || b.length < LAYOUT.end) return 0;
  return equalShare(one, other, LAYOUT.whole, LAYOUT.lead);
}

function equalShare(a: DataView, b: DataView, start: number, end: number): number {
  let equal = 0;
  for (let at = start; at < end; at += 2) if (a.getUint16(at) === b.getUint16(at)) equal++;
  return (2 * equal) / (end - start);
}

/**
 * Whether one is a copy of the other: whole, cut, padded or lightly edited (up to a tenth of its words). Texts of
 * fewer than 20 words are copies only when their words are the same. Symmetrical, so that clusters, the connected
 * components of copies, do not depend on order.
 */
export function isCopy(a: Uint8Array, b: Uint8Array): boolean {
  const common = similarity(a, b);
  if (common === 1) return true;
  if (common * HASHES < EQUAL) return false;
  const one = viewOf(a);
  const other = viewOf(b);
  const copied = containment(common, one, other);
  if (copied < EDITED) return false;
  if (copied < REFRAMED && equalShare(one, other, LAYOUT.lead, LAYOUT.vocabulary) < LEAD) return false;
  const words = overlap(a, b, LAYOUT.vocabulary, LAYOUT.names);
  if (copied < PADDED && words.shared < VOCABULARY * words.size) return false;
  const names = overlap(a, b, LAYOUT.names, LAYOUT.end);
  return names.size - names.shared <= Math.max(FEW_NAMES, OWN_NAMES * names.size);
}

/** Estimated share of the smaller text's runs of four words that stand in the larger one too. */
function containment(common: number, a: DataView, b: DataView): number {
  const one = a.getUint32(LAYOUT.shingles, true);
  const other = b.getUint32(LAYOUT.shingles, true);
  return Math.min(1, ((common / (1 + common)) * (one + other)) / Math.min(one, other));
}

interface Overlap {
  /** Bits set in the map that has fewer. */
  readonly size: number;
  /** Of these, how many the other has for a reason other than chance. */
  readonly shared: number;
}

function overlap(a: Uint8Array, b: Uint8Array, start: number, end: number): Overlap {
  let both = 0;
  let one = 0;
  let other = 0;
  for (let at = start; at < end; at++) {
    both += bitsIn(a[at]! & b[at]!);
    one += bitsIn(a[at]!);
    other += bitsIn(b[at]!);
  }
  const size = Math.min(one, other);
  const full = Math.max(one, other) / (8 * (end - start));
  return { size, shared: full === 1 ? size : (both - full * size) / (1 - full) };
}

function bitsIn(byte: number): number {
  let bits = 0;
  for (let rest = byte; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

function viewOf(signature: Uint8Array): DataView {
  return new DataView(signature.buffer, signature.byteOffset, signature.byteLength);
}
