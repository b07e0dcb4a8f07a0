import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childrenBy, hasSubject } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { listFrom } from "./beside.ts";
import { type Pair, stated } from "./counterpart.ts";
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
  const spoken = near.filter(({ party }) => !isBoth(party, tokens, lexicon));
  const isNamed = spoken.some(({ party }) => !party.isOther && party.tokens[0] < end);
  return isNamed || near.some((one) => isFronted(one, tokens)) ? spoken : near;
}

/** Whether somebody stands behind the "with" of a level, or of the head of the sentence. */
export function isBehindWith(near: readonly Near[], tokens: readonly Token[]): boolean {
  return near.some((one) => isFronted(one, tokens) || (one.party.isOther && one.distance === 0));
}

/** "With Chad, …" at the head of a sentence. */
function isFronted({ party }: Near, tokens: readonly Token[]): boolean {
  return party.isOther && party.tokens[0] < 3 && tokens[party.tokens[1]]?.lower === ",";
}

/** "An L with a third country", "with any state but Chad": whether somebody unnamed shares a level, whoever else the sentence names. */
export function isWithUnnamed(
  { sentence, head }: LevelMention,
  { document, syntax }: Scene,
  memory: Memory,
  { sharing, definite, unnamed }: PartnershipLexicon,
): boolean {
  const tree = syntax[sentence] ?? null;
  if (tree === null) return false;
  const { tokens } = document.sentences[sentence]!;
  const names = (at: number): boolean => memory.partiesIn(sentence).some((party) => party.head === at);
  return childrenBy(tree, head, /^nmod$/).some((at) => {
    const isWith = tree.children[at]!.some((child) => child > head && sharing.get(tokens[child]!.lower) === "other");
    const isOne = childrenBy(tree, at, /^det$/).some((child) => !definite.has(tokens[child]!.lower));
    const isKnown = [at, ...childrenBy(tree, at, /^(appos|amod)$/)].some(names);
    return isWith && isOne && !isKnown && unnamed.has(tree.lemmas[at]!);
  });
}

/** "Chad has two L partners, Fiji and Oman", "Chad's L partner, Fiji, said": the one with each of those who are named as such. */
export function namedAs(
  { sentence, head, isPartner, tokens: [from, end] }: LevelMention,
  { document, syntax }: Scene,
  memory: Memory,
  lexicon: PartnershipLexicon,
): readonly Pair[] {
  const tree = syntax[sentence] ?? null;
  const { tokens } = document.sentences[sentence]!;
  if (tree === null || !isPartner || !tokens.some(({ lower }, at) => at >= end && lower === ",")) return [];
  const parties = memory.partiesIn(sentence);
  const owner = parties.findLast(
    (party) => party.tokens[0] < from && !party.isOther && !party.isPlace && isOwnerOf(head, party.head, tree),
  );
  const behind = parties.filter((party) => party.tokens[0] > end);
  const [first] = behind;
  if (owner === undefined || first === undefined || !/^(appos|conj)$/.test(tree.relations[first.head]!)) return [];
  const comma = lexicon.locatives.has(tokens[end]!.lower) ? first.tokens[0] - 1 : end;
  if (tokens[comma]!.lower !== "," || comma - end > REGION) return [];
  const isMany = tokens[head]!.lower.endsWith("s");
  if (isMany && childrenBy(tree, owner.head, /^conj$/).length > 0) return [];
  const list = isMany ? listFrom(behind, comma + 1, tokens, lexicon) : listFrom([first], comma + 1, tokens, lexicon);
  return list.filter(({ entity }) => entity !== owner.entity).map((party) => stated(owner, party));
}

/** Tokens of "in Central Asia". */
const REGION = 3;

/** Whether a word is the owner of a noun, or the subject of the verb above it. */
function isOwnerOf(noun: number, at: number, tree: Tree): boolean {
  const governor = tree.heads[at]!;
  if (tree.relations[at]!.startsWith("nmod:poss")) return governor === noun;
  return tree.relations[at] === "nsubj" && governor !== noun && ancestors(tree, noun).includes(governor);
}
