import { exponential } from "./curves";

/**
 * Adds what the distance between word and head tells, and rules out a word as its own head.
 * `scores`: words x stride floats, column 0 the root; `distance`: 2 x 12 floats, head after the word first.
 */
export function arcs(scores: usize, words: i32, stride: i32, distance: usize): void {
  for (let i = 0; i < words; i++) {
    const row = scores + ((<usize>i * stride) << 2);
    for (let j = 0; j < stride; j++) {
      const at = row + ((<usize>j) << 2);
      if (j > words || j == i + 1) store<f32>(at, -1e9);
      else store<f32>(at, load<f32>(at) + load<f32>(distance + ((<usize>bucket(i + 1 - j)) << 2)));
    }
  }
}

function bucket(offset: i32): i32 {
  const side = offset > 0 ? 12 : 0;
  const d = offset > 0 ? offset : -offset;
  return side + (d <= 6 ? d : d <= 9 ? 7 : d <= 14 ? 8 : d <= 24 ? 9 : 10);
}

/** The best column of each row, the first one of equals; the stride is a multiple of 4. */
export function best(scores: usize, rows: i32, stride: i32, out: usize): void {
  const bytes = (<usize>stride) << 2;
  for (let i = 0; i < rows; i++) {
    const row = scores + <usize>i * bytes;
    const most = f32x4.splat(highest(row, bytes));
    let k: usize = 0;
    let found = 0;
    while (found == 0) {
      found = i32x4.bitmask(f32x4.eq(v128.load(row + k), most));
      k += 16;
    }
    store<i32>(out + ((<usize>i) << 2), <i32>(k >> 2) - 4 + ctz(found));
  }
}

function highest(row: usize, bytes: usize): f32 {
  let most = v128.load(row);
  for (let k: usize = 16; k < bytes; k += 16) most = f32x4.pmax(most, v128.load(row + k));
  return max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
}

/** Softmax probability of the chosen column of each row, multiplied into `out`; the stride is a multiple of 4. */
export function weigh(scores: usize, rows: i32, stride: i32, chosen: usize, out: usize): void {
  const bytes = (<usize>stride) << 2;
  for (let i = 0; i < rows; i++) {
    const row = scores + <usize>i * bytes;
    const own = f32x4.splat(load<f32>(row + ((<usize>load<i32>(chosen + ((<usize>i) << 2))) << 2)));
    let sum = f32x4.splat(0);
    // e^(score - own), cut off where the chosen one has lost all probability anyway
    for (let k: usize = 0; k < bytes; k += 16) {
      sum = f32x4.add(sum, exponential(f32x4.min(f32x4.sub(v128.load(row + k), own), f32x4.splat(20))));
    }
    const total =
      f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
    const at = out + ((<usize>i) << 2);
    store<f32>(at, load<f32>(at) / total);
  }
}

/** Joins each word with its head for labelling: int16 sums, negative ones made zero. Row 0 of `heads` is the root. */
export function join(heads: usize, words: usize, chosen: usize, out: usize, count: i32, size: i32): void {
  const bytes = (<usize>size) << 1;
  const zero = i16x8.splat(0);
  for (let i = 0; i < count; i++) {
    const a = heads + <usize>load<i32>(chosen + ((<usize>i) << 2)) * bytes;
    const b = words + <usize>i * bytes;
    const o = out + <usize>i * bytes;
    for (let k: usize = 0; k < bytes; k += 16) {
      v128.store(o + k, i16x8.max_s(i16x8.add_sat_s(v128.load(a + k), v128.load(b + k)), zero));
    }
  }
}
