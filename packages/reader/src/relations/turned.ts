import type { Scene } from "../scene.ts";
import { jointMentions } from "./joint.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import type { Anchor } from "./near.ts";
import type { PartyMention } from "./party.ts";

/**
 * "Chad and Fiji met, but with Peru Chad wants more: both sides plan an L": the two that words for both mean behind a turn to a third party.
 * Nobody where the turn names only that; null without a turn.
 */
export function turnedTo(
  { sentence, tokens: [end] }: Anchor,
  { document, syntax }: Scene,
  memory: Memory,
  lexicon: PartnershipLexicon,
): readonly PartyMention[] | null {
  const { tokens } = document.sentences[sentence]!;
  const parties = memory.partiesIn(sentence).filter(({ isPlace, tokens: [from] }) => !isPlace && from < end);
  const other = parties.findLast(({ isOther }) => isOther);
  if (other === undefined || new Set(parties.map(({ entity }) => entity)).size < 3) return null;
  const [from, to] = other.tokens;
  const before = from - (tokens[from - 1]!.lower === lexicon.article ? 3 : 2);
  const isTurn = before > 0 && /^(CCONJ|PUNCT)$/.test(syntax[sentence]?.upos[before] ?? "");
  const joint = jointMentions(tokens, lexicon).find(({ head }) => head > to && head < end);
  if (!isTurn || joint === undefined) return null;
  const next = tokens[to]!.lower === "," ? to + 1 : to;
  const behind = parties.filter(
    ({ tokens: [start], isPronoun }) => start >= to && start !== joint.tokens[0] && !isPronoun,
  );
  if (behind.some(({ tokens: [start] }) => start > next)) return null;
  return behind.length === 0 ? [] : [behind[0]!, other];
}
