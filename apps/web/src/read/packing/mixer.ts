import { CONTEXTS, ROOM } from "./contexts";
import { squash } from "./curves";

/** Room for what each context and a repetition say, and what those say by how often they were seen, and by what came after the like; the last of each stay 0. */
const INPUTS = 3 * ROOM;
const BYTES: usize = 2 * INPUTS;
const VECTOR: usize = 16;
/** Share of the error that weights take up, of 512. */
const RATE = 11;
const FIRST: i16 = 2400;
const LAST: i16 = 1000;

/** Logits of the inputs. */
export const says = new StaticArray<i16>(INPUTS);

const byState = weights(3 * 256);
const byByte = weights(256);
const byKnown = weights(1 << CONTEXTS);

let state: usize = 0;
let byte: usize = 0;
let known: usize = 0;
let first = 0;
let second = 0;
let third = 0;

/** Probability of 1, of 65536, by three sets of weights together. `repeated`: length of the repetition; `bits`: those known; `last`: the byte before; `seen`: a bit for each context, whether it is known. */
export function mix(repeated: i32, bits: u32, last: u32, seen: u32): i32 {
  const long: u32 = repeated == 0 ? 0 : repeated < 16 ? 1 : 2;
  state = at(byState, long * 256 + bits);
  byte = at(byByte, last);
  known = at(byKnown, seen);
  const a = dot(state) >> 14;
  const b = dot(byte) >> 14;
  const c = dot(known) >> 14;
  first = squash(a);
  second = squash(b);
  third = squash(c);
  return squash((a + b + c) / 3);
}

/** Takes up what the bit was. */
export function learn(bit: i32): void {
  train(state, (bit << 16) - first);
  train(byte, (bit << 16) - second);
  train(known, (bit << 16) - third);
}

function weights(sets: i32): StaticArray<i16> {
  const all = new StaticArray<i16>(sets * INPUTS);
  for (let i = 0; i < all.length; i++) {
    const input = i % INPUTS;
    all[i] = input < ROOM ? FIRST : input < 2 * ROOM ? 0 : LAST;
  }
  return all;
}

function at(weights: StaticArray<i16>, set: u32): usize {
  return changetype<usize>(weights) + ((<usize>set * INPUTS) << 1);
}

function dot(weights: usize): i32 {
  const inputs = changetype<usize>(says);
  let sums = i32x4.splat(0);
  for (let i: usize = 0; i < BYTES; i += VECTOR)
    sums = i32x4.add(sums, i32x4.dot_i16x8_s(v128.load(weights + i), v128.load(inputs + i)));
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  );
}

function train(weights: usize, error: i32): void {
  for (let i: usize = 0; i < BYTES; i += VECTOR) {
    const inputs = i16x8.shl(v128.load(changetype<usize>(says) + i), 3);
    const change = i16x8.q15mulr_sat_s(inputs, i16x8.splat(<i16>((error * RATE) >> 9)));
    v128.store(weights + i, i16x8.add_sat_s(v128.load(weights + i), change));
  }
}
