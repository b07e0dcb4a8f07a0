import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childrenBy, hasSubject } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { isBoth } from "./joint.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import type { Near } from "./near.ts";

/** "Ties with Chad became an L, while those with Fiji rose to another": partners of the clauses of other levels, where that of this one has its own. */
export function partnersElsewhere(
  { sentence, head }: LevelMention,
  levels: readonly LevelMention[],
  { syntax }: Scene,
  memory: Memory,
): readonly string[] {
  const tree = syntax[sentence] ?? null;
  if (tree === null || levels.length < 2) return [];
  const parties = memory.partiesIn(sentence);
  const others = parties.filter(({ isOther }) => isOther);
  const homes = others.map((party) => clausesAbove(tree, party.head)[0]);
  const [nearest, ...above] = clausesAbove(tree, head);
  // "While Fiji signed an L2".
  const isOfOne = (clause: number): boolean =>
    tree.relations[clause] === "advcl" &&
    parties.some((party) => tree.heads[party.head] === clause && tree.relations[party.head] === "nsubj");
  const own =
    nearest === undefined || isOfOne(nearest) ? nearest : [nearest, ...above].find((clause) => homes.includes(clause));
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
  const spoken = near.filter(({ party }) => !isBoth(party, tokens, lexicon));
  const isNamed = spoken.some(({ party }) => !party.isOther && party.tokens[0] < end);
  return isNamed || near.some((one) => isFronted(one, tokens)) ? spoken : near;
}

/** Whether somebody stands behind the "with" of a level, or of the head of the sentence. */
export function isBehindWith(near: readonly Near[], tokens: readonly Token[]): boolean {
  return near.some((one) => isFronted(one, tokens) || (one.party.isOther && one.distance === 0));
}

/** "With Chad, Fiji agreed on an L in May, with Peru in June": partners with the one at the head of the sentence. */
export function withFronted(
  others: readonly Near[],
  near: readonly Near[],
  { sentence, tokens: [, end] }: LevelMention,
  { document }: Scene,
  lexicon: PartnershipLexicon,
): readonly Near[] {
  const { tokens } = document.sentences[sentence]!;
  const from = others[0]?.party.tokens[0] ?? 0;
  if (from < end || !isWithAgain(from, tokens, lexicon)) return others;
  return [...near.filter((one) => isFronted(one, tokens) && !others.includes(one)), ...others];
}

/** ", with Peru". */
export function isWithAgain(from: number, tokens: readonly Token[], { article, sharing }: PartnershipLexicon): boolean {
  const link = tokens[from - 1]?.lower === article ? from - 2 : from - 1;
  return sharing.get(tokens[link]?.lower ?? "") === "other" && tokens[link - 1]?.lower === ",";
}

/** "With Chad, …" at the head of a sentence. */
export function isFronted({ party }: Near, tokens: readonly Token[]): boolean {
  return party.isOther && party.tokens[0] < 3 && tokens[party.tokens[1]]?.lower === ",";
}

/** "An L with a third country", "with any state but Chad", "with four of them": whether somebody unnamed shares a level, whoever else the sentence names. */
export function isWithUnnamed(
  { sentence, head }: LevelMention,
  { document, syntax }: Scene,
  memory: Memory,
  { sharing, definite, unnamed }: PartnershipLexicon,
): boolean {
  const tree = syntax[sentence] ?? null;
  if (tree === null) return false;
  const { tokens } = document.sentences[sentence]!;
  const known = memory
    .partiesIn(sentence)
    .map(({ head: at }) => (/^(appos|amod)$/.test(tree.relations[at]!) ? tree.heads[at] : at));
  return childrenBy(tree, head, /^nmod$/).some((at) => {
    const isWith = tree.children[at]!.some((child) => child > head && sharing.get(tokens[child]!.lower) === "other");
    const isOne = childrenBy(tree, at, /^det$/).some((child) => !definite.has(tokens[child]!.lower));
    const isOfThem =
      tree.upos[at] === "NUM" && childrenBy(tree, at, /^nmod$/).some((child) => tree.upos[child] === "PRON");
    return isWith && (isOfThem || (isOne && unnamed.has(tree.lemmas[at]!))) && !known.includes(at);
  });
}
