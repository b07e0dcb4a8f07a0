import { array, assert, constantFrom, property } from "fast-check";
import { expect, it } from "vitest";
import { Recent } from "../../src/syntax/recent.ts";

it("keeps the keys used last, like a list that is reordered at each use", () => {
  assert(
    property(array(constantFrom(..."abcdefgh")), (uses) => {
      const recent = new Recent(3);
      let list: string[] = [];
      for (const key of uses) {
        expect(recent.find(key) !== 0).toBe(list.includes(key));
        if (!list.includes(key)) recent.claim(key);
        list = [key, ...list.filter((other) => other !== key)].slice(0, 3);
      }
    }),
  );
});

it("gives every held key a slot of its own, from 1", () => {
  const recent = new Recent(2);
  expect([recent.claim("one"), recent.claim("two")]).toEqual([1, 2]);
  expect(recent.find("one")).toBe(1);
  expect(recent.claim("three")).toBe(2);
  expect([recent.find("one"), recent.find("two"), recent.find("three")]).toEqual([1, 0, 2]);
});
