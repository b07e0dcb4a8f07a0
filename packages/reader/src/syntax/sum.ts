import { classOf, DIGIT } from "../text/characters.ts";
import type { Sentence } from "../text/document.ts";

/** What the parser knows as money. */
const MONEY = "$";

/** A sentence as the parser is to see it: with one sign for every currency that stands before a sum, "SEK 20 million". */
export function withSums(sentence: Sentence, currencies: ReadonlySet<string>): Sentence {
  const { tokens } = sentence;
  const isMoney = (at: number): boolean =>
    classOf(tokens[at + 1]?.form.charCodeAt(0) ?? 0) === DIGIT && currencies.has(tokens[at]!.form);
  if (!tokens.some((_, at) => isMoney(at))) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (isMoney(at) ? { ...token, form: MONEY, lower: MONEY } : token)),
  };
}
