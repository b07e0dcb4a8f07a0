import { expect, it } from "vitest";
import { Recent } from "../../src/syntax/recent.ts";

it("gives every key a slot of its own, from 1", () => {
  const recent = new Recent(2);
  expect([recent.claim("one"), recent.claim("two")]).toEqual([1, 2]);
  expect([recent.find("one"), recent.find("two"), recent.find("three")]).toEqual([1, 2, 0]);
});

it("keeps its keys as long as those to come find room, then starts anew", () => {
  const recent = new Recent(3);
  recent.claim("one");
  recent.makeRoom(2);
  expect(recent.find("one")).toBe(1);
  recent.makeRoom(3);
  expect(recent.find("one")).toBe(0);
  expect(recent.claim("two")).toBe(1);
});
