import { sigmoid, tanh } from "./curves";
import { steps } from "./matrix";

/**
 * Sums int8 table rows with their scales, normalises the sum (layer norm) and stores it as int16.
 * `ids`: first `plain` row numbers that count fully, then `averaged` ones that count as their mean.
 */
export function embed(
  table: usize,
  scales: usize,
  ids: usize,
  plain: i32,
  averaged: i32,
  size: i32,
  gain: usize,
  bias: usize,
  sum: usize,
  out: usize,
  scale: f32,
): void {
  const bytes = (<usize>size) << 2;
  memory.fill(sum, 0, bytes);
  const share: f32 = averaged > 0 ? 1 / <f32>averaged : 0;
  for (let i = 0; i < plain + averaged; i++) {
    const row = load<i32>(ids + ((<usize>i) << 2));
    const weight = load<f32>(scales + ((<usize>row) << 2)) * (i < plain ? 1 : share);
    addRow(table + <usize>row * size, sum, size, weight);
  }
  normalise(sum, size, gain, bias, out, scale);
}

function addRow(row: usize, sum: usize, size: i32, weight: f32): void {
  const w = f32x4.splat(weight);
  for (let k: usize = 0; k < <usize>size; k += 8) {
    const values = v128.load8x8_s(row + k);
    const to = sum + (k << 2);
    const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(values));
    const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(values));
    v128.store(to, f32x4.add(v128.load(to), f32x4.mul(low, w)));
    v128.store(to, f32x4.add(v128.load(to, 16), f32x4.mul(high, w)), 16);
  }
}

function normalise(sum: usize, size: i32, gain: usize, bias: usize, out: usize, scale: f32): void {
  const end = (<usize>size) << 2;
  let mean: f32 = 0;
  for (let k: usize = 0; k < end; k += 4) mean += load<f32>(sum + k);
  mean /= <f32>size;
  let variance: f32 = 0;
  for (let k: usize = 0; k < end; k += 4) {
    const d = load<f32>(sum + k) - mean;
    variance += d * d;
  }
  const r: f32 = 1 / sqrt<f32>(variance / <f32>size + 1e-5);
  for (let k: usize = 0; k < end; k += 4) {
    const value = (load<f32>(sum + k) - mean) * r * load<f32>(gain + k) + load<f32>(bias + k);
    store<i16>(out + (k >> 1), <i16>max<f32>(-32767, min<f32>(32767, nearest<f32>(value * scale))));
  }
}

/**
 * First layer: each word type carries its share in the word before, at and after it, worked out once.
 * `types`: rows of 3 x size int16, row 0 all zeros; `ids`: one type a token. Tokens from..to are one sentence.
 */
export function combine(types: usize, ids: usize, out: usize, from: i32, to: i32, size: i32): void {
  const bytes = (<usize>size) << 1;
  const zero = i16x8.splat(0);
  for (let t = from; t < to; t++) {
    const before = t > from ? load<i32>(ids + ((<usize>(t - 1)) << 2)) : 0;
    const at = load<i32>(ids + ((<usize>t) << 2));
    const after = t + 1 < to ? load<i32>(ids + ((<usize>(t + 1)) << 2)) : 0;
    // what a type gives to the token after it stands first, to the token before it last
    const a = types + <usize>before * 3 * bytes;
    const b = types + <usize>at * 3 * bytes + bytes;
    const c = types + <usize>after * 3 * bytes + 2 * bytes;
    const o = out + <usize>t * bytes;
    for (let k: usize = 0; k < bytes; k += 16) {
      const sum = i16x8.add_sat_s(i16x8.add_sat_s(v128.load(a + k), v128.load(b + k)), v128.load(c + k));
      v128.store(o + k, i16x8.max_s(sum, zero));
    }
  }
}

/**
 * A minimal gated recurrent layer over one sentence, both ways, added to its input.
 * `gates`: tokens x 4 half floats (gate and candidate forward, then backward), of which the states take the place of the gates;
 * `x`, `out`: tokens x 2 half int16.
 */
export function recur(gates: usize, x: usize, out: usize, from: i32, to: i32, half: i32, scale: f32): void {
  const wide: isize = (<isize>half) << 4;
  const narrow: isize = (<isize>half) << 2;
  for (let way = 0; way < 2; way++) {
    const shift = <usize>(way * half);
    const first = <usize>(way == 0 ? from : to - 1);
    let g = gates + first * wide + (shift << 3);
    let at = first * narrow + (shift << 1);
    let before: usize = 0;
    for (let t = from; t < to; t++) {
      advance(g, before, x + at, out + at, half, scale);
      before = g;
      g += way == 0 ? wide : -wide;
      at += way == 0 ? narrow : -narrow;
    }
  }
}

/** The state of one token in one direction; `before` has that of the token before it, and is 0 for the first. */
function advance(g: usize, before: usize, x: usize, out: usize, half: i32, scale: f32): void {
  const candidates = g + ((<usize>half) << 2);
  const s = f32x4.splat(scale);
  for (let d: usize = 0; d < <usize>half; d += 4) {
    const state = before == 0 ? f32x4.splat(0) : v128.load(before + (d << 2));
    const change = f32x4.sub(tanh(v128.load(candidates + (d << 2))), state);
    const after = f32x4.add(state, f32x4.mul(sigmoid(v128.load(g + (d << 2))), change));
    v128.store(g + (d << 2), after);
    const whole = steps(after, s);
    const sum = i16x8.add_sat_s(i16x8.narrow_i32x4_s(whole, whole), v128.load64_zero(x + (d << 1)));
    v128.store64_lane(out + (d << 1), sum, 0);
  }
}
