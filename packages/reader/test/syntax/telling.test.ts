import { expect, it } from "vitest";
import type { LanguagePack } from "../../src/pack.ts";
import { isTelling } from "../../src/syntax/telling.ts";
import { type Document, type ParagraphKind, type Sentence, tokenOf } from "../../src/text/document.ts";
import { WordSet, wordOf } from "../../src/text/word.ts";

const language = {
  text: { starters: new Set(["the", "it", "we"]) },
  names: {
    never: new Set(["today"]),
    someone: new WordSet(["envoy"]),
    epithets: { pronouns: new Map([["it", {}]]) },
  },
  syntax: { telling: new WordSet(["they", "sides"]), opening: new Set(["let"]) },
} as unknown as LanguagePack;

function isTold(words: string, kind: ParagraphKind, isAlone = false): boolean {
  const tokens = words.split(" ").map((form) => tokenOf(wordOf(form), 0, 0));
  const sentence: Sentence = { index: 0, span: [0, 0], paragraph: 0, tokens };
  const sentences = isAlone ? [sentence] : [sentence, { ...sentence, index: 1 }];
  return isTelling(sentence, { paragraphs: [{ kind }], sentences } as unknown as Document, language);
}

it.each([
  ["Let us begin with the roads .", false],
  ["Today I will speak of prices .", false],
  ["We did what we could .", false],
  ["Today Chad began .", true],
  ["Mali began .", true],
  ["We spoke of Élodie .", true],
  ["Let them begin , they said .", true],
  ["The sides began .", true],
  ["The envoy began .", true],
  ["It began .", true],
])("%s in a turn tells of somebody: %s", (words, expected) => {
  expect(isTold(words, "turn")).toBe(expected);
  expect(isTold(words, "body")).toBe(true);
  expect(isTold(words, "turn", true)).toBe(true);
});
