import { expect, it } from "vitest";
import { Recent } from "../../src/syntax/recent.ts";
import { makeRoom, wordOf } from "../../src/text/word.ts";

it("gives every word a slot of its own, from 1", () => {
  const recent = new Recent(2);
  expect([recent.claim(wordOf("one")), recent.claim(wordOf("two"))]).toEqual([1, 2]);
  expect(["one", "two", "three"].map((form) => recent.find(wordOf(form)))).toEqual([1, 2, 0]);
});

it("keeps its words as long as those to come find room, then starts anew", () => {
  const recent = new Recent(3);
  recent.claim(wordOf("one"));
  recent.makeRoom(2);
  expect(recent.find(wordOf("one"))).toBe(1);
  recent.makeRoom(3);
  expect(recent.find(wordOf("one"))).toBe(0);
  expect(recent.claim(wordOf("two"))).toBe(1);
});

it("holds words with large numbers, and none once numbers start anew", () => {
  const recent = new Recent(9);
  for (let n = 0; n < 50_000; n++) wordOf(`w${n}`);
  const last = wordOf("last");
  recent.claim(last);
  recent.makeRoom(1);
  expect(recent.find(last)).toBe(1);
  makeRoom();
  recent.makeRoom(1);
  expect(recent.find(last)).toBe(0);
});
