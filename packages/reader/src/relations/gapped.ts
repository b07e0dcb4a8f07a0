import { isGenitive, type Token } from "../text/document.ts";
import type { Pair } from "./counterpart.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isListing } from "./marks.ts";
import type { PartyMention } from "./party.ts";

/** Tokens of a name and its article, or of an aside between them: ", on May 2,". */
const NAME = 5;

/** Whether the words for what is told of another are left out behind a token: ", Fiji's to", "an L of Peru, Fiji a closer one", "and to Fiji by an L". */
export function opensGap(tokens: readonly Token[], at: number, lexicon: PartnershipLexicon): boolean {
  const isComma = tokens[at]!.lower === ",";
  if (!isComma && !lexicon.last.has(tokens[at]!.lower)) return false;
  if (isComma && isOwnersGap(tokens, at, lexicon)) return true;
  const isPrepared = isLink(tokens[at + 1]?.lower ?? "", lexicon);
  const { form = "", lower = "" } = tokens[at - 1] ?? {};
  // "Between Chad and Fiji a treaty": two names.
  if (!isComma && !isPrepared && form !== lower) return false;
  return (
    isNextStyled(tokens, isPrepared ? at + 2 : at + 1, lexicon) &&
    tokens.slice(0, at).some((token) => isStyled(token, lexicon))
  );
}

/** "Chad has an L with Peru, Fiji a closer one": whoever stands in the gap from a token on, with the one of the pair before that keeps its place; null where the level names its own. */
export function gapPairs(
  { tokens: [start, end] }: LevelMention,
  from: number,
  pair: readonly string[],
  parties: readonly PartyMention[],
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): readonly Pair[] | null {
  const own = parties.filter(({ tokens: [first, to] }) => first >= from && to <= start);
  const [party] = own;
  if (party === undefined || from === 0 || !opensGap(tokens, from - 1, lexicon)) return null;
  if (lexicon.sharing.has(tokens[end]?.lower ?? "")) return null;
  const shared = keptOf(pair, party, parties, tokens, lexicon);
  if (shared === null) return null;
  return own
    .filter(({ entity }) => entity !== shared)
    .map((item) => ({ parties: [shared, item.entity], spans: [item.span], item, by: "stated" }));
}

/** Of a pair the one that keeps its place when another takes that of its partner: the one that stands otherwise than the new one; null where both do, or none. */
export function keptOf(
  pair: readonly string[],
  next: Pick<PartyMention, "tokens">,
  parties: readonly PartyMention[],
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): string | null {
  const link = linkBefore(next, tokens, lexicon);
  const isAlike = ({ entity, tokens: [from, to] }: PartyMention): boolean =>
    to < next.tokens[0] && pair.includes(entity) && linkBefore({ tokens: [from, to] }, tokens, lexicon) === link;
  const alike = parties.filter((one) => isAlike(one) && !isGenitive(tokens[one.tokens[1]]));
  const [last, previous] = alike.toReversed();
  const isList = previous !== undefined && isListing(tokens.slice(previous.tokens[1], last!.tokens[0]), lexicon);
  return last === undefined || isList ? null : (pair.find((one) => one !== last.entity) ?? null);
}

/** The preposition before a party, or nothing. */
export function linkBefore(
  { tokens: [from] }: Pick<PartyMention, "tokens">,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): string {
  const word = tokens[tokens[from - 1]?.lower === lexicon.article ? from - 2 : from - 1]?.lower ?? "";
  return isLink(word, lexicon) || lexicon.sources.has(word) || word === lexicon.agentive ? word : "";
}

/** ", Fiji's to an L". */
function isOwnersGap(tokens: readonly Token[], at: number, { targets }: PartnershipLexicon): boolean {
  for (let next = at + 2; next < Math.min(at + NAME, tokens.length - 1); next++)
    if (isGenitive(tokens[next])) return targets.has(tokens[next + 1]!.lower);
  return false;
}

/** Whether a name is followed by an article and a level, a preposition and an aside at most between: "Fiji, in May, by an L". */
function isNextStyled(tokens: readonly Token[], from: number, lexicon: PartnershipLexicon): boolean {
  let at = tokens[from]?.lower === lexicon.article ? from + 1 : from;
  const first = at;
  while (at < tokens.length && at < first + NAME && tokens[at]!.form !== tokens[at]!.lower) at++;
  if (at === first) return false;
  const aside = tokens[at]?.lower === "," ? tokens.findIndex(({ lower }, next) => next > at && lower === ",") : -1;
  if (aside > 0 && aside < at + NAME) at = aside + 1;
  const link = tokens[at]?.lower ?? "";
  if (isLink(link, lexicon) || link === lexicon.agentive || link === lexicon.genitive) at++;
  if (!lexicon.indefinite.has(tokens[at]?.lower ?? "")) return false;
  return tokens.slice(at, at + NAME).some((token) => isStyled(token, lexicon));
}

/** Whether a word alone may stand for a level. */
export function isStyled({ lower }: Token, { styled, titled }: PartnershipLexicon): boolean {
  return styled.has(lower) || titled.has(lower);
}

/** Prepositions before whoever shares a level. */
function isLink(word: string, { sharing, targets, topics }: PartnershipLexicon): boolean {
  return sharing.has(word) || targets.has(word) || topics.has(word);
}
