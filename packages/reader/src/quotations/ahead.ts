import type { LinkedMention } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import { echoed } from "./echo.ts";
import type { Hearing } from "./hearing.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { FINITE, type Line, quoteAt } from "./line.ts";
import type { Source } from "./phrase.ts";

/** Sentences over which a name may follow what its bearer is. */
const AHEAD = 4;
const LONGEST_APPOSITION = 12;

/**
 * "…, the commander of the mission said. N N told the press …": whoever the next words outside of marks name in full, for
 * the first time and without a title, as the one who says something; such a name has been introduced by the phrase.
 */
export function newcomerAfter({ line, tokens: [, to] }: Source, hearing: Hearing): string | null {
  const { lines, cast } = hearing;
  const isNamed = (mention: LinkedMention): boolean => /^(?:person|office):/.test(mention.entity);
  if (cast.inSentence(line.index).some((one) => isNamed(one) && one.tokens[0] >= to)) return null;
  for (const next of lines.slice(line.index + 1, line.index + 1 + AHEAD)) {
    if (next.paragraph - line.paragraph > 1) return null;
    if (next.inside.length > 0 && isWhollyMarked(next)) continue;
    const first = cast.inSentence(next.index).find((one) => isNamed(one) && quoteAt(next, one.tokens[0]) < 0);
    return first && isNewcomer(next, first, hearing) ? first.entity : null;
  }
  return null;
}

/** Who speaks where the words tell a crowd, an office or the body alone: "Peru's navy spokesman said C. N N told reporters …". */
export function otherThan(id: string, source: Source, hearing: Hearing): string | null {
  if (id.startsWith("group:")) return echoed(source, hearing);
  const { line, head } = source;
  const isVoice = hearing.lexicon.voices.has((line.tokens[head] as Token).lower);
  const isOne = line.tree?.xpos[head] === "NN" && (id.startsWith("office:") || (isVoice && /^(?:org|state):/.test(id)));
  return isOne ? newcomerAfter(source, hearing) : null;
}

/** Whether a sentence stands in marks but for the marks themselves. */
function isWhollyMarked(line: Line): boolean {
  return line.hasQuote && line.tokens.every(({ form }, at) => quoteAt(line, at) >= 0 || /^\P{L}+$/u.test(form));
}

/** A full name with no title of an office that stands here first and has a verb of speech beside it or behind its apposition: "Colonel N N, a Tongan, said". */
function isNewcomer(line: Line, { entity, by, tokens: [from, to] }: LinkedMention, hearing: Hearing): boolean {
  const { cast, lexicon } = hearing;
  const { tree, tokens } = line;
  const first = cast.mentions.find((one) => one.entity === entity);
  const isRanked = by === "title" && [from, from + 1].some((at) => lexicon.ranks.has(tokens[at]!.lower));
  if (!(by === "name" || isRanked) || to - from < 2 || first?.sentence !== line.index || !entity.startsWith("person:"))
    return false;
  const isKnown = cast.actsFor(entity) !== null;
  if (isKnown || cast.offices.some(({ person }) => person === entity)) return false;
  const lead = tokens[from - 1] as Token | undefined;
  const isInverted = tree?.upos[from - 1] === "VERB" && /^["”’'»]$/.test(tokens[from - 2]?.form ?? "");
  const isFirst = lead === undefined || /^["”’'»,“«]$/.test(lead.form);
  const at = pastApposition(line, to, lexicon);
  const isSpeaking =
    tree?.upos[at] === "VERB" && FINITE.test(tree.xpos[at]!) && lexicon.cues.has(tokens[at]?.lower ?? "");
  return at >= 0 && (isInverted || (isFirst && isSpeaking));
}

/** Behind the comma that closes an apposition: "Colonel N N, a Tongan, said"; -1 where that tells somebody else: "N N, a diver, said". */
function pastApposition({ tokens }: Line, to: number, { sources, human, indefinite }: SpeechLexicon): number {
  if (tokens[to]?.form !== ",") return to;
  const behind = tokens.slice(to + 1, to + 1 + LONGEST_APPOSITION);
  const closed = behind.findIndex(({ form }) => /^[,.:]$/.test(form));
  const told = closed < 0 ? behind : behind.slice(0, closed);
  const isTrade = indefinite.has(told[0]?.lower ?? "") && /^\p{Ll}/u.test(told.at(-1)?.form ?? "");
  const isSomebody = isTrade || told.some(({ lower }) => sources.get(lower) === "person" || human.has(lower));
  return isSomebody ? -1 : to + told.length + 2;
}
