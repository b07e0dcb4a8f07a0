import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, hasSubject, headOf, subjectIn } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { jointMentions, phrasesForBoth } from "./joint.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import type { Near } from "./near.ts";
import type { PartyMention } from "./party.ts";

/** "Ties with Chad became an L, while those with Fiji rose to another": partners of the clauses of other levels, where that of this one has its own. */
export function partnersElsewhere(
  { sentence, head }: LevelMention,
  levels: readonly LevelMention[],
  { syntax }: Scene,
  memory: Memory,
): readonly string[] {
  const tree = syntax[sentence] ?? null;
  if (tree === null || levels.length < 2) return [];
  const others = memory.partiesIn(sentence).filter(({ isOther }) => isOther);
  const homes = others.map((party) => clausesAbove(tree, party.head)[0]);
  const own = clausesAbove(tree, head).find((clause) => homes.includes(clause));
  const taken = new Set(levels.map((one) => clausesAbove(tree, one.head)[0]));
  taken.delete(own);
  return own === undefined ? [] : others.filter((_, at) => taken.has(homes[at])).map(({ entity }) => entity);
}

/** The words above a token that have a subject, the nearest first. */
function clausesAbove(tree: Tree, token: number): readonly number[] {
  return ancestors(tree, token).filter((at) => hasSubject(tree, at));
}

/** "With Chad, they met a year after the two became L", "Fiji has what both ministries call an L with Chad": words for both mean the one behind "with" and whoever else is named. */
export function withoutBoth(
  near: readonly Near[],
  { tokens: [end] }: LevelMention,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): readonly Near[] {
  const joint = phrasesForBoth(tokens, lexicon);
  const isBoth = ({
    party: {
      tokens: [from, to],
    },
  }: Near): boolean => joint.some(({ head }) => from <= head && head < to);
  const isNamed = near.some((one) => !one.party.isOther && one.party.tokens[0] < end && !isBoth(one));
  return near.some((one) => isFronted(one, tokens)) || isNamed ? near.filter((one) => !isBoth(one)) : near;
}

/** Whether somebody stands behind the "with" of a level, or of the head of the sentence. */
export function isBehindWith(near: readonly Near[], tokens: readonly Token[]): boolean {
  return near.some((one) => isFronted(one, tokens) || (one.party.isOther && one.distance === 0));
}

/** "With Chad, …" at the head of a sentence. */
function isFronted(
  {
    party: {
      isOther,
      tokens: [from, to],
    },
  }: Near,
  tokens: readonly Token[],
): boolean {
  return isOther && from < 3 && tokens[to]?.lower === ",";
}

/** "The members may conclude an L", "its two neighbours signed an L": whether those who do it are states that nobody names. */
export function isOfUnnamed(
  { sentence, head }: LevelMention,
  { document, syntax, cast }: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  const { insiders, jointNouns, things } = lexicon;
  const tree = syntax[sentence] ?? null;
  const [clause] = tree === null ? [] : clausesAbove(tree, head);
  const subject = tree === null || clause === undefined ? undefined : subjectIn(tree, clause);
  const isSubjects = ({ tokens }: Pick<PartyMention, "tokens">): boolean =>
    ancestors(tree!, headOf(tree!.heads, tokens)).includes(subject!);
  const { tokens } = document.sentences[sentence]!;
  if (tree === null || subject === undefined || cast.inSentence(sentence).some(isSubjects)) return false;
  if (jointMentions(tokens, lexicon).some(({ head: at }) => at === subject)) return false;
  const { lower } = tokens[subject]!;
  const isTheirs = (child: number): boolean => things.has(tokens[child]!.lower);
  return insiders.has(lower) || (jointNouns.has(lower) && tree.children[subject]!.some(isTheirs));
}
