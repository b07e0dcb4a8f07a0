import type { Cast } from "../entities/cast.ts";
import type { LanguagePack } from "../pack.ts";
import type { Document, Token } from "../text/document.ts";
import { roleOf } from "./label.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { type Line, subjectOf } from "./line.ts";

/** What tells where a turn ends. */
export interface Around {
  readonly document: Document;
  readonly lines: readonly Line[];
  readonly cast: Cast;
  readonly language: LanguagePack;
}

/** Where a turn ends: before the first further paragraph that reports what its speaker says or does, as in the article around an interview. */
export function endOfTurn(
  speaker: string | null,
  label: string,
  [from, to]: readonly [number, number],
  { document, lines, cast, language }: Around,
): number {
  if (!speaker?.startsWith("person:")) return to;
  const { speech, text } = language;
  const surname = speaker.slice(speaker.lastIndexOf(" ") + 1);
  const reports = ({ tokens }: Line): boolean =>
    tokens.some(({ form }, at) => form === surname && [at - 1, at + 1].some((beside) => isCue(tokens[beside], speech)));
  const kinds = speech.answers.has(roleOf(label)) ? /^(?:name|title|description)$/ : /^(?:name|title)$/;
  const isDoer = (line: Line): boolean => {
    const mention = cast.at(line.index, subjectOf(line));
    return mention?.entity === speaker && kinds.test(mention.by);
  };
  const isTalk = ({ tokens }: Line): boolean => tokens.some(({ lower }) => text.personal.has(lower));
  const told = document.paragraphs.slice(from + 1, to).find(({ sentences }) => {
    const own = lines.slice(...sentences);
    return own.some(reports) || (own.some(isDoer) && !own.some(isTalk));
  });
  return told?.index ?? to;
}

function isCue(token: Token | undefined, lexicon: SpeechLexicon): boolean {
  const cues = lexicon.cues.get(token?.lower ?? "") ?? [];
  return cues.some(({ form }) => form === "past" || form === "present");
}

/** Words of a heading at most. */
const LONGEST = 14;

/** "—Professor N" below a saying set apart; as the last paragraph of a turn "On the status of the family", above the next: no sentence, nor the end of one. */
export function isHeading(words: string, isLast: boolean): boolean {
  if (/[^\p{L}\p{N}]$/u.test(words.slice(-2))) return false;
  const all = words.split(/\s+/);
  if (all.length > LONGEST) return false;
  return isLast ? /^[—–]?\s*\p{Lu}/u.test(words) && all.length > 1 : /^[—–]\s*\p{Lu}/u.test(words);
}
