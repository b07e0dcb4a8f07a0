import { createRequire } from "node:module";
import { loadReference } from "@dragoman/reference";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centred, fitOf, under } from "../src/graph/fit.ts";
import { layOut } from "../src/graph/forces.ts";
import { alpha3 } from "../src/map/numbers.ts";
import { countStep, stepsOf, tierStep } from "../src/map/shade.ts";
import { small } from "../src/map/small.ts";
import { magnified } from "../src/parts/lie.ts";
import { moved } from "../src/table/moves.ts";

interface Atlas {
  readonly objects: { readonly countries: { readonly geometries: readonly { readonly id?: string }[] } };
}

const atlas = createRequire(import.meta.url)("world-atlas/countries-110m.json") as Atlas;

describe("the map's tables", () => {
  it("place every state of the reference tables that has a code of two letters", () => {
    const reference = loadReference();
    const drawn = new Set(atlas.objects.countries.geometries.flatMap(({ id }) => alpha3.get(id ?? "") ?? []));
    const states = reference.all("state").map(({ id }) => id.slice("state:".length));
    const present = states.filter((code) => reference.alpha2(`state:${code}`) !== null && code !== "XKX");
    expect(present.length).toBeGreaterThan(190);
    expect(present.filter((code) => !drawn.has(code) && !small.has(code))).toEqual([]);
    expect([...drawn].filter((code) => small.has(code) || !states.includes(code))).toEqual([]);
  });

  it("have dots on the globe", () => {
    for (const [longitude, latitude] of small.values()) {
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
    }
  });
});

describe("shades", () => {
  it("have a step for every count, higher for more, without a gap between steps", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.array(fc.nat(1e6), { maxLength: 20 }), (highest, counts) => {
        const steps = stepsOf(highest);
        expect([steps[0]![0], steps.at(-1)![1]]).toEqual([1, highest]);
        for (const [at, [from, to]] of steps.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          if (at > 0) expect(from).toBe(steps[at - 1]![1] + 1);
        }
        const shades = counts
          .map((count) => 1 + (count % highest))
          .sort((a, b) => a - b)
          .map((count) => countStep(count, steps));
        expect(shades).toEqual(shades.toSorted((a, b) => a - b));
        expect(shades.every((shade) => shade >= 1 && shade <= 6)).toBe(true);
      }),
    );
    expect(stepsOf(0)).toEqual([]);
    expect([null, 0, 1, 6, 7].map(tierStep)).toEqual([0, 1, 1, 6, 6]);
  });
});

describe("what is dragged and magnified", () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  const lie = fc.record({ k: fc.double({ min: 0.5, max: 10, noNaN: true }), x: number, y: number });

  it("keeps the point about which it is magnified where it is", () => {
    fc.assert(
      fc.property(lie, fc.double({ min: 0.1, max: 10, noNaN: true }), number, number, (before, factor, px, py) => {
        const after = magnified(before, factor, [px, py], { least: 0.5, most: 10 });
        expect(after.k).toBeGreaterThanOrEqual(0.5);
        expect(after.k).toBeLessThanOrEqual(10);
        expect(((px - before.x) / before.k) * after.k + after.x).toBeCloseTo(px, 5);
        expect(((py - before.y) / before.k) * after.k + after.y).toBeCloseTo(py, 5);
      }),
    );
  });

  it("has every place in its window, and one that is asked for in the middle", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 30 }), (points) => {
        const fit = fitOf(Float32Array.from(points.flat()), 600, 400);
        for (const [x, y] of points) {
          expect(x * fit.k + fit.x).toBeGreaterThan(0);
          expect(x * fit.k + fit.x).toBeLessThan(600);
          expect(y * fit.k + fit.y).toBeLessThan(400);
        }
        const [x, y] = points[0]!;
        const whole = under(fit, centred(fit, [x, y], 3, 600, 400));
        expect(x * whole.k + whole.x).toBeCloseTo(300, 2);
        expect(y * whole.k + whole.y).toBeCloseTo(200, 2);
      }),
    );
  });
});

it("lays the same graph out alike, apart and without holes, and heeds a node that is held", () => {
  const links = {
    nodes: 6,
    ends: Uint32Array.from([0, 1, 1, 2, 2, 0, 3, 4]),
    weights: Float32Array.from([1, 0.5, 0.2, 1]),
  };
  const laid = () => {
    const layout = layOut(links);
    while (layout.step(50));
    return layout.places();
  };
  const places = laid();
  expect(laid()).toEqual(places);
  expect([...places].every(Number.isFinite)).toBe(true);
  const distance = (a: number, b: number) =>
    Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!);
  for (let a = 0; a < 6; a++) for (let b = 0; b < a; b++) expect(distance(a, b)).toBeGreaterThan(10);
  expect(distance(0, 1)).toBeLessThan(distance(0, 3));
  const held = layOut(links);
  held.hold(0, [500, 300]);
  while (held.step(50));
  expect([...held.places().slice(0, 2)]).toEqual([500, 300]);
});

it("no key leads out of a grid", () => {
  const key = fc.constantFrom(
    ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown", "a", "Tab"],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.boolean())), fc.integer({ min: 1, max: 50 }), (keys, rows) => {
      let cell = { row: 0, column: 0 };
      for (const [pressed, ctrlKey] of keys) {
        cell = moved(cell, { key: pressed, ctrlKey }, { rows, columns: 4, page: 7 }) ?? cell;
        expect(cell.row).toBeGreaterThanOrEqual(0);
        expect(cell.row).toBeLessThan(rows);
        expect([0, 1, 2, 3]).toContain(cell.column);
      }
    }),
  );
});
