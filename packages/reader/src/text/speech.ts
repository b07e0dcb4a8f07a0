import type { Span } from "@dragoman/model";
import { classAt, DIGIT, isBlank, isWord, LOWER, UPPER } from "./characters.ts";
import type { TextLexicon } from "./lexicon.ts";

const SCARE_WORDS = 3;
const LONGEST_TITLE = 200;

/** Whether quoted words are somebody's speech, rather than a title or a word held at arm's length. */
export function isSpeech(text: string, parts: readonly Span[], lexicon: TextLexicon): boolean {
  const [start, end] = parts[0] as Span;
  if (parts.length > 1 || end - start > LONGEST_TITLE) return true;
  if (".,!?…;".includes(text[end - 1] as string)) return true;
  const words = text.slice(start, end).split(/\s+/);
  if (words.length <= SCARE_WORDS) return isCued(text, start, lexicon);
  return !isTitle(words, previousWord(text, start), lexicon);
}

/** A colon or comma before the mark, or a verb of speech. */
function isCued(text: string, start: number, lexicon: TextLexicon): boolean {
  const at = skipBack(text, start);
  if (text[at - 1] === ":" || text[at - 1] === ",") return true;
  return lexicon.attributions.has(previousWord(text, start));
}

/** Every word in capitals but the particles, or nearly so after a noun like "Declaration". */
function isTitle(words: readonly string[], before: string, lexicon: TextLexicon): boolean {
  let small = 0;
  let capital = 0;
  for (const word of words) {
    const kind = classAt(word, isWord(classAt(word, 0)) ? 0 : 1);
    if (kind === UPPER) capital++;
    else if (kind === LOWER && !lexicon.particles.has(word.toLowerCase())) small++;
    else if (kind === DIGIT) capital++;
  }
  if (capital < 2) return false;
  return small === 0 || (lexicon.documents.has(before) && small < capital);
}

/** The word before a quote mark, in lower case. */
function previousWord(text: string, start: number): string {
  const end = skipBack(text, start);
  let from = end;
  while (from > 0 && end - from < 30 && isWord(classAt(text, from - 1))) from--;
  return text.slice(from, end).toLowerCase();
}

/** Past the mark and the blanks before a quotation. */
function skipBack(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < 8 && (isBlank(classAt(text, at - 1)) || isMark(text[at - 1] as string))) at--;
  return at;
}

function isMark(character: string): boolean {
  return "\"'`“”„‟‘’‚«»".includes(character);
}
