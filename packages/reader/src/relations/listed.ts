import { half, type Pair, type Setting } from "./counterpart.ts";
import { isListing, isMark } from "./marks.ts";
import type { Near } from "./near.ts";
import { enteredIn, isCounted, isInCircle, isOfOwner } from "./rows.ts";

/** The pairs of several in a list of somebody else's partners; null where they may be each other's. */
export function listedIn(own: readonly Near[], setting: Setting, isJoint: boolean): readonly Pair[] | null {
  const entered = isJoint ? null : enteredIn(own, setting);
  if (entered !== null) return entered;
  if (own.length !== 2) return null;
  if (isInCircle(setting) || isCounted(setting) || isOfOwner(own, setting) || isFollowed(own, setting)) return [];
  return !isJoint && isInChain(own, setting) ? own.map(({ party }) => half(setting.shared!, party)) : null;
}

/** "Chad got the same title in May, and Fiji in June": whether another follows behind a level told of again, with nothing that makes the two partners. */
function isFollowed(own: readonly Near[], { level, scene, lexicon }: Setting): boolean {
  const { tokens } = scene.document.sentences[level.sentence]!;
  const isLast = ({ party }: Near): boolean =>
    party.tokens[0] > level.head && lexicon.last.has(tokens[party.tokens[0] - 1]!.lower);
  return level.form === "repeated" && own.some(isLast) && own.some(({ party }) => party.head < level.head);
}

/** "Chad became a partner of Peru. Mali and Togo had to be content with an L": in a chain of one party's partnerships two new ones, who need not mean each other: each with whoever shares the chain. */
function isInChain(own: readonly Near[], { level, shared, scene, lexicon }: Setting): boolean {
  const [first, second] = own.map(({ party }) => party);
  if (shared === null || first!.entity === shared || second!.entity === shared) return false;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const between = tokens.slice(first!.tokens[1], second!.tokens[0]);
  const isRow = between.some((token) => !isMark(token)) && isListing(between, lexicon);
  const relation = scene.syntax[level.sentence]?.relations[level.head];
  // "Stand one rung below, that of partners".
  const isRank = level.isPartner && relation === "nmod" && tokens[level.head]!.lower.endsWith("s");
  return isRow && (isRank || relation === "obl" || level.form === "repeated");
}
