import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childrenBy } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { beside } from "./beside.ts";
import { opensGap } from "./gapped.ts";
import { type JointMention, jointMentions } from "./joint.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isListing } from "./marks.ts";
import type { Memory } from "./memory.ts";
import type { PartyMention } from "./party.ts";
import { linkTo } from "./path.ts";

/** Words round which parties are looked for: a level, an instrument, a verb. */
export interface Anchor {
  readonly sentence: number;
  readonly tokens: readonly [from: number, to: number];
  readonly head: number;
}

/** A party with its distance: steps up the tree; clauses entered on the way down count twice. */
export interface Near {
  readonly party: PartyMention;
  readonly distance: number;
  /** Parties on one branch are a list. */
  readonly branch: number;
}

/** Parties nearest first, up to the step at which two sides are known; those at one distance come together. */
export function nearest(near: readonly Near[], limit: number): readonly Near[] {
  const found: Near[] = [];
  let reached = 0;
  for (const one of near) {
    if (one.distance > limit || (hasTwoSides(found) && one.distance > reached)) break;
    reached = one.distance;
    if (!found.some(({ party }) => party.entity === one.party.entity)) found.push(one);
  }
  return found;
}

/** "Among its partners are Chad and Fiji (both 2012), Peru and Mali": a list behind some words as one, however the parser hangs its parts. */
export function withRest(
  found: readonly Near[],
  near: readonly Near[],
  { sentence, tokens: [, end] }: Anchor,
  { document, syntax }: Scene,
  lexicon: PartnershipLexicon,
): readonly Near[] {
  if (found.length < 2) return found;
  const { tokens } = document.sentences[sentence]!;
  const row = near.map(({ party }) => party).filter(({ tokens: [from] }) => from >= end);
  row.sort((a, b) => a.tokens[0] - b.tokens[0]);
  const placed = new Map(found.map((one) => [one.party.entity, one]));
  for (const [at, party] of row.entries()) {
    const last = row[at - 1] ?? party;
    const before = placed.get(last.entity);
    const between = tokens.slice(last.tokens[1], party.tokens[0]);
    const isNext = between.length > 0 && syntax[sentence]?.relations[party.head] === "conj";
    if (before?.party.tokens[0] === last.tokens[0] && isNext && isListing(between, lexicon))
      placed.set(party.entity, { ...before, party: { ...party, isOther: before.party.isOther } });
  }
  return [...placed.values()];
}

/** All that stand after "with" are one side. */
function hasTwoSides(found: readonly Near[]): boolean {
  const own = found.filter(({ party }) => !party.isOther).length;
  return own > 1 || (own === 1 && found.length > 1);
}

/** The parties of the sentence by distance; venues are none. */
export function nearParties(
  anchor: Anchor,
  scene: Scene,
  memory: Memory,
  lexicon: PartnershipLexicon,
): readonly Near[] {
  const tokens = scene.document.sentences[anchor.sentence]!.tokens;
  const [first, last] = segmentOf(anchor, tokens, lexicon);
  const parties = memory
    .partiesIn(anchor.sentence)
    .filter(({ isPlace, tokens: [from, to] }) => !isPlace && from >= first && to <= last);
  const tree = scene.syntax[anchor.sentence] ?? null;
  const close = beside(parties, anchor, tokens, lexicon);
  const path = tree === null ? [] : ancestors(tree, anchor.head);
  const isTopic = (party: PartyMention): boolean =>
    tree !== null && standsInTopic(tree, tokens, anchor, party, lexicon);
  const near = parties
    .filter((party) => !isTopic(party))
    .map((party): Near => {
      const isNext = tree !== null && (opensNext(tree, path, party) || opensMain(tree, path, anchor, tokens, party));
      const side = isNext ? undefined : close.get(party);
      if (side !== undefined) return { party, distance: 0, branch: side };
      return { party, ...(tree === null ? bySurface(anchor, party) : byTree(tree, path, party)) };
    });
  return near.sort((a, b) => a.distance - b.distance || a.party.tokens[0] - b.party.tokens[0]);
}

/** "Chad has an L with Peru, and Fiji followed", "Chad, whose ties became an L, and Fiji", "ties with Chad became an L, while Fiji …": those before whom what the level is said of has ended. */
export function withoutNext(
  all: readonly Near[],
  { sentence, head, tokens: [, end] }: Anchor,
  { syntax, document }: Scene,
  { gapping }: PartnershipLexicon,
): readonly Near[] {
  const tree = syntax[sentence] ?? null;
  if (tree === null) return all;
  const path = ancestors(tree, head);
  const { tokens } = document.sentences[sentence]!;
  const isMeanwhile = (at: number): boolean =>
    tree.relations[at] === "advcl" &&
    !path.includes(at) &&
    childrenBy(tree, at, /^mark$/).some(
      (mark) => mark > end && gapping.has(tokens[mark]!.lower) && tokens[mark - 1]!.lower === ",",
    );
  const near = all.filter(({ party }) => !ancestors(tree, party.head).some(isMeanwhile));
  const nouns = path.filter((at) => tree.relations[at] === "acl:relcl").map((at) => tree.heads[at]!);
  const isOfOne = near.some(({ party }) => nouns[0] === party.head);
  const here = near.filter(
    ({ party }) =>
      party.isOther ||
      party.tokens[0] < end ||
      !((isOfOne && tree.relations[party.head] === "conj") || opensNext(tree, path, party)),
  );
  return isOfOne || new Set(here.map(({ party }) => party.entity)).size > 1 ? here : near;
}

