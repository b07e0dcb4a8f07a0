import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { beside } from "./beside.ts";
import { type JointMention, jointMentions } from "./joint.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import type { PartyMention } from "./party.ts";
import { ancestors, linkTo } from "./path.ts";

/** Two parties that share a level, and how they were found. */
export interface Pair {
  readonly parties: readonly [string, string];
  readonly spans: readonly Span[];
  /** `stated`: both stand in the sentence; `half`: one does; `joint`: words for both; `memory`: only the article tells. */
  readonly by: "stated" | "half" | "joint" | "memory";
}

/** A party with its distance from the level: steps up the tree, clauses entered on the way down count twice. */
interface Near {
  readonly party: PartyMention;
  readonly distance: number;
  /** Parties on one branch are a list. */
  readonly branch: number;
}

/** The pairs that a level is said of: a pair, or one party with each of a list. */
export function pairsOf(
  level: LevelMention,
  scene: Scene,
  memory: Memory,
  lexicon: PartnershipLexicon,
): readonly Pair[] {
  const near = nearParties(level, scene, memory, lexicon);
  const joint = nearestJoint(level, scene, lexicon);
  const groups = groupsOf(near, joint?.distance ?? Number.POSITIVE_INFINITY);
  return asPairs(groups, level, joint !== null, memory);
}

/** Lists of parties, nearest first, up to the step at which two sides are known. */
function groupsOf(near: readonly Near[], limit: number): readonly (readonly PartyMention[])[] {
  const groups = new Map<string, PartyMention[]>();
  const seen = new Set<string>();
  let reached = 0;
  for (const { party, distance, branch } of near) {
    if (distance > limit || (seen.size >= 2 && distance > reached)) break;
    reached = distance;
    if (seen.has(party.entity)) continue;
    seen.add(party.entity);
    const key = `${distance}/${branch}`;
    groups.set(key, [...(groups.get(key) ?? []), party]);
  }
  return [...groups.values()];
}

function asPairs(
  groups: readonly (readonly PartyMention[])[],
  level: LevelMention,
  hasJoint: boolean,
  memory: Memory,
): readonly Pair[] {
  const all = groups.flat();
  if (all.length === 2) return [stated(all[0]!, all[1]!)];
  if (all.length > 2) return crossed(groups, level, memory);
  if (all.length === 1) {
    const other = memory.otherAt(all[0]!.entity, level.sentence, level.tokens[0]);
    return other === null ? [] : [{ parties: [all[0]!.entity, other], spans: [all[0]!.span], by: "half" }];
  }
  const pair = memory.pairAt(level.sentence, level.tokens[0]);
  return pair === null ? [] : [{ parties: pair, spans: [], by: hasJoint ? "joint" : "memory" }];
}

/** One party with each of a list; a list alone goes with the party that the article is about. */
function crossed(groups: readonly (readonly PartyMention[])[], level: LevelMention, memory: Memory): readonly Pair[] {
  const single = groups.find((group) => group.length === 1)?.[0];
  const list = groups.find((group) => group.length > 1);
  if (list === undefined) return groups.length === 3 ? [stated(groups[0]![0]!, groups[1]![0]!)] : [];
  if (single !== undefined) return list.map((one) => stated(single, one));
  const names = new Set(list.map(({ entity }) => entity));
  const focus = memory.focus() ?? memory.otherAt("", level.sentence, level.tokens[0]);
  if (focus === null || names.has(focus)) return [];
  return list.map((one) => ({ parties: [focus, one.entity], spans: [one.span], by: "half" }));
}

function stated(a: PartyMention, b: PartyMention): Pair {
  return { parties: [a.entity, b.entity], spans: [a.span, b.span], by: "stated" };
}

/** The parties of the sentence by distance; venues are none. */
function nearParties(level: LevelMention, scene: Scene, memory: Memory, lexicon: PartnershipLexicon): readonly Near[] {
  const parties = memory.partiesIn(level.sentence).filter(({ isPlace }) => !isPlace);
  const tokens = scene.document.sentences[level.sentence]!.tokens;
  const tree = scene.syntax[level.sentence] ?? null;
  const close = beside(parties, level, tokens, lexicon);
  const path = tree === null ? [] : ancestors(tree, level.head);
  const near = parties.map((party): Near => {
    const side = close.get(party);
    if (side !== undefined) return { party, distance: 0, branch: side };
    return { party, ...(tree === null ? bySurface(level, party) : byTree(tree, path, party)) };
  });
  return near.sort((a, b) => a.distance - b.distance || a.party.tokens[0] - b.party.tokens[0]);
}

function byTree(tree: Tree, path: readonly number[], { head }: PartyMention): { distance: number; branch: number } {
  const { up, branch, clauses } = linkTo(tree, path, head);
  return { distance: 1 + up + 2 * clauses, branch };
}

function bySurface(level: LevelMention, { tokens }: PartyMention): { distance: number; branch: number } {
  const isBefore = tokens[1] <= level.tokens[0];
  const gap = isBefore ? level.tokens[0] - tokens[1] : tokens[0] - level.tokens[1];
  return { distance: 1 + Math.floor(gap / 12), branch: isBefore ? -1 : -2 };
}

/** The nearest words for both parties, and their distance. */
function nearestJoint(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): { distance: number } | null {
  const tokens = scene.document.sentences[level.sentence]!.tokens;
  const found = jointMentions(tokens, lexicon);
  if (found.length === 0) return null;
  const tree = scene.syntax[level.sentence] ?? null;
  if (tree === null) return { distance: 1 };
  const path = ancestors(tree, level.head);
  const distance = ({ head }: JointMention): number => {
    const link = linkTo(tree, path, head);
    return 1 + link.up + 2 * link.clauses;
  };
  return { distance: Math.min(...found.map(distance)) };
}
