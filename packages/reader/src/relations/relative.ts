import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, firstOfRow } from "../syntax/words.ts";
import { cuesAt } from "./cue.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Anchor, Near } from "./near.ts";
import type { PartyMention } from "./party.ts";

/** "Oman criticised the L that Peru and Chile signed": the parties of a relative clause that tells who has the level; else all. */
export function withinRelative(
  near: readonly Near[],
  { sentence, head }: Anchor,
  { document, syntax }: Scene,
  lexicon: PartnershipLexicon,
): readonly Near[] {
  const tree = syntax[sentence] ?? null;
  if (tree === null) return near;
  const line = { tokens: document.sentences[sentence]!.tokens, tree, lexicon };
  const clause = nounsAbove(tree, head)
    .flatMap((at) => tree.children[at]!)
    .find((child) => tree.relations[child] === "acl:relcl" && child > head && cuesAt(line, child).length > 0);
  if (clause === undefined) return near;
  const inside = near.filter(({ party }) => ancestors(tree, party.head).includes(clause));
  const isDoer = ({ party }: Near): boolean =>
    ancestors(tree, party.head).some((at) => tree.heads[at] === clause && tree.relations[at]!.startsWith("nsubj"));
  const isPair = new Set(inside.map(({ party }) => party.entity)).size > 1;
  return isPair && inside.some(isDoer) ? inside : near;
}

/** "Chad, whose ties became an L, and Fiji": a level that a relative clause tells of whom it hangs on is of nobody told of behind it. */
export function withoutNext(
  near: readonly Near[],
  { sentence, head, tokens: [, end] }: Anchor,
  { syntax }: Scene,
): readonly Near[] {
  const tree = syntax[sentence] ?? null;
  const clause = tree === null ? -1 : (ancestors(tree, head).find((at) => tree.relations[at] === "acl:relcl") ?? -1);
  const noun = tree?.heads[clause] ?? -1;
  if (tree === null || !near.some(({ party }) => party.head === noun)) return near;
  const isNext = ({ isOther, tokens: [from], head: at }: PartyMention): boolean =>
    !isOther && from >= end && firstOfRow(tree, at) !== at;
  return near.filter(({ party }) => !isNext(party));
}

/** "Marked its L at a fair to which Chad sent a stall": without those whom a relative clause tells of something else. */
export function withoutAsides(near: readonly Near[], { sentence, head }: Anchor, { syntax }: Scene): readonly Near[] {
  const tree = syntax[sentence] ?? null;
  if (tree === null) return near;
  const above = ancestors(tree, head);
  const isOfLevel = (at: number): boolean => above.includes(at) || ancestors(tree, at).includes(head);
  const isOfParty = (at: number): boolean => near.some(({ party }) => party.head === at);
  const isAside = (at: number): boolean =>
    tree.relations[at] === "acl:relcl" &&
    !above.includes(at) &&
    !isOfLevel(tree.heads[at]!) &&
    !isOfParty(tree.heads[at]!);
  return near.filter(
    ({ party, distance }) => distance === 0 || party.isOther || !ancestors(tree, party.head).some(isAside),
  );
}

/** A noun with those that it is a part of: "the L treaty". */
function nounsAbove(tree: Tree, head: number): readonly number[] {
  const above = ancestors(tree, head);
  const end = above.findIndex((at) => !/^(nmod|compound)/.test(tree.relations[at]!));
  return above.slice(0, end + 1);
}
