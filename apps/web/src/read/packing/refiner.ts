import { squash, stretch } from "./curves";

/** Bits of a context, and logits for which it is kept how often they came true in it. */
const BITS = 16;
const STEPS = 33;
/** Share of the error that a step takes up: one of 2^6. */
const RATE = 6;
const MOST = 65520;

/** How often it came true, of 65536. */
const steps = new StaticArray<u16>((1 << BITS) * STEPS);
for (let i = 0; i < steps.length; i++) steps[i] = <u16>squash(((i % STEPS) - 16) << 7);

let nearest = 0;

/** A probability, of 65536, in the middle of what it is held for and of what such ones came to after this hash (an APM, as in lpaq). */
export function refine(probability: i32, hash: u32): i32 {
  const logit = stretch(probability) + 2048;
  const part = logit & 127;
  const low = <i32>(hash >> (32 - BITS)) * STEPS + (logit >> 7);
  nearest = part < 64 ? low : low + 1;
  const became = (<i32>unchecked(steps[low]) * (128 - part) + <i32>unchecked(steps[low + 1]) * part) >> 7;
  return min(max((probability + became) >> 1, 65536 - MOST), MOST);
}

/** Takes up what the bit was. */
export function learn(bit: i32): void {
  const step = <i32>unchecked(steps[nearest]);
  unchecked((steps[nearest] = <u16>(step + (((bit << 16) - bit - step) >> RATE))));
}
