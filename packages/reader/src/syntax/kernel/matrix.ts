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
      let a0 = a + <usize>i * width;
      let a1 = a0 + width;
      let a2 = a1 + width;
      let a3 = a2 + width;
      let at = block;
      const end = a1;
      let c00 = i32x4.splat(0),
        c01 = c00,
        c10 = c00,
        c11 = c00,
        c20 = c00,
        c21 = c00,
        c30 = c00,
        c31 = c00;
      while (a0 < end) {
        const x = v128.load(at);
        const y = v128.load(at, 16);
        let s = v128.load32_splat(a0);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(s, x));
        c01 = i32x4.add(c01, i32x4.dot_i16x8_s(s, y));
        s = v128.load32_splat(a1);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(s, x));
        c11 = i32x4.add(c11, i32x4.dot_i16x8_s(s, y));
        s = v128.load32_splat(a2);
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(s, x));
        c21 = i32x4.add(c21, i32x4.dot_i16x8_s(s, y));
        s = v128.load32_splat(a3);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(s, x));
        c31 = i32x4.add(c31, i32x4.dot_i16x8_s(s, y));
        a0 += 4;
        a1 += 4;
        a2 += 4;
        a3 += 4;
        at += 32;
      }
      let to = c + ((<usize>i * columns + j) << 2);
      put(to, c00, c01, factor, left, right);
      put(to + stride, c10, c11, factor, left, right);
      put(to + 2 * stride, c20, c21, factor, left, right);
      put(to + 3 * stride, c30, c31, factor, left, right);
    }
  }
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
