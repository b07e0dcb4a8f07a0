import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childOf } from "../syntax/words.ts";
import { cuesAt, lineOf } from "./cue.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Anchor, Near } from "./near.ts";

/** "Oman criticised the L that Peru and Chile signed": the parties of a relative clause that tells who has the level; else all. */
export function withinRelative(
  near: readonly Near[],
  { sentence, head }: Anchor,
  scene: Scene,
  lexicon: PartnershipLexicon,
): readonly Near[] {
  const line = lineOf(sentence, scene, lexicon);
  const { tree } = line;
  if (tree === null) return near;
  const clause = nounsAbove(tree, head)
    .flatMap((at) => tree.children[at]!)
    .find((child) => tree.relations[child] === "acl:relcl" && child > head);
  if (clause === undefined) return near;
  const inside = near.filter(({ party }) => ancestors(tree, party.head).includes(clause));
  if (!inside.some(({ party }) => party.isOther) && cuesAt(line, clause).length === 0) return near;
  const isDoer = ({ party }: Near): boolean =>
    ancestors(tree, party.head).some((at) => tree.heads[at] === clause && tree.relations[at]!.startsWith("nsubj"));
  const isPair = new Set(inside.map(({ party }) => party.entity)).size > 1;
  return isPair && inside.some(isDoer) ? inside : near;
}

/** "Signed with Chad, a state that has an L with Peru": whom a relative clause with a partner of its own is about, as the owner of what it tells. */
export function ofRelative(near: readonly Near[], { sentence, head }: Anchor, { syntax }: Scene): readonly Near[] {
  const tree = syntax[sentence] ?? null;
  if (tree === null) return near;
  const verb = ancestors(tree, head).find((at) => tree.relations[at] === "acl:relcl");
  const doer = verb === undefined ? undefined : childOf(tree, verb, "nsubj");
  if (verb === undefined || doer === undefined || !tree.xpos[doer]!.startsWith("W")) return near;
  const noun = tree.heads[verb]!;
  const names = tree.relations[noun] === "appos" ? [noun, tree.heads[noun]!] : [noun];
  const isInside = ({ party }: Near): boolean => ancestors(tree, party.head).includes(verb);
  const owner = near.find(({ party }) => names.includes(party.head));
  const inside = near.filter(isInside);
  if (owner === undefined || !inside.some(({ party }) => party.isOther)) return near;
  return [{ ...owner, distance: 0, party: { ...owner.party, isOther: false } }, ...inside];
}

/** "Marked its L at a fair to which Chad sent a stall": without those whom a relative clause tells of something else. */
export function withoutAsides(near: readonly Near[], { sentence, head }: Anchor, { syntax }: Scene): readonly Near[] {
  const tree = syntax[sentence] ?? null;
  if (tree === null) return near;
  const kept = new Set([...ancestors(tree, head), ...near.map(({ party }) => party.head)]);
  const isAside = (at: number): boolean => {
    const noun = tree.heads[at]!;
    return (
      tree.relations[at] === "acl:relcl" && !kept.has(at) && !kept.has(noun) && !ancestors(tree, noun).includes(head)
    );
  };
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
