import type { LinkedMention } from "../entities/cast.ts";
import type { Tree } from "../syntax/tree.ts";
import { isGenitive, type Token } from "../text/document.ts";
import { counterpartOf } from "./bodies.ts";
import { echoed } from "./echo.ts";
import { type Hearing, isWithin } from "./hearing.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { FINITE, type Line, quoteAt } from "./line.ts";
import type { Source } from "./phrase.ts";
import { isPublicRole } from "./role.ts";
import { sourceNoun } from "./speaks.ts";
import { coreOf } from "./wording.ts";

/** Sentences over which a name may follow what its bearer is. */
const AHEAD = 4;
const LONGEST_APPOSITION = 12;

/**
 * "…, the commander of the mission said. N N told the press …": whoever the next words outside of marks name in full, for
 * the first time and without a title, as the one who says or does something; such a name has been introduced by the phrase.
 */
export function newcomerAfter(source: Source, hearing: Hearing): string | null {
  const { line, tokens } = source;
  const { lines, cast } = hearing;
  if (cast.inSentence(line.index).some((one) => isNamed(one) && one.tokens[0] >= tokens[1])) return null;
  for (const next of lines.slice(line.index + 1, line.index + 1 + AHEAD)) {
    if (next.paragraph - line.paragraph > 1) return null;
    if (next.inside.length > 0 && isWhollyMarked(next)) continue;
    const first = cast.inSentence(next.index).find((one) => isNamed(one) && quoteAt(next, one.tokens[0]) < 0);
    return first && isNewcomer(next, first, source, hearing) ? first.entity : null;
  }
  return null;
}

function isNamed({ entity, by }: LinkedMention): boolean {
  return /^(?:person|office):/.test(entity) && by !== "pronoun";
}

/** "The commander of the mission", "their leader", "a Gabonese lawmaker": one person of whom the phrase tells more, whom the next words name; null for any other. */
export function introduced(source: Source, hearing: Hearing): string | null {
  const { line, head, tokens } = source;
  const { lexicon } = hearing;
  if (sourceNoun(source, lexicon) !== "person" || isPlural(source)) return null;
  const first = line.tokens[tokens[0]]!.lower;
  const isWhose = isOwned(source) || lexicon.possessives.has(first);
  if (!isWhose && !lexicon.definite.has(first) && !isOfRank(source, lexicon)) return null;
  const isClause = (line.tree?.children[head] ?? []).some((child) => line.tree?.relations[child]?.startsWith("acl"));
  const isLong = isWhose || isClause || coreOf(source)[1] > head + 1 || head > tokens[0] + 1;
  return isLong || isNobodyBefore(line, hearing) ? newcomerAfter(source, hearing) : null;
}

function isPlural({ line: { tree }, head }: Source): boolean {
  return tree === null || /S$/.test(tree.xpos[head]!);
}

/** Somebody of a rank or calling, unlike "an official". */
function isOfRank({ line, head }: Source, lexicon: SpeechLexicon): boolean {
  const { lower } = line.tokens[head] as Token;
  return isPublicRole(lower, lexicon) && !lexicon.unnamed.has(lower);
}

function isNobodyBefore({ index }: Line, { cast }: Hearing): boolean {
  return !cast.mentions.some(({ entity, sentence }) => sentence < index && entity.startsWith("person:"));
}

/** "The boat's captain". */
export function isOwned({ line: { tree, tokens }, head }: Source): boolean {
  return (tree?.children[head] ?? []).some(
    (child) => tree?.relations[child] === "nmod:poss" && isGenitive(tokens[child + 1]),
  );
}

/** Who speaks where the words tell a crowd, an office, a body or a holder whom the article never names: "Peru's navy spokesman said C. N N told reporters …". */
export function otherThan(id: string, source: Source, hearing: Hearing): string | null {
  if (id.startsWith("group:"))
    return counterpartOf(id, source, hearing) ?? echoed(source, hearing) ?? introduced(source, hearing);
  const { line, head } = source;
  const isVoice = hearing.lexicon.voices.has((line.tokens[head] as Token).lower);
  const isOpen = id.startsWith("office:") || (isVoice && /^(?:org|state):/.test(id)) || isNeverNamed(id, hearing);
  return isOpen && !isPlural(source) ? newcomerAfter(source, hearing) : null;
}

/** Whether reference data alone tell who is meant. */
function isNeverNamed(id: string, { cast }: Hearing): boolean {
  return id.startsWith("person:") && cast.mentions.every(({ entity, by }) => entity !== id || by === "description");
}

