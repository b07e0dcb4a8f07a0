import { classAt, DIGIT, UPPER } from "../text/characters.ts";
import { type Sentence, type Token, tokenOf } from "../text/document.ts";
import { wordOf } from "../text/word.ts";
import type { SyntaxLexicon } from "./lexicon.ts";

/** What the parser knows as money. */
const MONEY = "$";
const LONGEST = 4;

/** A sentence as the parser knows its words: with one sign for every currency before a sum ("SEK 20 million"), "U.S." for "US", and another month for one that is a verb. */
export function withSpelling(sentence: Sentence, lexicon: SyntaxLexicon): Sentence {
  const { tokens } = sentence;
  let changed: Token[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const { form } = tokens[at]!;
    if (form.length > LONGEST || classAt(form, 0) !== UPPER) continue;
    const [before = "", next = ""] = [tokens[at - 1]?.form, tokens[at + 1]?.form];
    const isCounted = classAt(before, 0) === DIGIT && classAt(next, 0) === UPPER;
    const other = (isCounted && lexicon.counted.get(form)) || spelling(form, next, lexicon);
    if (other === undefined) continue;
    changed ??= [...tokens];
    changed[at] = tokenOf(wordOf(other), tokens[at]!.start, tokens[at]!.end);
  }
  return changed === null ? sentence : { ...sentence, tokens: changed };
}

function spelling(form: string, next: string, { spelled, currencies }: SyntaxLexicon): string | undefined {
  return currencies.has(form) && classAt(next, 0) === DIGIT ? MONEY : spelled.get(form);
}
