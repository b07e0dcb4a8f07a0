import { isCapital } from "../entities/shape.ts";
import type { LanguagePack } from "../pack.ts";
import type { Document, Sentence, Token } from "../text/document.ts";

/**
 * Whether a sentence may tell of somebody. In a turn of a transcript many name nobody, and mean none but those who speak:
 * "Let us begin." One that begins a paragraph may have an office for its doer, or what the question named: "It denies that." It
 * may also be a caption, which only its tree tells.
 */
export function isTelling(sentence: Sentence, { paragraphs, sentences }: Document, language: LanguagePack): boolean {
  const { index, paragraph, tokens } = sentence;
  if (paragraphs[paragraph]?.kind !== "turn") return true;
  const { names, speech, syntax } = language;
  const isFirst = sentences[index - 1]?.paragraph !== paragraph;
  if (isFirst && speech.captions.has(tokens[0]!.lower)) return true;
  const isDoer = (token: Token, at: number): boolean =>
    names.someone.holds(token) || (at === 0 && names.epithets.pronouns.has(token.lower));
  return tokens.some(
    (token, at) =>
      syntax.telling.holds(token) ||
      (isFirst && isDoer(token, at)) ||
      (isName(token) && (at > 0 || !opens(token, language))),
  );
}

function isName({ form }: Token): boolean {
  return isCapital(form) && form !== "I";
}

/** Whether a word has a capital because a sentence begins with it. */
function opens({ lower }: Token, { names, syntax, text }: LanguagePack): boolean {
  return text.starters.has(lower) || names.never.has(lower) || syntax.opening.has(lower);
}