/** Whether a sentence stands in marks but for the marks themselves. */
function isWhollyMarked(line: Line): boolean {
  return line.hasQuote && line.tokens.every(({ form }, at) => quoteAt(line, at) >= 0 || /^\P{L}+$/u.test(form));
}

/** A full name with no title of an office that stands here first, as a subject at the head of a sentence or behind marks. */
function isNewcomer(line: Line, mention: LinkedMention, source: Source, hearing: Hearing): boolean {
  const { cast, lexicon } = hearing;
  const { entity, by, tokens } = mention;
  const first = cast.mentions.find((one) => one.entity === entity);
  const isRanked = by === "title" && [0, 1].some((at) => lexicon.ranks.has(line.tokens[tokens[0] + at]!.lower));
  const from = givenName(line, tokens[0]);
  if (!(by === "name" || isRanked) || tokens[1] - from < 2 || first?.sentence !== line.index) return false;
  const isKnown = lexicon.voices.has(source.line.tokens[source.head]!.lower) && hearing.entity(entity) !== null;
  if (!entity.startsWith("person:") || isKnown || isOfAnother(entity, source, hearing)) return false;
  return isSpeaking(line, [from, tokens[1]], source, hearing);
}

/** "Thandiwe" before a surname that alone is linked. */
function givenName({ tree, tokens }: Line, from: number): number {
  const isName = tree?.upos[from - 1] === "PROPN" && /^\p{Lu}\p{Ll}/u.test(tokens[from - 1]?.form ?? "");
  return isName && tree.heads[from] === from - 1 ? from - 1 : from;
}

/** Whether somebody has an office, or acts for a state or body of which the phrase does not speak, nor its sentence where the phrase tells none. */
function isOfAnother(person: string, source: Source, { cast }: Hearing): boolean {
  const own = cast.actsFor(person);
  if (own === null) return cast.offices.some((office) => office.person === person);
  const around = cast.inSentence(source.line.index);
  const inside = around.filter((one) => isWithin(one, source));
  return !(inside.length > 0 ? inside : around).some(({ entity }) => entity === own);
}

/** Whether a name is the subject of a verb of speech, or of any verb right behind the sentence of the phrase. */
function isSpeaking(line: Line, [from, to]: readonly [number, number], source: Source, { lexicon }: Hearing): boolean {
  const { tokens, tree } = line;
  const isNear = line.index === source.line.index + 1 && line.paragraph === source.line.paragraph;
  const at = pastApposition(line, to, isNear || source.line.index === 0, lexicon);
  if (at < 0 || !tree || lexicon.owning.has(tokens[at]?.lower ?? "")) return false;
  if (tree.upos[from - 1] === "VERB" && /^["”’'»]$/.test(tokens[from - 2]?.form ?? "")) return true;
  if (from > 0 && !/^["”’'»,“«]$/.test(tokens[from - 1]!.form)) return false;
  const isVerb = tree.upos[at] === "VERB" && FINITE.test(tree.xpos[at]!);
  if (isVerb && lexicon.cues.has(tokens[at]!.lower)) return true;
  const isVoice = lexicon.voices.has(source.line.tokens[source.head]!.lower);
  const isBare = source.tokens[1] === source.tokens[0] + 2;
  return isNear && !isVoice && !isBare && isActive(tree, from, to);
}

/** Whether a name is the subject of a verb in the active. */
function isActive(tree: Tree, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tree.relations[at] === "nsubj") return tree.upos[tree.heads[at]!] === "VERB" && tree.heads[at]! >= to;
  return false;
}

/** Behind the comma that closes an apposition: "Colonel N N, a Tongan, said"; -1 where that tells somebody else: "N N, a diver, said". */
function pastApposition(
  { tokens }: Line,
  to: number,
  isNear: boolean,
  { sources, human, indefinite }: SpeechLexicon,
): number {
  if (tokens[to]?.form !== ",") return to;
  const behind = tokens.slice(to + 1, to + 1 + LONGEST_APPOSITION);
  const closed = behind.findIndex(({ form }) => /^[,.:]$/.test(form));
  const told = closed < 0 ? behind : behind.slice(0, closed);
  if (isNear && human.has(told[0]?.lower ?? "")) return to + told.length + 2;
  const isTrade = indefinite.has(told[0]?.lower ?? "") && /^\p{Ll}/u.test(told.at(-1)?.form ?? "");
  const isSomebody = isTrade || told.some(({ lower }) => sources.get(lower) === "person" || human.has(lower));
  return isSomebody ? -1 : to + told.length + 2;
}
