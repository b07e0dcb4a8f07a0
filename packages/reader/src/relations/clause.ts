import type { Tree } from "../syntax/tree.ts";
import { ancestors, childrenBy } from "../syntax/words.ts";
import type { PartnershipLexicon } from "./lexicon.ts";

/** Whether a token stands in a subordinate clause that does not hold the path, or in one beside it with a subject of its own; "From L1 to L2: that is the step which they took on Monday" is no aside. */
export function isInAside(tree: Tree, path: readonly number[], token: number, lexicon: PartnershipLexicon): boolean {
  const isOwn = (at: number): boolean => tree.relations[at] === "conj" && childrenBy(tree, at, /^nsubj$/).length > 0;
  // "The sides, building on the treaty of 2012, agree".
  const isGround = (at: number): boolean =>
    tree.relations[at] === "acl" && (tree.xpos[at] === "VBG" || isInClause(tree.heads[at]!, tree, path));
  // "Members of a bloc founded in 1969".
  const isOfElse = (at: number): boolean => {
    const noun = tree.heads[at]!;
    if (tree.relations[at] !== "acl" || tree.xpos[at] === "VBG") return false;
    // "The first step of the kind since ties were opened in 1960".
    if (childrenBy(tree, at, /^mark$/).some((mark) => tree.xpos[mark] === "IN")) return true;
    const top = ancestors(tree, noun).find((one) => path.includes(tree.heads[one]!)) ?? -1;
    const isOwner = top === noun && (at === noun + 1 || lexicon.papers.has(tree.lemmas[noun]!));
    return tree.relations[top] === "nsubj" && !isOwner;
  };
  return ancestors(tree, token).some(
    (at) =>
      !path.includes(at) &&
      (/^(advcl|acl:relcl|ccomp)/.test(tree.relations[at]!) || isGround(at) || isOwn(at) || isOfElse(at)) &&
      !(tells(at, tree) || (tells(tree.heads[at]!, tree) && isDone(at, tree, lexicon))),
  );
}

/** "Recalling the treaty signed in 2008, they …": whether a word stands in a clause without subject before the main verb, which is not on a path. */
export function isInClause(token: number, tree: Tree, path: readonly number[] = []): boolean {
  const main = tree.heads.indexOf(-1);
  return ancestors(tree, token).some(
    (at) => at < main && !path.includes(at) && /^(acl|advcl|csubj)$/.test(tree.relations[at]!),
  );
}

/** Whether a word is what "that" or "this" is said to be. */
function tells(at: number, { children, relations, xpos }: Tree): boolean {
  const has = (relation: string, form: RegExp): boolean =>
    (children[at] ?? []).some((child) => relations[child] === relation && form.test(xpos[child]!));
  return has("cop", /^VB/) && has("nsubj", /^DT$/);
}

/** Not "which they wanted in May", "which they had announced in May". */
function isDone(verb: number, { children, lemmas, xpos }: Tree, { intents }: PartnershipLexicon): boolean {
  return (
    !intents.has(lemmas[verb]!) && !children[verb]!.some((child) => lemmas[child] === "have" && xpos[child] === "VBD")
  );
}
