/** Where a drawing lies under its window: a point of it is seen at `k` times the point, plus `x` and `y`. */
export interface Lie {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** As it is drawn. */
export const STILL: Lie = { k: 1, x: 0, y: 0 };

/** How far it may be magnified. */
export interface Reach {
  readonly least: number;
  readonly most: number;
}

/** Magnified about a point of the window. */
export function magnified({ k, x, y }: Lie, factor: number, [px, py]: Point, { least, most }: Reach): Lie {
  const next = Math.max(least, Math.min(most, k * factor));
  const turn = next / k;
  return { k: next, x: px - (px - x) * turn, y: py - (py - y) * turn };
}

/** Pixels from the upper left corner of the window. */
export type Point = readonly [x: number, y: number];
