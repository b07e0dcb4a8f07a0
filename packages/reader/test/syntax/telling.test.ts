import { expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { isTelling } from "../../src/syntax/telling.ts";
import { type Document, type ParagraphKind, type Sentence, tokenOf } from "../../src/text/document.ts";
import { wordOf } from "../../src/text/word.ts";

const outlook = (words: readonly { readonly form: string }[]): boolean => words.some(({ form }) => form === "Chad");
const speech = { captions: new Set(["meeting"]) };

function isTold(words: string, kind: ParagraphKind, index: number, parser: object = { outlook }): boolean {
  const tokens = words.split(" ").map((form) => tokenOf(wordOf(form), 0, 0));
  const sentence: Sentence = { index, span: [0, 0], paragraph: 0, tokens };
  const sentences = [0, 1].map((at) => ({ ...sentence, index: at }));
  const document = { paragraphs: [{ kind }], sentences } as unknown as Document;
  return isTelling(sentence, document, { language: { speech, parser } } as unknown as Context);
}

it.each([0, 1])("asks the outlook of a sentence in a turn", (index) => {
  expect(isTold("Let us begin .", "turn", index)).toBe(false);
  expect(isTold("We met Chad .", "turn", index)).toBe(true);
});

it("asks nothing elsewhere, or where the weights have no outlook", () => {
  expect(isTold("Let us begin .", "body", 0)).toBe(true);
  expect(isTold("Let us begin .", "turn", 0, { outlook: null })).toBe(true);
});

it("takes what may be a caption where a turn begins", () => {
  expect(isTold("Meeting with young builders .", "turn", 0)).toBe(true);
  expect(isTold("Meeting with young builders .", "turn", 1)).toBe(false);
});
