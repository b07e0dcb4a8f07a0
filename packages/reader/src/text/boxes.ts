import type { Token } from "./document.ts";
import type { TextLexicon } from "./lexicon.ts";
import { closesTurns } from "./turns.ts";

/** Links of a box at most. */
const LONGEST_BOX = 8;

/**
 * The paragraphs of boxes that a page sets among what is said: a line such as "See also" or "Additional", and the links below it,
 * where sentences follow; none for a box at the end of a page.
 */
export function readBoxes(paragraphs: readonly (readonly Token[])[], lexicon: TextLexicon): ReadonlySet<number> {
  const found = new Set<number>();
  paragraphs.forEach((tokens, head) => {
    if (!headsBox(tokens, lexicon)) return;
    const below = paragraphs.slice(head + 1, head + 2 + LONGEST_BOX);
    const links = below.findIndex((one) => endsSentence(one) || isCut(one, lexicon));
    if (links < 1 || isCut(below[links]!, lexicon)) return;
    for (let at = head; at <= head + links; at++) found.add(at);
  });
  return found;
}

/** Nothing but "See also" or "Additional". */
export function headsBox(tokens: readonly Token[], { boilerplate, endings }: TextLexicon): boolean {
  const [first] = tokens;
  if (first === undefined || !/^\p{Lu}/u.test(first.form)) return false;
  if (tokens.length === 1) return endings.has(first.lower);
  const phrases = boilerplate.get(first.lower) ?? [];
  return phrases.some(
    (phrase) => phrase.length === tokens.length && phrase.every((word, at) => tokens[at]?.lower === word),
  );
}

/** "* * *": what follows is another part of the page. */
function isCut(tokens: readonly Token[], lexicon: TextLexicon): boolean {
  return !headsBox(tokens, lexicon) && closesTurns(tokens, lexicon);
}

function endsSentence(tokens: readonly Token[]): boolean {
  return /[.!?…:,]$/.test(tokens.at(-1)?.form ?? "") || /[.!?…]["”’»]?$/.test(tokens.at(-2)?.form ?? "");
}
