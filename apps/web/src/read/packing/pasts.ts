import { chance, guesses, past } from "./guess";

const PASTS = 1024;
const TIMES: u32 = PASTS - 1;
const ONE = 0x3fffff;
/** How often a bit was seen after a past until later sights weigh as much as that one did. */
const MOST = 255;

/** By context and past what came next: the probability of 1 in the upper 22 bits, how often it was seen in the lower 10. */
const nexts = guesses(16 * PASTS);
const asked = new StaticArray<u32>(16);

/** Probability of 1, of 65536, after what a context saw the last times. */
export function next(context: u32, guess: u32): i32 {
  const at = context * PASTS + past(guess);
  unchecked((asked[context] = at));
  return chance(unchecked(nexts[at]));
}

/** Takes up what the bit was. */
export function learn(context: u32, bit: i32): void {
  const at = unchecked(asked[context]);
  const before = unchecked(nexts[at]);
  const times = <i32>(before & TIMES);
  const one = <i32>(before >> 10);
  const now = one + (((bit ? ONE : 0) - one) * 2) / (2 * times + 3);
  unchecked((nexts[at] = ((<u32>now) << 10) | <u32>min(times + 1, MOST)));
}
