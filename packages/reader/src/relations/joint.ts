import type { Token } from "../text/document.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { PartyMention } from "./party.ts";

/** Words that stand for both parties: "the two countries", "both sides", "their", "the king and I". */
export interface JointMention {
  readonly head: number;
  readonly tokens: readonly [from: number, to: number];
}

/** Every such phrase of a sentence, in order; "with two states" means others. */
export function jointMentions(tokens: readonly Token[], lexicon: PartnershipLexicon): readonly JointMention[] {
  const found: JointMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at]!;
    const isAndI = lexicon.jointSpeakers.has(lower) && lexicon.last.has(tokens[at - 1]?.lower ?? "");
    if (isAndI || lexicon.jointWords.has(lower)) found.push({ head: at, tokens: [at, at + 1] });
    const before = tokens[at - 1]?.lower ?? "";
    if (lexicon.sharing.get(before) === "other" || lexicon.things.has(before) || !lexicon.jointDeterminers.has(lower))
      continue;
    const noun = nounAfter(tokens, at, lexicon);
    if (noun !== null) found.push({ head: noun, tokens: [at, noun + 1] });
  }
  return found;
}

/** "The two countries", not "their": whether a party is meant by a phrase for both. */
export function isBoth(
  { head }: Pick<PartyMention, "head">,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): boolean {
  return jointMentions(tokens, lexicon).some(({ tokens: [from, to] }) => to > from + 1 && from <= head && head < to);
}

/** Whether a token stands for both parties: the head of such a phrase, or "both" alone. */
export function isJointAt(tokens: readonly Token[], token: number, lexicon: PartnershipLexicon): boolean {
  const isDeterminer = lexicon.jointDeterminers.has(tokens[token]!.lower);
  return isDeterminer || jointMentions(tokens, lexicon).some(({ head }) => head === token);
}

/** The noun of "both friendly countries", at most one word away. */
function nounAfter(tokens: readonly Token[], at: number, lexicon: PartnershipLexicon): number | null {
  for (const next of [at + 1, at + 2]) if (lexicon.jointNouns.has(tokens[next]?.lower ?? "")) return next;
  return null;
}
