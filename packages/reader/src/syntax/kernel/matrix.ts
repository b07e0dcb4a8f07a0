/**
 * C = A · B / scale + bias. A: rows x inner int16, row-major; B: packed [columns / 8][inner / 2][8][2] int16;
 * C: rows x columns float. `rows` is a multiple of 4, `columns` of 8, `inner` of 2.
 */
export function multiply(
  a: usize,
  b: usize,
  bias: usize,
  c: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  inverse: f32,
): void {
  const width = (<usize>inner) << 1;
  const stride = (<usize>columns) << 2;
  const factor = f32x4.splat(inverse);
  for (let j = 0; j < columns; j += 8) {
    const block = b + <usize>j * width;
    const left = v128.load(bias + ((<usize>j) << 2));
    const right = v128.load(bias + ((<usize>j) << 2), 16);
    for (let i = 0; i < rows; i += 4) {
      const to = c + ((<usize>(i * columns + j)) << 2);
      tile(a + <usize>i * width, width, block, to, stride, factor, left, right);
    }
  }
}

/** Four rows by eight columns, held in registers. */
function tile(a: usize, width: usize, b: usize, to: usize, stride: usize, factor: v128, left: v128, right: v128): void {
  let a0 = a;
  let a1 = a0 + width;
  let a2 = a1 + width;
  let a3 = a2 + width;
  const end = a1;
  const zero = i32x4.splat(0);
  let c00 = zero;
  let c01 = zero;
  let c10 = zero;
  let c11 = zero;
  let c20 = zero;
  let c21 = zero;
  let c30 = zero;
  let c31 = zero;
  while (a0 < end) {
    const x = v128.load(b);
    const y = v128.load(b, 16);
    let s = v128.load32_splat(a0);
    c00 = gain(c00, s, x);
    c01 = gain(c01, s, y);
    s = v128.load32_splat(a1);
    c10 = gain(c10, s, x);
    c11 = gain(c11, s, y);
    s = v128.load32_splat(a2);
    c20 = gain(c20, s, x);
    c21 = gain(c21, s, y);
    s = v128.load32_splat(a3);
    c30 = gain(c30, s, x);
    c31 = gain(c31, s, y);
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    b += 32;
  }
  put(to, c00, c01, factor, left, right);
  put(to + stride, c10, c11, factor, left, right);
  put(to + 2 * stride, c20, c21, factor, left, right);
  put(to + 3 * stride, c30, c31, factor, left, right);
}

function gain(sum: v128, a: v128, b: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(a, b));
}

function put(to: usize, x: v128, y: v128, factor: v128, left: v128, right: v128): void {
  v128.store(to, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(x), factor), left));
  v128.store(to, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(y), factor), right), 16);
}

/** Float to int16 with a scale, values below `floor` (in steps) lifted to it; `count` is a multiple of 8. */
export function quantise(from: usize, to: usize, count: i32, scale: f32, floor: i32): void {
  const s = f32x4.splat(scale);
  const least = i16x8.splat(<i16>floor);
  for (let i: usize = 0; i < <usize>count; i += 8) {
    const x = steps(v128.load(from + (i << 2)), s);
    const y = steps(v128.load(from + (i << 2), 16), s);
    v128.store(to + (i << 1), i16x8.max_s(i16x8.narrow_i32x4_s(x, y), least));
  }
}

export function steps(x: v128, scale: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(x, scale)));
}

/** Rows of int16 laid out as the B of `multiply`; the last block of eight is filled up with zeros. */
export function pack(from: usize, rows: i32, inner: i32, to: usize): void {
  const pairs = inner >> 1;
  const all = (rows + 7) & ~7;
  for (let row = 0; row < all; row++) {
    let out = to + ((<usize>((row >> 3) * pairs * 8 + (row & 7))) << 2);
    let at = from + ((<usize>(row * pairs)) << 2);
    for (let k = 0; k < pairs; k++) {
      store<i32>(out, row < rows ? load<i32>(at) : 0);
      at += 4;
      out += 32;
    }
  }
}
