import { expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { tellingIn } from "../../src/syntax/telling.ts";
import { type Document, type ParagraphKind, tokenOf } from "../../src/text/document.ts";
import { wordOf } from "../../src/text/word.ts";

const outlook = (words: readonly { readonly form: string }[]): boolean => words.some(({ form }) => form === "Chad");
const speech = { captions: new Set(["meeting"]) };
const TURNS = ["Meeting with builders .", "Meeting is fun .", "We met Chad .", "Let us begin ."];

/** Of a document with that many paragraphs of four sentences, what is told in the first. */
function told(kind: ParagraphKind, paragraphs: number, parser: object = { outlook }): readonly number[] {
  const sentences = Array.from({ length: TURNS.length * paragraphs }, (_, index) => {
    const words = TURNS[index % TURNS.length]!.split(" ");
    const tokens = words.map((form) => tokenOf(wordOf(form), 0, 0));
    return { index, span: [0, 0], paragraph: Math.floor(index / TURNS.length), tokens };
  });
  const kinds = Array.from({ length: paragraphs }, () => ({ kind }));
  const document = { paragraphs: kinds, sentences } as unknown as Document;
  const found = tellingIn(document, { language: { speech, parser } } as unknown as Context);
  return found.map(({ index }) => index).filter((index) => index < TURNS.length);
}

it("asks the outlook in the turns of a long transcript, and takes what may be a caption where a turn begins", () => {
  expect(told("turn", 8)).toEqual([0, 2]);
});

it("takes all of a short transcript, of a report, and where the weights have no outlook", () => {
  expect(told("turn", 7)).toEqual([0, 1, 2, 3]);
  expect(told("body", 8)).toEqual([0, 1, 2, 3]);
  expect(told("turn", 8, { outlook: null })).toEqual([0, 1, 2, 3]);
});
