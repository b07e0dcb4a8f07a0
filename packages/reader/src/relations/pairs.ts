import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import { type Anchor, groupsOf, jointDistance, nearParties } from "./near.ts";
import type { PartyMention } from "./party.ts";

/** Two parties that share a level, and how they were found. */
export interface Pair {
  readonly parties: readonly [string, string];
  readonly spans: readonly Span[];
  /** `stated`: both stand in the sentence; `half`: one does; `joint`: words for both; `memory`: only the article tells. */
  readonly by: "stated" | "half" | "joint" | "memory";
}

/** The pairs that a level is said of: a pair, or one party with each of a list. */
export function pairsOf(level: Anchor, scene: Scene, memory: Memory, lexicon: PartnershipLexicon): readonly Pair[] {
  const near = nearParties(level, scene, memory, lexicon);
  const joint = jointDistance(level, scene, lexicon);
  const groups = groupsOf(near, joint ?? Number.POSITIVE_INFINITY);
  return asPairs(groups, level, joint !== null, memory);
}

function asPairs(
  groups: readonly (readonly PartyMention[])[],
  level: Anchor,
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
function crossed(groups: readonly (readonly PartyMention[])[], level: Anchor, memory: Memory): readonly Pair[] {
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
