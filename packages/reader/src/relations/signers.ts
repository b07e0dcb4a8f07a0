import type { Context } from "../context.ts";
import type { Filled } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Ground } from "./ground.ts";
import { type Anchor, jointDistance, nearest, nearParties } from "./near.ts";

/** The parties of a deed done together: those of the clause, filled up from the article; a bloc may stand alone. */
export function partiesAt(match: RuleMatch, { scene, memory, context }: Ground): Filled {
  const anchor = anchorOf(match);
  const lexicon = context.language.relations.partnerships;
  const near = nearParties(anchor, scene, memory, lexicon);
  const joint = jointDistance(anchor, scene, lexicon);
  const found = nearest(near, joint ?? Number.POSITIVE_INFINITY).map(({ party }) => party);
  const values = found.map(({ entity }) => entity);
  const spans = found.map(({ span }) => span);
  const first = values[0];
  if (values.length > 1 || first?.startsWith("org:")) return { values, spans, people: [], calls: [] };
  const others =
    first === undefined ? memory.pairAt(anchor.sentence, anchor.head) : secondOf(first, anchor, memory.otherAt);
  return { values: others ?? bodyOf(match.sentence, scene, context), spans, people: [], calls: [] };
}

/** The organisation whose members act: named in the sentence, else the one that the article speaks of most. */
function bodyOf(sentence: number, scene: Scene, { reference }: Context): readonly string[] {
  const counts = new Map<string, number>();
  for (const mention of scene.cast.mentions) {
    if (mention.sentence > sentence || !mention.entity.startsWith("org:")) continue;
    if (reference.members(mention.entity, null).length === 0) continue;
    counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + (mention.sentence === sentence ? 10 : 1));
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? [] : [first[0]];
}

function secondOf(
  first: string,
  { sentence, head }: Anchor,
  otherAt: Ground["memory"]["otherAt"],
): readonly string[] | null {
  const other = otherAt(new Set([first]), sentence, head);
  return other === null ? null : [first, other];
}

/** The thing the deed is about, where the parties stand at it; else the deed itself. */
function anchorOf(match: RuleMatch): Anchor {
  const thing = match.bindings.get("i");
  const tokens: readonly [number, number] = thing?.tokens ?? [match.anchor, match.anchor + 1];
  return { sentence: match.sentence, tokens, head: match.anchor };
}
