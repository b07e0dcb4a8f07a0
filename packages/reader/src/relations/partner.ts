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
  const { styled, titled } = context.language.relations.partnerships;
  const word = scene.document.sentences[sentence]!.tokens[head]!.lower;
  const isAgain = form === "repeated" || styled.has(word);
  if (!isAgain && !titled.has(word)) return null;
  const isOfOther = memory
    .partiesIn(sentence)
    .some((party) => party.tokens[1] === head || (party.isOther && party.tokens[0] > head));
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const found = memory
      .partiesIn(at)
      .filter(
        (party) =>
          (at < sentence || party.tokens[0] < tokens[0]) &&
          (isPartner || !isAgain ? isHost : isPartnerIn)(party, ground),
      )
      .flatMap(({ entity }) => (pair.includes(entity) ? entity : []));
    const [partner] = found;
    if (partner !== undefined && found.every((one) => one === partner))
      return isOfOther ? (pair.find((one) => one !== partner) ?? null) : partner;
    if (partner !== undefined) return null;
  }
  return null;
}

/** "With Fiji", "by Fiji", "a partner of Fiji", "Fiji gave Chad an L". */
function isPartnerIn(party: PartyMention, ground: Ground): boolean {
  return party.isOther || isHost(party, ground);
}

/** Of whom, or by whom, another is made a partner. */
function isHost({ sentence, head, tokens: [from] }: PartyMention, { scene, context }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const { agentive, genitive, styled } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const link = tokens[from - 1]?.lower;
  if (link === agentive || (link === genitive && styled.has(tokens[from - 2]?.lower ?? ""))) return true;
  return tree?.relations[head] === "nsubj" && childOf(tree, tree.heads[head]!, "iobj") !== undefined;
}
