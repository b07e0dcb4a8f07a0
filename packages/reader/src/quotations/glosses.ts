import { phraseAt } from "../entities/phrases.ts";
import type { Token } from "../text/document.ts";
import type { Match } from "./frames.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { closedAt, FINITE, type Line, quoteAt } from "./line.ts";

/** Words of a gloss at most: "in an apparent reference". */
const LONGEST_GLOSS = 4;

/** ", citing the law", ", meaning the mayor": on what the one who speaks builds, or what is meant; ", in a letter to Lima": where that was said. */
export function gloss(match: Match, lexicon: SpeechLexicon): number {
  const { line } = match.hit;
  const { tokens } = line;
  for (let at = (match.after?.start ?? 0) + 2; at < tokens.length; at++) {
    const isComma = tokens[at - 1]?.form === ",";
    if (phraseAt(lexicon.withheld, tokens, at) && quoteAt(line, at) < 0) return isComma ? at - 1 : at;
    const comma = closedAt(line, at - 1) >= 0 ? at - 2 : at - 1;
    if (tokens[comma]?.form === "," && quoteAt(line, at) < 0 && isGlossOf(match, at, comma, lexicon)) return comma;
  }
  return tokens.length;
}

/** Whether a gloss stands behind a comma and a clause: "the firm, citing losses, left" goes on. */
function isGlossOf({ hit: { line }, after }: Match, at: number, comma: number, lexicon: SpeechLexicon): boolean {
  const isOne =
    phraseAt(lexicon.glosses, line.tokens, at) !== null ||
    isMoment(line, at, lexicon) ||
    isSetting(line, at, lexicon) ||
    isBehindMarks(line, at, comma, after, lexicon);
  return isOne && (NARROW.has(after?.form ?? "") || hasClause(line, after?.start ?? 0, comma));
}

/** Words that want no finite verb. */
const NARROW: ReadonlySet<string> = new Set(["phrase", "infinitive", "intent"]);

/** Whether a finite verb stands between two tokens. */
function hasClause({ tree }: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (FINITE.test(tree?.xpos[at] ?? "")) return true;
  return false;
}

/** "a day after the vote", "hours after it". */
function isMoment({ tokens, tree }: Line, at: number, { occasions }: SpeechLexicon): boolean {
  const unit = /^(?:DET|NUM)$/.test(tree?.upos[at] ?? "") ? at + 1 : at;
  return tree?.upos[unit] === "NOUN" && occasions.has(tokens[unit + 1]?.lower ?? "");
}

/** "in a speech on his return", up to the end of the sentence. */
function isSetting({ tokens, tree }: Line, at: number, { media, mediumPrepositions }: SpeechLexicon): boolean {
  if (!mediumPrepositions.has((tokens[at] as Token).lower) || tree?.upos[at + 1] !== "DET") return false;
  const isMedium = tokens.slice(at + 2, at + 2 + LONGEST_GLOSS).some(({ lower }) => media.has(lower));
  return isMedium && tokens.every(({ form }, i) => i < at || form !== ",");
}

/** `"…," raising hopes in Lima`: a gerund behind the comma of words in marks tells what came of them, unless it tells of words too ("reaffirming"). */
function isBehindMarks(line: Line, at: number, comma: number, after: Match["after"], { cues }: SpeechLexicon): boolean {
  const isClosed = closedAt(line, at - 1) >= 0 || closedAt(line, comma - 1) >= 0;
  return (
    isClosed &&
    line.tree?.xpos[at] === "VBG" &&
    line.tree.relations[at] !== "case" &&
    !cues.has(line.tokens[at]!.lower) &&
    (after?.form === "that" || after?.form === "clause")
  );
}
