import { findLevels, type LevelMention, type Sentence, tokenOf, wordOf } from "@dragoman/reader";
import { expect, test } from "vitest";
import { levels } from "../src/levels.ts";

/** A sentence with words, marks and hyphens as tokens of their own. */
function sentence(text: string): Sentence {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ index, 0: form }) =>
    tokenOf(wordOf(form), index, index + form.length),
  );
  return { index: 0, span: [0, text.length], paragraph: 0, tokens };
}

function only(text: string): LevelMention | null {
  const found = findLevels(sentence(text), levels).filter((level) => level.form === "level");
  expect(found.length).toBeLessThan(2);
  return found[0] ?? null;
}

test.each([
  ["Chad and Fiji built a strategic partnership.", "strategic partnership", "strategic partnership", 3],
  ["Chad and Fiji are strategic partners.", "strategic partnership", "strategic partnership", 3],
  [
    "a “comprehensive” strategic partnership",
    "comprehensive strategic partnership",
    "comprehensive strategic partnership",
    5,
  ],
  [
    "a comprehensive all-weather strategic partnership",
    "comprehensive all-weather strategic partnership",
    "all-weather comprehensive strategic partnership",
    6,
  ],
  [
    "a strategic and comprehensive partnership",
    "strategic and comprehensive partnership",
    "comprehensive strategic partnership",
    5,
  ],
  [
    "a Special and Privileged Strategic Partnership",
    "special and privileged strategic partnership",
    "special and privileged strategic partnership",
    5,
  ],
  [
    "a future-oriented new-type cooperative partnership",
    "future-oriented new-type cooperative partnership",
    "cooperative partnership",
    1,
  ],
  [
    "an all-round partnership of friendly cooperation",
    "all-round partnership of friendly cooperation",
    "friendship and cooperation partnership",
    1,
  ],
  [
    "a partnership of strategic coordination",
    "partnership of strategic coordination",
    "strategic partnership of coordination",
    3,
  ],
  [
    "a comprehensive strategic partnership of co-ordination for a new era",
    "comprehensive strategic partnership of co-ordination for a new era",
    "comprehensive strategic partnership of coordination",
    6,
  ],
  [
    "a Strategic Partnership for Peace, Cooperation and Sustainable Development was made",
    "strategic partnership for peace, cooperation and sustainable development",
    "strategic partnership",
    3,
  ],
  [
    "a strategic partnership of mutual respect and common development",
    "strategic partnership of mutual respect and common development",
    "strategic partnership",
    3,
  ],
  ["an expanded strategic partnership", "expanded strategic partnership", "enhanced strategic partnership", 4],
  [
    "a comprehensive strategic collaborative partnership",
    "comprehensive strategic collaborative partnership",
    "comprehensive strategic partnership of coordination",
    6,
  ],
  [
    "the declaration on strategic partnership and alliance",
    "strategic partnership and alliance",
    "strategic partnership and alliance",
    7,
  ],
  [
    "a treaty on strategic partnership and allied relations",
    "strategic partnership and allied relations",
    "strategic partnership and alliance",
    7,
  ],
  ["the treaty on allied relations", "allied relations", "allied relations", 7],
  ["relations rose to the allied level", "allied level", "allied relations", 7],
  ["raised to the level of alliance", "alliance", "allied relations", 7],
  ["raised to the level of an alliance", "alliance", "allied relations", 7],
  ["linked by a “privileged partnership”", "privileged partnership", "privileged partnership", 2],
  ["a 100-year partnership agreement", "100-year partnership", "100-year partnership", null],
  ["a One Hundred Year Partnership", "one hundred year partnership", "100-year partnership", null],
  ["a community with a shared future", "community with a shared future", "community with a shared future", null],
  [
    "a China-Chad community of common destiny",
    "community with a shared future",
    "community with a shared future",
    null,
  ],
  ["a 100-year partnership with Chad", "100-year partnership", "100-year partnership", null],
  [
    "the Treaty of Friendship, Cooperation and Partnership",
    "friendship, cooperation and partnership",
    "friendship and cooperation partnership",
    1,
  ],
  [
    "a treaty on friendship and comprehensive strategic partnership",
    "comprehensive strategic partnership",
    "comprehensive strategic partnership",
    5,
  ],
  ["a CSP was announced", "comprehensive strategic partnership", "comprehensive strategic partnership", 5],
  [
    "a strategic partnership in fields as different as trade and art",
    "strategic partnership",
    "strategic partnership",
    3,
  ],
  ["the Strategic Partnership Agreement", "strategic partnership", "strategic partnership", 3],
])("level in %j", (text, label, base, tier) => {
  expect(only(text)).toMatchObject({ label, base, tier });
});

test.each([
  "a comprehensive economic partnership agreement",
  "the Eastern Partnership",
  "a key partner of the bloc",
  "an important strategic partner of ours",
  "the Strategic Partnership Council met",
  "a strategic partnership on raw materials",
  "a strategic partnership in the field of energy",
  "a digital strategic partnership",
  "a strategic dialogue and strategic ties",
  "strategic cooperation grew",
  "cooperation and partnership between peoples",
  "a robust partnership",
  "an alliance of parties",
  "they belong to an alliance",
  "the community of the future",
  "the trade and strategic partnership of two firms",
])("no level in %j", (text) => {
  expect(only(text)).toBeNull();
});

test("an elliptic head keeps its modifiers alone", () => {
  const [level] = findLevels(sentence("it was raised to an enhanced one"), levels);
  expect(level).toMatchObject({ label: "enhanced", form: "elliptic" });
});
