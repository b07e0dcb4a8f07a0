import { gathered } from "../gathered.ts";
import type { ModalityLexicon } from "../modality.ts";
import { withTags } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { hasHelper } from "./words.ts";

const NONE: readonly never[] = [];
/** Words above another that are looked at for the verb that asks. */
const STEPS = 3;

/**
 * "Demanded in a letter that Chad leave": a bare verb behind "that" and one name is what a verb of asking wants, wherever it was hung;
 * no verb agrees with a single name that lacks its ending.
 */
export function withDemands(tree: Tree, { governors }: Pick<ModalityLexicon, "governors">): Tree {
  const asks = (verb: number): boolean =>
    tree.upos[verb] === "VERB" &&
    (governors.get(tree.lemmas[verb] ?? "") ?? NONE).some(
      ({ value, over }) => value === "requested" && over === "clause",
    );
  const arcs = gathered(tree.relations, (relation, token) => {
    if (tree.xpos[token] !== "VBP" || !/^(ccomp|acl)/.test(relation) || !isBehindName(tree, token)) return NONE;
    const head = askerOf(tree, token, asks);
    return head === null ? NONE : [{ token, head, relation: "ccomp" }];
  });
  if (arcs.length === 0) return tree;
  return withTags(
    tree,
    arcs.map(({ token }) => token),
    "VB",
    arcs,
  );
}

function askerOf(tree: Tree, token: number, asks: (verb: number) => boolean): number | null {
  let at = tree.heads[token] ?? -1;
  for (let step = 1; step < STEPS && !asks(at); step++) at = tree.heads[at] ?? -1;
  return asks(at) && at < token ? at : null;
}

function isBehindName(tree: Tree, verb: number): boolean {
  const { children, relations, lemmas, xpos } = tree;
  const below = children[verb] ?? [];
  const isOne = (child: number): boolean =>
    relations[child] === "nsubj" &&
    xpos[child] === "NNP" &&
    !(children[child] ?? []).some((other) => relations[other] === "conj");
  const isMarked = below.some((child) => relations[child] === "mark" && lemmas[child] === "that");
  return isMarked && below.some(isOne) && !hasHelper(tree, verb);
}
