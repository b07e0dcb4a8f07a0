import { findLevels, layOut } from "@dragoman/reader";
import { expect, it } from "vitest";
import { levelOf } from "../../../register/src/fold/level.ts";
import { loaded } from "../reader.ts";

const labels = [
  "strategic partnership for a new era",
  "comprehensive all-weather strategic partnership",
  "comprehensive strategic partnership of co-ordination for the new era",
  "multi-faceted comprehensive strategic partnership",
  "friendly co-operative partnership",
  "expanded strategic partnership",
  "special and privileged strategic partnership",
  "good-neighborly partnership",
  "strategic cooperation partnership featuring mutual respect",
  "all-round strategic partnership",
];

it("the register has the reader's ladder", async () => {
  const { levels } = (await loaded()).language.relations;
  const read = levels.ladder.map(({ base, tier }) => [base, { base, tier }]);
  expect(read.length).toBeGreaterThan(30);
  expect(read.map(([base]) => [base, levelOf(base as string)])).toEqual(read);
});

it.each(labels)("reader and register mean the same level by %j", async (label) => {
  const { language, reference } = await loaded();
  const { sentences } = layOut({ text: `Chad and Fiji established a ${label}.` }, { language, reference, trace: null });
  const [level] = findLevels(sentences[0]!, language.relations.levels);
  expect(levelOf(label)).toEqual({ base: level!.base, tier: level!.tier });
});
