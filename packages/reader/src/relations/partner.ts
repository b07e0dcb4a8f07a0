import { childOf } from "../syntax/words.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import { segmentOf } from "./near.ts";
import type { PartyMention } from "./party.ts";

/** Sentences back to the level that "a closer one" goes on with. */
const REACH = 2;

/** "Chad has an L with Fiji. Peru got a closer one", "the Peruvian one", "one with Peru": of those who share the level before, the one whom it was with or who gave it, or the other one; null where a level is named anew. */
export function partnerBefore(pair: readonly string[], level: LevelMention, ground: Ground): string | null {
  const { sentence, tokens, head, form, isPartner } = level;
  const { scene, memory, context } = ground;
  const lexicon = context.language.relations.partnerships;
  const { styled, titled, ranks } = lexicon;
  const line = scene.document.sentences[sentence]!.tokens;
  const word = line[head]!.lower;
  const isAgain = form === "repeated" || styled.has(word);
  if (!isAgain && !titled.has(word)) return null;
  // "Chad has an L with Fiji. Peru has the same rank": as Fiji has.
  const isRank = ranks.has(word);
  const isOfOther =
    isRank ||
    memory.partiesIn(sentence).some((party) => party.tokens[1] === head || (party.isOther && party.tokens[0] > head));
  const isIn =
    isPartner || !isAgain
      ? isHost
      : isOfOther && !isRank
        ? (party: PartyMention): boolean => party.isOther
        : isPartnerIn;
  const [first] = segmentOf(level, line, lexicon);
  const isFronted = memory.partiesIn(sentence).find((party) => party.tokens[0] >= first)?.isOther === true;
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const found = memory
      .partiesIn(at)
      .filter(
        (party) => pair.includes(party.entity) && (at < sentence || party.tokens[0] < tokens[0]) && isIn(party, ground),
      );
    const isOf = isRank ? found.every(({ isOther }) => isOther) : isOfOther;
    if (found.length > 0) return chosen(found, pair, isOf, isFronted);
  }
  return null;
}

/** The one party found, or the other of the pair where that one stands before as the partner now does; null where they are several. */
function chosen(
  found: readonly PartyMention[],
  pair: readonly string[],
  isOfOther: boolean,
  isFronted: boolean,
): string | null {
  const [partner] = found;
  if (partner === undefined || found.some(({ entity }) => entity !== partner.entity)) return null;
  const isAlike = isOfOther || (partner.isOther && isFronted);
  return isAlike ? (pair.find((one) => one !== partner.entity) ?? null) : partner.entity;
}

/** "With Fiji", "by Fiji", "a partner of Fiji", "Fiji gave Chad an L". */
function isPartnerIn(party: PartyMention, ground: Ground): boolean {
  return party.isOther || isHost(party, ground);
}

/** Of whom, or by whom, another is made or called a partner. */
function isHost({ sentence, head, tokens: [from] }: PartyMention, { scene, memory, context }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const { agentive, genitive, styled } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const link = tokens[from - 1]?.lower;
  if (link === agentive || (link === genitive && styled.has(tokens[from - 2]?.lower ?? ""))) return true;
  if (tree?.relations[head] !== "nsubj") return false;
  const object = childOf(tree, tree.heads[head]!, "obj");
  const isParty = memory.partiesIn(sentence).some((party) => party.head === object);
  return isParty || childOf(tree, tree.heads[head]!, "iobj") !== undefined;
}
