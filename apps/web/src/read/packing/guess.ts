/** How often a bit was seen until later sights weigh as much as that one did. */
export const STEADY: u32 = 15;
const NOTHING: u32 = 0x80000000;
const TIMES: u32 = 15;
const PAST: u32 = 1023;
/** Above it a past has as many bits as are kept, of which the first goes. */
const FULL: u32 = 64;
const ONE = 0x3fffff;

/** By sights before, the share of the error that a guess takes up, of 65536. */
const shares = new StaticArray<i32>(STEADY + 1);
for (let times: i32 = 0; times <= <i32>STEADY; times++) shares[times] = 131072 / (2 * times + 3);

/** Guesses of the next bit, of which none has been seen: the probability of 1 in the upper 22 bits, below it its last five bits at most behind a leading 1, how often it was seen in the lowest 4. */
export function guesses(count: i32): StaticArray<u32> {
  const all = new StaticArray<u32>(count);
  all.fill(NOTHING);
  return all;
}

/** Makes `count` guesses from `from` on such of which nothing has been seen. */
export function forget(all: StaticArray<u32>, from: u32, count: u32): void {
  for (let i: u32 = 0; i < count; i++) unchecked((all[from + i] = NOTHING));
}

/** How often such a bit was seen before, as far as it is counted. */
export function seen(guess: u32): u32 {
  return guess & TIMES;
}

/** What was seen the last times, and how often. */
export function past(guess: u32): u32 {
  return guess & PAST;
}

/** Probability of 1, of 65536. */
export function chance(guess: u32): i32 {
  return guess >> 16;
}

/** The guess after the bit was seen. */
export function after(guess: u32, bit: i32): u32 {
  const times = seen(guess);
  const chance = <i32>(guess >> 10);
  const error = (bit ? ONE : 0) - chance;
  const next = chance + (((error >> 7) * unchecked(shares[times])) >> 9);
  const bits = (max((guess & PAST) >> 4, 1) << 1) | (bit ? 1 : 0);
  const kept = bits < FULL ? bits : (bits & (FULL / 2 - 1)) | (FULL / 2);
  return ((<u32>next) << 10) | (kept << 4) | min(times + 1, STEADY);
}
