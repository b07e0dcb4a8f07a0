import type { Token } from "../text/document.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isListing, isMark, isNextDated, skipMarks } from "./marks.ts";
import type { Anchor } from "./near.ts";
import type { PartyMention } from "./party.ts";

/** Side of a level on which a party stands directly: before it, or after a preposition. */
export type Side = -1 | 1;

/** Parties that stand at the label itself: "the Chad-Fiji L", "Chad's L with Fiji", "L between Chad and Fiji", "L: Chad, Fiji". */
export function beside(
  parties: readonly PartyMention[],
  anchor: Anchor,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): ReadonlyMap<PartyMention, Side> {
  const found = new Map<PartyMention, Side>();
  for (const party of before(parties, anchor.tokens[0], tokens, lexicon)) found.set(party, -1);
  for (const party of behind(parties, anchor, tokens, lexicon)) found.set(party, 1);
  return found;
}

/** Parties of a list behind the label: after a preposition, after a colon, "three Ls in four years: with Chad, with Fiji". */
function behind(
  parties: readonly PartyMention[],
  { tokens: [, end], head }: Anchor,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): readonly PartyMention[] {
  const opener = skipMarks(tokens, end);
  const word = tokens[opener]?.lower ?? "";
  if (word === ":") return parties.filter(({ tokens: [from] }) => from > opener);
  if (lexicon.sharing.has(word)) return listFrom(parties, opener + 1, tokens, lexicon);
  const colon = /nerships$/.test(tokens[head]!.lower)
    ? tokens.findIndex(({ lower }, at) => at > end && lower === ":")
    : -1;
  const isWith = colon > 0 && lexicon.sharing.get(tokens[colon + 1]?.lower ?? "") === "other";
  return isWith ? parties.filter(({ isOther, tokens: [from] }) => isOther && from > colon) : [];
}

/** Parties that end right before a token, joined by hyphens, "and" or a possessive. */
function before(
  parties: readonly PartyMention[],
  from: number,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): readonly PartyMention[] {
  const found: PartyMention[] = [];
  let at = from;
  for (const party of parties.toReversed()) {
    if (party.tokens[1] > at) continue;
    const between = tokens.slice(party.tokens[1], at);
    const isJoined =
      found.length === 0
        ? between.every((token) => isMark(token) || lexicon.attached.has(token.lower))
        : between.length > 0 && between.every(isHyphen);
    if (!isJoined) break;
    found.push(party);
    at = party.tokens[0];
  }
  return found;
}

/** A list of parties that begins at a token: articles, commas and official nouns may stand between. */
export function listFrom(
  parties: readonly PartyMention[],
  from: number,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): readonly PartyMention[] {
  const found: PartyMention[] = [];
  let at = from;
  for (const party of parties) {
    if (party.tokens[0] < at) continue;
    const isNext = found.length > 0 && isNextDated(tokens, at, party.tokens, lexicon);
    const isDated = lexicon.since.has(tokens[at]?.lower ?? "");
    if (!isNext && (isDated || !isListing(tokens.slice(at, party.tokens[0]), lexicon))) break;
    found.push(party);
    at = party.tokens[1];
  }
  return found;
}

/** Hyphens and dashes, alone or none at all. */
function isHyphen(token: Token): boolean {
  return isMark(token) || token.lower === "–" || token.lower === "/";
}
