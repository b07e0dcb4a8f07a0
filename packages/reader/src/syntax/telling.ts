import type { Context } from "../context.ts";
import type { Document, Sentence } from "../text/document.ts";

/** A transcript or interview of so many sentences in turns is short: leaving some of them out would save nothing. */
const SHORT = 30;

/**
 * The sentences that may tell of somebody. Most of those in the turns of a long transcript do not, and what was learnt of their words
 * says which; but one that begins a paragraph may also be a caption, which only its tree tells.
 */
export function tellingIn({ paragraphs, sentences }: Document, context: Context): readonly Sentence[] {
  const { parser, speech } = context.language;
  const { outlook } = parser;
  const isTurn = ({ paragraph }: Sentence): boolean => paragraphs[paragraph]?.kind === "turn";
  if (outlook === null || sentences.filter(isTurn).length <= SHORT) return sentences;
  return sentences.filter((sentence) => {
    if (!isTurn(sentence) || outlook(sentence.tokens, context.reference)) return true;
    const isFirst = sentences[sentence.index - 1]?.paragraph !== sentence.paragraph;
    return isFirst && speech.captions.has(sentence.tokens[0]!.lower);
  });
}
