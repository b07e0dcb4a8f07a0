/**
 * C = A · B / scale + bias. A: rows x inner int16, row-major; B: packed [columns / 8][inner / 2][8][2] int16;
 * C: rows x columns float. `rows` and `inner` are multiples of 2, `columns` of 8 and at least 16.
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
  for (let next = 0; next < columns; next += 16) {
    // the last tiles may share columns with those before
    const j = min(next, columns - 16);
    const block = b + <usize>j * width;
    const shift = (<usize>j) << 2;
    for (let i = 0; i < rows; i += 2) {
      tile(a + <usize>i * width, width, block, c + <usize>i * stride + shift, stride, factor, bias + shift);
    }
  }
}

/** Two rows by sixteen columns, as much as registers hold: loads are fewer than with rows and columns in balance, and so are pointers. */
function tile(a: usize, width: usize, b: usize, to: usize, stride: usize, factor: v128, bias: usize): void {
  let a0 = a;
  let a1 = a0 + width;
  let b0 = b;
  let b1 = b0 + (width << 3);
  const end = a1;
  const zero = i32x4.splat(0);
  let c00 = zero;
  let c01 = zero;
  let c02 = zero;
  let c03 = zero;
  let c10 = zero;
  let c11 = zero;
  let c12 = zero;
  let c13 = zero;
  do {
    const w = v128.load(b0);
    const x = v128.load(b0, 16);
    const y = v128.load(b1);
    const z = v128.load(b1, 16);
    let s = v128.load32_splat(a0);
    c00 = gain(c00, s, w);
    c01 = gain(c01, s, x);
    c02 = gain(c02, s, y);
    c03 = gain(c03, s, z);
    s = v128.load32_splat(a1);
    c10 = gain(c10, s, w);
    c11 = gain(c11, s, x);
    c12 = gain(c12, s, y);
    c13 = gain(c13, s, z);
    a0 += 4;
    a1 += 4;
    b0 += 32;
    b1 += 32;
  } while (a0 < end);
  put(to, c00, c10, stride, factor, bias);
  put(to + 16, c01, c11, stride, factor, bias + 16);
  put(to + 32, c02, c12, stride, factor, bias + 32);
  put(to + 48, c03, c13, stride, factor, bias + 48);
}

function gain(sum: v128, a: v128, b: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(a, b));
}

/** Four columns of both rows. */
function put(to: usize, first: v128, second: v128, stride: usize, factor: v128, bias: usize): void {
  const base = v128.load(bias);
  v128.store(to, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(first), factor), base));
  v128.store(to + stride, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(second), factor), base));
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
