import type { Reference } from "@dragoman/model";
import { expect, it } from "vitest";
import type { Model } from "../../src/syntax/model.ts";
import { MARKS, outlookOf, shownBy } from "../../src/syntax/outlook.ts";
import { wordOf } from "../../src/text/word.ts";

const known = new Map([
  ["met", 1],
  ["0", 2],
]);
const targets = (kind: string, entity: string) => [{ kind, entity }];
const reference = {
  people: (name: string) => (name === "Ana Roe" ? [{}] : []),
  match: (forms: readonly string[], at: number) => {
    if (forms[at] === "Chad") return { length: 1, targets: targets("state", "state:TCD") };
    return forms[at] === "Lima" ? { length: 1, targets: targets("place", "place:Lima") } : null;
  },
} as unknown as Reference;

function rowsOf(text: string): readonly number[] {
  return [...shownBy(known)(text.split(" ").map(wordOf), reference)].sort((a, b) => a - b);
}

const [capitals, people, parties] = [3, 8, 11];

it.each([
  ["We talked .", [0, capitals, people, parties]],
  ["I met I .", [0, 1, capitals, people, parties]],
  ["Then Ana Roe met Chad in Lima .", [0, 1, capitals + 4, people + 1, parties + 1]],
  ["Chad met 7 of Chad .", [0, 1, 2, capitals + 1, people, parties + 1]],
])("%s shows %j", (text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

function modelOf(steps: readonly number[], hasTensor: boolean): Model {
  const data = new Uint8Array(Int8Array.from([9, 9, ...steps]).buffer);
  return { words: known, data, find: () => (hasTensor ? { offset: 2, shape: [] } : null) } as unknown as Model;
}

it("adds up what was learnt", () => {
  const steps = new Array<number>(known.size + MARKS).fill(0);
  [steps[0], steps[1], steps[parties + 1]] = [-5, 2, 3];
  const outlook = outlookOf(modelOf(steps, true))!;
  const isWorth = (text: string): boolean => outlook(text.split(" ").map(wordOf), reference);
  expect(isWorth("We met Chad .")).toBe(true);
  expect(isWorth("We met .")).toBe(false);
  expect(isWorth("We saw Chad .")).toBe(false);
});

it("keeps nothing back with weights that have learnt nothing", () => {
  expect(outlookOf(modelOf([], false))).toBeNull();
});
