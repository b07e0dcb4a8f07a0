import { squash, stretch } from "./curves";

/** Bits of a context, and logits for which it is kept how often they came true in it. */
const BITS = 16;
const STEPS = 33;
const ROOM: u32 = (1 << BITS) * STEPS;
/** Share of the error that a step takes up: one of 2^5. */
const RATE = 5;
const MOST = 65520;

/** How often it came true, of 65536, in contexts of two kinds. */
const steps = new StaticArray<u16>(2 * ROOM);
for (let i = 0; i < steps.length; i++) steps[i] = <u16>squash(((i % STEPS) - 16) << 7);

const nearest = new StaticArray<u32>(2);

/** A probability, of 65536, between what it is held for and what such ones came to after these bytes and in this word (APMs, as in lpaq). */
export function refine(probability: i32, bytes: u32, word: u32): i32 {
  const logit = stretch(probability) + 2048;
  const became = (cameTo(0, bytes, logit) + 2 * cameTo(1, word, logit) + probability) >> 2;
  return min(max(became, 65536 - MOST), MOST);
}

/** Takes up what the bit was. */
export function learn(bit: i32): void {
  for (let kind = 0; kind < 2; kind++) {
    const at = unchecked(nearest[kind]);
    const step = <i32>unchecked(steps[at]);
    unchecked((steps[at] = <u16>(step + (((bit << 16) - bit - step) >> RATE))));
  }
}

function cameTo(kind: u32, hash: u32, logit: i32): i32 {
  const part = logit & 127;
  const low = kind * ROOM + (hash >> (32 - BITS)) * STEPS + (logit >> 7);
  unchecked((nearest[kind] = part < 64 ? low : low + 1));
  return (<i32>unchecked(steps[low]) * (128 - part) + <i32>unchecked(steps[low + 1]) * part) >> 7;
}
