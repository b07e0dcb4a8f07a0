import { expect, it } from "vitest";
import type { LanguagePack } from "../../src/pack.ts";
import { isTelling } from "../../src/syntax/telling.ts";
import { type Document, type ParagraphKind, type Sentence, tokenOf } from "../../src/text/document.ts";
import { WordSet, wordOf } from "../../src/text/word.ts";

const language = {
  text: { starters: new Set(["the", "we"]) },
  names: {
    never: new Set(["today"]),
    someone: new WordSet(["envoy"]),
    epithets: { pronouns: new Map([["it", {}]]) },
  },
  speech: { captions: new Set(["meeting"]) },
  syntax: { telling: new WordSet(["they", "sides"]), opening: new Set(["let", "it", "meeting"]) },
} as unknown as LanguagePack;

function isTold(words: string, kind: ParagraphKind, index: number): boolean {
  const tokens = words.split(" ").map((form) => tokenOf(wordOf(form), 0, 0));
  const sentence: Sentence = { index, span: [0, 0], paragraph: 0, tokens };
  const sentences = [0, 1].map((at) => ({ ...sentence, index: at }));
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
])("%s in a turn tells of somebody: %s", (words, expected) => {
  expect(isTold(words, "turn", 0)).toBe(expected);
  expect(isTold(words, "turn", 1)).toBe(expected);
  expect(isTold(words, "body", 1)).toBe(true);
});

it.each(["The envoy began .", "It began .", "Meeting with young builders ."])(
  "%s tells of somebody where a turn begins",
  (words) => {
    expect(isTold(words, "turn", 0)).toBe(true);
    expect(isTold(words, "turn", 1)).toBe(false);
  },
);
