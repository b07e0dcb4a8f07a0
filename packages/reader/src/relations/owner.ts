import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childOf, childrenBy } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { listFrom } from "./beside.ts";
import { type Pair, statedOf } from "./counterpart.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isListing } from "./marks.ts";
import type { Memory } from "./memory.ts";
import type { PartyMention } from "./party.ts";

/** "Chad has two L partners, Fiji and Oman", "Fiji and Oman, Chad's L partners": the owner with each of those who are named as such. */
export function namedAs(
  level: LevelMention,
  { document, syntax }: Scene,
  memory: Memory,
  lexicon: PartnershipLexicon,
): readonly Pair[] {
  const { sentence, head, isPartner } = level;
  const tree = (isPartner ? syntax[sentence] : null) ?? null;
  const parties = memory.partiesIn(sentence);
  if (tree === null) return [];
  const path = ancestors(tree, head);
  const owner = parties.findLast(
    (party) =>
      party.tokens[0] < level.tokens[0] &&
      !party.isOther &&
      /^(nsubj|nmod:poss)/.test(tree.relations[party.head]!) &&
      path.includes(tree.heads[party.head]!),
  );
  if (owner === undefined) return [];
  const { tokens } = document.sentences[sentence]!;
  const list = namedBehind(level, owner, parties, tokens, tree, lexicon);
  if (list.length > 0) return statedOf(owner, list);
  const at = APPOSED.test(tree.relations[head]!) ? (childOf(tree, head, "nmod:poss") ?? 0) : 0;
  const isNamed = owner.head === at;
  const before = explainedBy(isNamed ? owner.tokens[0] : at, head, parties, tokens, lexicon);
  // Of two who are named before "its partners" neither is the owner.
  return isNamed || (before.size > 1 && lexicon.things.has(tokens[at]!.lower)) ? statedOf(owner, [...before]) : [];
}

/** The parser makes of what explains a noun one of a row as well. */
const APPOSED = /^(appos|conj)$/;

/** Tokens of "in Central Asia," and an article. */
const NEAR = 5;

/** "Partners, Chad and Fiji", "partners in Africa, Chad and Fiji". */
function namedBehind(
  { head, tokens: [, end] }: LevelMention,
  owner: PartyMention,
  parties: readonly PartyMention[],
  tokens: readonly Token[],
  tree: Tree,
  lexicon: PartnershipLexicon,
): readonly PartyMention[] {
  const behind = parties.filter((party) => party.tokens[0] >= end);
  const [first] = behind;
  if (first === undefined) return [];
  const [from] = first.tokens;
  const isApposed = from - end < NEAR && tokens[from - 1]!.lower === "," && APPOSED.test(tree.relations[first.head]!);
  if (from > end && !isApposed) return [];
  if (!tokens[head]!.lower.endsWith("s")) return [first];
  return childrenBy(tree, owner.head, /^conj$/).length > 0 ? [] : listFrom(behind, from, tokens, lexicon);
}

/** "Ties with Peru, a partner of Chad": whom it explains; "partners" explain all of a list. */
export function explainedBy(
  from: number,
  head: number,
  parties: readonly PartyMention[],
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): ReadonlySet<PartyMention> {
  const found = new Set<PartyMention>();
  let end = tokens[from - 1]?.lower === "," ? from - 1 : from - 2;
  if (tokens[end]?.lower !== ",") return found;
  const isRow = tokens[head]!.lower.endsWith("s");
  const before = [...parties].sort((a, b) => b.tokens[1] - a.tokens[1]);
  for (const party of before.filter(({ tokens: [, to] }) => to <= end)) {
    const between = tokens.slice(party.tokens[1], end);
    if (found.size === 0 ? between.length > 0 : !isRow || between.length === 0 || !isListing(between, lexicon)) break;
    found.add(party);
    end = party.tokens[0];
  }
  return found;
}
