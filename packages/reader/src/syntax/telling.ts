import type { LanguagePack } from "../pack.ts";
import { classAt, UPPER } from "../text/characters.ts";
import type { Document, Sentence, Token } from "../text/document.ts";

/** Whether a sentence may tell of somebody. In a turn of a transcript many name nobody, and mean none but those who speak: "Let us begin." */
export function isTelling({ paragraph, tokens }: Sentence, { paragraphs }: Document, language: LanguagePack): boolean {
  if (paragraphs[paragraph]?.kind !== "turn") return true;
  const { telling } = language.syntax;
  const { someone } = language.names;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (telling.holds(token) || someone.holds(token) || (isCapital(token) && (at > 0 || !opens(token, language))))
      return true;
  }
  return false;
}

function isCapital({ form }: Token): boolean {
  return classAt(form, 0) === UPPER && form !== "I";
}

/** Whether a word has a capital because a sentence begins with it; "it" may do what the sentence tells. */
function opens({ lower }: Token, { names, syntax, text }: LanguagePack): boolean {
  if (names.epithets.pronouns.has(lower)) return false;
  return text.starters.has(lower) || names.never.has(lower) || syntax.opening.has(lower);
}
