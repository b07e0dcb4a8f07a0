import type { Token } from "../text/document.ts";
import type { LevelLexicon } from "./lexicon.ts";
import { skipMarks, skipMarksLeft } from "./marks.ts";

/** Trade agreements, sectors, "key partner", councils of a partnership: words round a label that make it no level. */
export function isOtherThing(tokens: readonly Token[], from: number, end: number, lexicon: LevelLexicon): boolean {
  let before = skipMarksLeft(tokens, from - 1);
  if (lexicon.links.has(tokens[before]?.lower ?? "")) before = skipMarksLeft(tokens, before - 1);
  if (lexicon.blockers.has(tokens[before]?.lower ?? "")) return true;
  const next = skipMarks(tokens, end);
  return lexicon.followers.has(tokens[next]?.lower ?? "") || isSectoral(tokens, next, lexicon);
}

/** "on raw materials", "agreement on critical minerals", "with Chad on fish", "in the field of defence"; "in fields as different as …" and "for green growth" speak of a whole. */
function isSectoral(tokens: readonly Token[], from: number, lexicon: LevelLexicon): boolean {
  const isOpener = (at: number): boolean => lexicon.sectorOpeners.has(tokens[at]?.lower ?? "");
  let at = from;
  if (lexicon.documents.has(tokens[at]?.lower ?? "")) at++;
  if (!isOpener(at)) at = namesEnd(tokens, at + 1, lexicon);
  if (!isOpener(at)) return false;
  const first = tokens[at + 1]?.lower === lexicon.article ? at + 2 : at + 1;
  const isSector = (word: Token | undefined): boolean =>
    word !== undefined && (lexicon.fields.has(word.lower) || lexicon.sectors.has(word.lower));
  const word = tokens[first];
  const isSuffix =
    lexicon.suffixOpeners.get(tokens[at]!.lower)?.size === 0 && lexicon.suffixWords.has(word?.lower ?? "");
  if (isSuffix) return false;
  return isSector(word) || (word?.form === word?.lower && isSector(tokens[first + 1]));
}

/** The first token behind names and what joins them. */
function namesEnd(tokens: readonly Token[], from: number, { article, links }: LevelLexicon): number {
  let at = from;
  for (
    let word = tokens[at];
    word !== undefined && (word.form !== word.lower || word.lower === article || links.has(word.lower));
    word = tokens[at]
  )
    at++;
  return at;
}
