import { isCapital } from "../entities/shape.ts";
import type { LanguagePack } from "../pack.ts";
import type { Document, Sentence, Token } from "../text/document.ts";

/** Whether a sentence may tell of somebody. In a turn of a transcript many name nobody, and mean none but those who speak: "Let us begin." A paragraph of one sentence may be a caption, which only its tree tells. */
export function isTelling(sentence: Sentence, { paragraphs, sentences }: Document, language: LanguagePack): boolean {
  const { index, paragraph, tokens } = sentence;
  const isBeside = (other: Sentence | undefined): boolean => other?.paragraph === paragraph;
  const isAlone = !isBeside(sentences[index - 1]) && !isBeside(sentences[index + 1]);
  if (isAlone || paragraphs[paragraph]?.kind !== "turn") return true;
  const { telling } = language.syntax;
  const { someone } = language.names;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (telling.holds(token) || someone.holds(token) || (isName(token) && (at > 0 || !opens(token, language))))
      return true;
  }
  return false;
}

function isName({ form }: Token): boolean {
  return isCapital(form) && form !== "I";
}

/** Whether a word has a capital because a sentence begins with it; "it" may do what the sentence tells. */
function opens({ lower }: Token, { names, syntax, text }: LanguagePack): boolean {
  if (names.epithets.pronouns.has(lower)) return false;
  return text.starters.has(lower) || names.never.has(lower) || syntax.opening.has(lower);
}
