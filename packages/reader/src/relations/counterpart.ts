import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import type { PartyMention } from "./party.ts";
import { gotAt } from "./venue.ts";

/** Two parties that share a level, and how they were found. */
export interface Pair {
  readonly parties: readonly [string, string];
  readonly spans: readonly Span[];
  /** The one of a list that this pair is about. */
  readonly item: PartyMention | null;
  /** `stated`: both stand in the sentence; `with`, `half`: one does; `joint`: words for both; `memory`: only the article tells. */
  readonly by: "stated" | "with" | "half" | "joint" | "memory";
}

/** What tells the parties of a level. */
export interface Setting {
  readonly level: LevelMention;
  /** Parties of which the same sentence tells a like fact on its own. */
  readonly rivals: ReadonlySet<string>;
  /** The token from which on the sentence tells it of others. */
  readonly until: number;
  /** The party of which partnerships with several others were told right before. */
  readonly shared: string | null;
  readonly scene: Scene;
  readonly memory: Memory;
  readonly lexicon: PartnershipLexicon;
}

/** The two that the article is about; words for both may also mean the only two of the text, or one and the state that it visits. */
export function remembered({ level, memory }: Setting, isJoint: boolean): readonly Pair[] {
  const {
    sentence,
    tokens: [from],
  } = level;
  const pair =
    memory.pairAt(sentence, from) ??
    memory.pairVisited(sentence, from, !isJoint) ??
    (isJoint ? memory.pairAhead(sentence, from) : null);
  return pair === null ? [] : [{ parties: pair, spans: [], item: null, by: isJoint ? "joint" : "memory" }];
}

/** One party with the other that the article tells; behind another's "with Chad" that may be Chad, in a chain whoever all its facts share, in a list whose it is, with words for both the other of the only two of the text. */
export function completed(party: PartyMention, setting: Setting, isJoint: boolean): readonly Pair[] {
  const { level, rivals, shared, memory } = setting;
  const got = gotAt(party, setting);
  if (got !== null) return [got];
  const {
    sentence,
    tokens: [from],
  } = level;
  const owner = level.isPartner ? meantBefore(setting) : null;
  const told = [owner, shared].find((one) => one !== null && one !== party.entity);
  const other =
    told ??
    memory.lister(new Set([party.entity]), sentence) ??
    memory.otherAt(new Set([...rivals, party.entity]), sentence, from);
  const withs = memory.partiesIn(sentence).filter(({ isOther, tokens: [, to] }) => isOther && to < party.tokens[0]);
  // "With Chad, four have pacts with Peru; Fiji alone has an L": of two behind "with", not the first.
  if (withs.length > 1 && withs[0]!.entity === other) return [];
  const ahead = isJoint ? memory.pairAhead(sentence, from) : null;
  const known =
    other ?? (withs.length === 1 ? withs[0]!.entity : shared) ?? memory.hub(new Set([party.entity]), sentence);
  const found = known ?? hostOf(party, setting) ?? otherOf(ahead, party);
  return found === null || found === party.entity ? [] : [half(found, party)];
}

/** The state that was gone to, or that of whoever went there. */
function hostOf(party: PartyMention, { level, memory }: Setting): string | null {
  const visited = memory.pairVisited(level.sentence, level.tokens[0], true);
  return otherOf(visited, party);
}

function otherOf(pair: readonly string[] | null, { entity }: PartyMention): string | null {
  return pair?.includes(entity) === true ? pair.find((one) => one !== entity)! : null;
}

/** "Chad grew. Fiji became its L", "it has an L with Fiji": the one subject of the sentence before, where a pronoun of this clause means a state. */
export function meantBefore({ level, scene, memory, lexicon: { things } }: Setting): string | null {
  const {
    sentence,
    tokens: [from],
  } = level;
  const { document, syntax } = scene;
  const tree = syntax[sentence] ?? null;
  const before = syntax[sentence - 1] ?? null;
  const first = tree?.relations.findIndex((relation) => relation.startsWith("nsubj"));
  const isMeant = document.sentences[sentence]!.tokens.slice(0, from).some(({ lower }, at) => {
    const relation = things.has(lower) ? (tree?.relations[at] ?? "") : "";
    return relation === "nmod:poss" || (relation === "nsubj" && at === first);
  });
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

/** One party with each of the others. */
export function statedOf(one: PartyMention, others: readonly PartyMention[]): readonly Pair[] {
  return others.filter(({ entity }) => entity !== one.entity).map((other) => stated(one, other));
}

/** A pair of which one stands in the sentence. */
export function half(known: string, party: PartyMention): Pair {
  return { parties: [known, party.entity], spans: [party.span], item: party, by: "half" };
}
