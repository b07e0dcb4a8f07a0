import { classOf, DIGIT } from "./characters.ts";
import type { Token } from "./document.ts";
import type { TextLexicon } from "./lexicon.ts";
import { isCapital } from "./names.ts";

const LONGEST_LABEL = 30;

/**
 * For each paragraph the number of tokens of its speaker's label ("QUESTION:", "Premier S:", "Speaker 2 (00:02):"), else 0.
 * Names count only where two paragraphs have labels and one label comes back, so that a heading with a colon is none.
 */
export function turnLabels(paragraphs: readonly (readonly Token[])[], lexicon: TextLexicon): number[] {
  const lengths = paragraphs.map((tokens) => labelLength(tokens, lexicon));
  const labels = paragraphs.flatMap((tokens, i) => (lengths[i] ? [labelOf(tokens, lengths[i] as number)] : []));
  const repeats = labels.length > new Set(labels).size;
  const known = labels.some((label) => lexicon.turnLabels.has(label));
  return labels.length >= 2 && (repeats || known) ? lengths : lengths.map(() => 0);
}

function labelOf(tokens: readonly Token[], length: number): string {
  const words = tokens
    .slice(0, length - 1)
    .filter(({ form }) => classOf(form.charCodeAt(0)) !== DIGIT && form !== "(" && form !== ")");
  return words.map(({ lower }) => lower).join(" ");
}

function labelLength(tokens: readonly Token[], lexicon: TextLexicon): number {
  const first = tokens[0];
  if (!isCapital(first)) return 0;
  for (let i = 0; i < Math.min(tokens.length, LONGEST_LABEL); i++) {
    const token = tokens[i] as Token;
    if (token.form === ":") return i > 0 ? i + 1 : 0;
    if (!belongs(token, lexicon)) return 0;
  }
  return 0;
}

/** Words with a capital, small words of names, initials, numbers and clock times in brackets. */
function belongs(token: Token, lexicon: TextLexicon): boolean {
  if (isCapital(token) || classOf(token.form.charCodeAt(0)) === DIGIT) return true;
  return "()-.,’'".includes(token.form) || lexicon.particles.has(token.lower);
}
