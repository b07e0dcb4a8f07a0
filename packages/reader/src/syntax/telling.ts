import type { Context } from "../context.ts";
import type { Document, Sentence } from "../text/document.ts";

/**
 * Whether a sentence may tell of somebody. Most of those in the turns of a transcript do not, and what was learnt of their words says
 * which; but one that begins a paragraph may also be a caption, which only its tree tells.
 */
export function isTelling(sentence: Sentence, { paragraphs, sentences }: Document, context: Context): boolean {
  const { index, paragraph, tokens } = sentence;
  const { parser, speech } = context.language;
  if (parser.outlook === null || paragraphs[paragraph]?.kind !== "turn") return true;
  const isFirst = sentences[index - 1]?.paragraph !== paragraph;
  return (isFirst && speech.captions.has(tokens[0]!.lower)) || parser.outlook(tokens, context.reference);
}
