/** Sigmoid of four numbers. */
export function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(x, half))));
}

/** Hyperbolic tangent of four numbers by Lambert's fraction, clamped; the error stays below 1e-4. */
export function tanh(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-4.97), f32x4.pmin(f32x4.splat(4.97), value));
  const s = f32x4.mul(x, x);
  const inner = f32x4.add(f32x4.splat(17325), f32x4.mul(s, f32x4.add(f32x4.splat(378), s)));
  const p = f32x4.mul(x, f32x4.add(f32x4.splat(135135), f32x4.mul(s, inner)));
  const tail = f32x4.add(f32x4.splat(3150), f32x4.mul(s, f32x4.splat(28)));
  const q = f32x4.add(f32x4.splat(135135), f32x4.mul(s, f32x4.add(f32x4.splat(62370), f32x4.mul(s, tail))));
  return f32x4.div(p, q);
}

/** e to the power of four numbers up to 20: a power of two times a polynomial; below -80 it gives about 0. */
export function exponential(value: v128): v128 {
  const x = f32x4.mul(f32x4.pmax(f32x4.splat(-80), value), f32x4.splat(1.4426950408889634));
  const whole = f32x4.floor(x);
  const f = f32x4.sub(x, whole);
  let p = f32x4.add(f32x4.splat(0.0558282), f32x4.mul(f, f32x4.splat(0.0089893)));
  p = f32x4.add(f32x4.splat(0.2401535), f32x4.mul(f, p));
  p = f32x4.add(f32x4.splat(0.6931531), f32x4.mul(f, p));
  p = f32x4.add(f32x4.splat(0.9999999), f32x4.mul(f, p));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}
