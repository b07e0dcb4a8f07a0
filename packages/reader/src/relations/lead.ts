import type { Tree } from "../syntax/tree.ts";
import { isGenitive, type Token } from "../text/document.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isListing } from "./marks.ts";
import type { PartyMention } from "./party.ts";

/** Tokens before the name in "at the personal suggestion of", and behind it in "Chad's good offices,". */
const PHRASE = 6;

/** "At the suggestion of Chad, Fiji and Peru signed": the first of a row, where it belongs to a phrase before the subjects; trees take all for one list. */
export function leadOf(
  parties: readonly PartyMention[],
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): PartyMention | null {
  const [lead, ...row] = parties;
  const last = row.findIndex(({ tokens: [, end] }) => /^(VB[DPZ]|MD)$/.test(tree?.xpos[end] ?? ""));
  if (lead === undefined || last < 1 || lead.tokens[0] > PHRASE || lead.isOther || !opensPhrase(tokens, tree, lexicon))
    return null;
  const [, end] = lead.tokens;
  const comma = isGenitive(tokens[end]) ? tokens.findIndex(({ lower }, at) => at > end && lower === ",") : end;
  const isNext = (party: PartyMention, at: number): boolean => {
    const from = at === 0 ? comma : row[at - 1]!.tokens[1];
    return isListing(tokens.slice(from, party.tokens[0]), lexicon) && party.tokens[0] > from;
  };
  const subjects = row.slice(0, last + 1);
  const between = tokens.slice(subjects[last - 1]!.tokens[1], subjects[last]!.tokens[0]);
  const isRow = between.some(({ lower }) => lexicon.last.has(lower)) && subjects.every(isNext);
  return isRow && tokens[comma]?.lower === "," && comma < end + PHRASE ? lead : null;
}

/** "At", "according to", but not "between" and "of". */
function opensPhrase(
  tokens: readonly Token[],
  tree: Tree | null,
  { sharing, targets, lasting }: PartnershipLexicon,
): boolean {
  const word = tokens[0]!.lower;
  const isLinked = tree?.xpos[0] === "IN" || targets.has(tokens[1]?.lower ?? "") || targets.has(word);
  return isLinked && (sharing.get(word) !== "both" || lasting.has(word));
}

/** "With A, B and C the kingdom has …": the list at the head of a sentence, up to what follows its "and"; trees take its end for the subject. */
export function frontedBy(
  parties: readonly PartyMention[],
  lead: PartyMention | null,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): ReadonlySet<PartyMention> {
  const word = tokens[0]?.lower ?? "";
  if (lead !== null) return new Set(isGiver(lead, word, tokens, lexicon) ? [lead] : []);
  const list: PartyMention[] = [];
  let at = 1;
  for (const party of lexicon.sharing.get(word) === "other" ? parties : []) {
    const between = tokens.slice(at, party.tokens[0]);
    if (list.length > 0 ? !isListing(between, lexicon) : between.some(({ lower }) => lower !== lexicon.article)) break;
    list.push(party);
    at = party.tokens[1];
    if (between.some(({ lower }) => lexicon.last.has(lower))) return new Set(list);
  }
  return new Set();
}

/** "For Chad it has an L". */
export function isFor(
  { tokens: [from, end] }: PartyMention,
  tokens: readonly Token[],
  tree: Tree | null,
  { lasting }: PartnershipLexicon,
): boolean {
  return from === 1 && lasting.has(tokens[0]!.lower) && tree?.upos[end] === "PRON";
}

/** "With Chad", "from Chad", "for Chad", "in Chad's list": whether a phrase before the subjects names whose partners they are. */
function isGiver(
  { tokens: [from, end] }: PartyMention,
  word: string,
  tokens: readonly Token[],
  { article, sharing, sources, lasting, lists }: PartnershipLexicon,
): boolean {
  const isDirect = from === 1 || (from === 2 && tokens[1]!.lower === article);
  const isLink = sharing.get(word) === "other" || sources.has(word) || lasting.has(word);
  return isDirect && !isGenitive(tokens[end])
    ? isLink
    : tokens.slice(1, end + PHRASE).some(({ lower }) => lists.has(lower));
}

/** "Is content with its L", "compared it with Chad's L": whose level it is. */
export function hasLevel(
  { head, isPronoun }: PartyMention,
  tokens: readonly Token[],
  tree: Tree | null,
  { titled }: PartnershipLexicon,
): boolean {
  const owned = tree?.relations[head] === "nmod:poss" ? tree.heads[head]! : -1;
  return owned >= 0 && (isPronoun || titled.has(tokens[owned]!.lower));
}
