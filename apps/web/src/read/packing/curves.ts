/** Probabilities, of 4096, of the logits from -2048 to 2048 in steps of 128; between them lines. */
const CORNERS: StaticArray<i32> = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901, 3975,
  4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];
const LEAST = -2047;
const MOST = 2047;

const logits = new StaticArray<i16>(4096);

/** Probability, of 65536, of a logit in 256ths. */
export function squash(logit: i32): i32 {
  const from = min(max(logit, LEAST), MOST) + 2048;
  const at = from >> 7;
  const part = from & 127;
  return (unchecked(CORNERS[at]) * (128 - part) + unchecked(CORNERS[at + 1]) * part) >> 3;
}

/** Logit, in 256ths, of a probability of 65536. */
export function stretch(probability: i32): i32 {
  return unchecked(logits[probability >> 4]);
}

let filled = 0;
for (let logit = LEAST; logit <= MOST; logit++) {
  for (const until = squash(logit) >> 4; filled <= until; filled++) logits[filled] = <i16>logit;
}
for (; filled < 4096; filled++) logits[filled] = <i16>MOST;