/** "An L of Chad, and Fiji followed": the subject of a clause beside that of the level. */
function opensNext(tree: Tree, path: readonly number[], { head }: PartyMention): boolean {
  const verb = tree.heads[head] ?? -1;
  if (verb < head || !tree.relations[head]!.startsWith("nsubj") || path.includes(verb)) return false;
  return /^(conj|parataxis)/.test(tree.relations[verb]!);
}

/** "While Chad has an L with Fiji, Peru left": the subject that a comma parts from a level in a clause before it. */
function opensMain(
  { heads, relations }: Tree,
  path: readonly number[],
  { tokens: [, end] }: Anchor,
  tokens: readonly Token[],
  { head, tokens: [from] }: PartyMention,
): boolean {
  const verb = heads[head]!;
  return (
    from > end &&
    verb > from &&
    tokens[from - 1]!.lower === "," &&
    relations[head]!.startsWith("nsubj") &&
    path.indexOf(verb) > 0
  );
}

/** "L on routes between A and B": what a level is about names no parties of it. */
function standsInTopic(
  tree: Tree,
  tokens: readonly Token[],
  { tokens: [from, to], head }: Anchor,
  party: PartyMention,
  lexicon: PartnershipLexicon,
): boolean {
  if (tree.upos[head] !== "NOUN" || head < from || head >= to) return false;
  const { up, branch } = linkTo(tree, [head], party.head);
  if (up > 0 || branch < to || branch === party.head) return false;
  return (tree.children[branch] ?? []).some((child) => lexicon.topics.has(tokens[child]!.lower));
}

function byTree(
  tree: Tree,
  path: readonly number[],
  { head, isOther }: PartyMention,
): { distance: number; branch: number } {
  const { up, branch, clauses } = linkTo(tree, path, head);
  // "With two neighbours, Chad and Fiji": no aside.
  const isNamed = isOther && tree.relations[head] === "appos";
  return { distance: 1 + up + (isNamed ? 0 : 2 * clauses), branch };
}

function bySurface(anchor: Anchor, { tokens }: PartyMention): { distance: number; branch: number } {
  const isBefore = tokens[1] <= anchor.tokens[0];
  const gap = isBefore ? anchor.tokens[0] - tokens[1] : tokens[0] - anchor.tokens[1];
  return { distance: 1 + Math.floor(gap / 12), branch: isBefore ? -1 : -2 };
}

/** Distance of the nearest words for both parties, or null. */
export function jointDistance(anchor: Anchor, scene: Scene, lexicon: PartnershipLexicon): number | null {
  const tokens = scene.document.sentences[anchor.sentence]!.tokens;
  const tree = scene.syntax[anchor.sentence] ?? null;
  // "Raised their ties with Chad": those of whoever raised them.
  const isOwners = ({ head }: JointMention): boolean =>
    tree?.relations[head] === "nmod:poss" &&
    childrenBy(tree, tree.heads[head]!, /^nmod$/).some(
      (at) =>
        scene.cast.at(anchor.sentence, at) !== null &&
        (tree.children[at] ?? []).some((child) => lexicon.sharing.get(tokens[child]!.lower) === "other"),
    );
  const found = jointMentions(tokens, lexicon).filter((one) => !isOwners(one));
  if (found.length === 0) return null;
  if (tree === null) return 1;
  const path = ancestors(tree, anchor.head);
  const distance = ({ head }: JointMention): number => {
    const link = linkTo(tree, path, head);
    return 1 + link.up + 2 * link.clauses;
  };
  return Math.min(...found.map(distance));
}

/** The part of the sentence between semicolons in which the anchor stands; "…, Fiji's to an L" is one of its own. */
export function segmentOf(
  { tokens: [from, to] }: Anchor,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): readonly [from: number, to: number] {
  const isBreak = (at: number): boolean => tokens[at]!.lower === ";" || opensGap(tokens, at, lexicon);
  let first = from;
  while (first > 0 && !isBreak(first - 1)) first--;
  const isRow = tokens.some(({ lower }, at) => at > to && lower === ";");
  let last = to;
  while (last < tokens.length && !isBreak(last) && !(isRow && last > to && tokens[last]!.lower === ":")) last++;
  return [first, last];
}
