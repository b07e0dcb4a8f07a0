import { type Lie, STILL } from "../parts/lie.ts";

const MARGIN = 34;
/** Few nodes are not blown up. */
const LARGEST = 1.6;

/** The lie in which all places are seen in a window. */
export function fitOf(places: Float32Array, width: number, height: number): Lie {
  if (places.length === 0) return STILL;
  const [left, right] = rangeOf(places, 0);
  const [top, bottom] = rangeOf(places, 1);
  const across = (width - 2 * MARGIN) / Math.max(1, right - left);
  const k = Math.min(LARGEST, across, (height - 2 * MARGIN) / Math.max(1, bottom - top));
  return { k, x: (width - k * (left + right)) / 2, y: (height - k * (top + bottom)) / 2 };
}

/** What a lie becomes under another. */
export function under(inner: Lie, outer: Lie): Lie {
  return { k: inner.k * outer.k, x: inner.x * outer.k + outer.x, y: inner.y * outer.k + outer.y };
}

/** The outer lie in which an inner point stands in the middle of a window, so much magnified. */
export function centred(
  inner: Lie,
  [px, py]: readonly [number, number],
  k: number,
  width: number,
  height: number,
): Lie {
  const [x, y] = [px * inner.k + inner.x, py * inner.k + inner.y];
  return { k, x: width / 2 - x * k, y: height / 2 - y * k };
}

function rangeOf(places: Float32Array, offset: 0 | 1): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = offset; at < places.length; at += 2) {
    least = Math.min(least, places[at]!);
    most = Math.max(most, places[at]!);
  }
  return [least, most];
}
