import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import type { Anchor } from "./near.ts";
import type { PartyMention } from "./party.ts";

/** Two parties that share a level, and how they were found. */
export interface Pair {
  readonly parties: readonly [string, string];
  readonly spans: readonly Span[];
  /** The one of a list that this pair is about. */
  readonly item: PartyMention | null;
  /** `stated`: both stand in the sentence; `with`, `half`: one does; `joint`: words for both; `memory`: only the article tells. */
  readonly by: "stated" | "with" | "half" | "joint" | "memory";
}

/** The two that the article is about; words for both may also mean the only two of the text, or one and the state that it visits. */
export function remembered({ sentence, tokens: [from] }: Anchor, isJoint: boolean, memory: Memory): readonly Pair[] {
  const pair =
    memory.pairAt(sentence, from) ??
    memory.pairVisited(sentence, from, !isJoint) ??
    (isJoint ? memory.pairAhead(sentence, from) : null);
  return pair === null ? [] : [{ parties: pair, spans: [], item: null, by: isJoint ? "joint" : "memory" }];
}

/** One party with the other that the article tells. */
export function completed(
  party: PartyMention,
  rivals: ReadonlySet<string>,
  level: LevelMention,
  scene: Scene,
  memory: Memory,
  lexicon: PartnershipLexicon,
): readonly Pair[] {
  const owner = level.isPartner ? meantBefore(level, scene, memory, lexicon) : null;
  const other =
    owner === null || owner === party.entity
      ? memory.otherAt(new Set([...rivals, party.entity]), level.sentence, level.tokens[0])
      : owner;
  const visited = other === null ? memory.pairVisited(level.sentence, level.tokens[0], true) : null;
  const host = visited?.includes(party.entity) === true ? visited.find((one) => one !== party.entity) : undefined;
  const found = other ?? host;
  return found === undefined ? [] : [half(found, party)];
}

/** "Chad grew. Fiji became its L", "it has an L with Fiji": the one subject of the sentence before, where a pronoun of this clause means a state. */
export function meantBefore(
  { sentence, tokens: [from] }: Anchor,
  { document, syntax }: Scene,
  memory: Memory,
  { things }: PartnershipLexicon,
): string | null {
  const tree = syntax[sentence] ?? null;
  const before = syntax[sentence - 1] ?? null;
  const isMeant = document.sentences[sentence]!.tokens.slice(0, from).some(
    ({ lower }, at) => things.has(lower) && /^(nsubj|nmod:poss)$/.test(tree?.relations[at] ?? ""),
  );
  if (!isMeant || before === null) return null;
  const root = before.relations.indexOf("root");
  const [subject, another] = memory
    .partiesIn(sentence - 1)
    .filter(({ head }) => before.heads[head] === root && before.relations[head]!.startsWith("nsubj"));
  return subject === undefined || another !== undefined ? null : subject.entity;
}

/** A pair of which both stand in the sentence. */
export function stated(a: PartyMention, b: PartyMention): Pair {
  return { parties: [a.entity, b.entity], spans: [a.span, b.span], item: b, by: "stated" };
}

/** A pair of which one stands in the sentence. */
export function half(known: string, party: PartyMention): Pair {
  return { parties: [known, party.entity], spans: [party.span], item: party, by: "half" };
}
