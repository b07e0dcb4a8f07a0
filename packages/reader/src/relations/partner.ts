import { childOf } from "../syntax/words.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import type { PartyMention } from "./party.ts";

/** Sentences back to the level that "a closer one" goes on with. */
const REACH = 2;

/** "Chad has an L with Fiji. Peru got a closer one", "the Peruvian one", "one with Peru": of those who share the level before, the one whom it was with or who gave it, or the other one; null where a level is named anew. */
export function partnerBefore(pair: readonly string[], level: LevelMention, ground: Ground): string | null {
  const { sentence, tokens, head, form, isPartner } = level;
  const { scene, memory, context } = ground;
  const { styled } = context.language.relations.partnerships;
  const word = scene.document.sentences[sentence]!.tokens[head]!.lower;
  if (form !== "repeated" && (isPartner || !styled.has(word))) return null;
  const isOfOther = memory
    .partiesIn(sentence)
    .some((party) => party.tokens[1] === head || (party.isOther && party.tokens[0] > head));
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const found = memory
      .partiesIn(at)
      .filter((party) => (at < sentence || party.tokens[0] < tokens[0]) && isPartnerIn(party, ground))
      .flatMap(({ entity }) => (pair.includes(entity) ? entity : []));
    const [partner] = found;
    if (partner !== undefined && found.every((one) => one === partner))
      return isOfOther ? (pair.find((one) => one !== partner) ?? null) : partner;
    if (partner !== undefined) return null;
  }
  return null;
}

/** "With Fiji", "by Fiji", "Fiji gave Chad an L". */
function isPartnerIn({ isOther, sentence, head, tokens: [from] }: PartyMention, { scene, context }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const { agentive } = context.language.relations.partnerships;
  const isAgent = scene.document.sentences[sentence]!.tokens[from - 1]?.lower === agentive;
  if (isOther || isAgent || tree?.relations[head] !== "nsubj") return isOther || isAgent;
  return childOf(tree, tree.heads[head]!, "iobj") !== undefined;
}
