import type { Token } from "./document.ts";
import { isCapital } from "./names.ts";

const LONGEST = 30;

/** A paragraph as its words and tokens. */
interface Lines {
  readonly words: string;
  readonly tokens: readonly Token[];
}

/** Whether a paragraph above the report is its headline: short, begun with a capital, without a final stop. */
export function isHeadline({ words, tokens }: Lines, next: Lines | null, title: string | null): boolean {
  if (!next) return false;
  if (title !== null && words === title.trim()) return true;
  if (tokens.length > LONGEST || !isCapital(tokens[0]) || endsSentence(words)) return false;
  return next.tokens.length > tokens.length || endsSentence(next.words);
}

function endsSentence(words: string): boolean {
  return /[.!?:;,…—–-][")\]'”’»]?$/.test(words);
}
