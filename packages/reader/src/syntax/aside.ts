import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf } from "./words.ts";

const NONE: readonly Arc[] = [];

/** "Togo blamed Chad, a charge Chad denies": of two subjects in a row behind a comma the verb tells what the second does with the first. */
export function withAsides(tree: Tree): Tree {
  const arcs = gathered(tree.relations, (relation, verb) => (relation === "parataxis" ? ofSubjects(tree, verb) : NONE));
  return withArcs(tree, arcs);
}

function ofSubjects(tree: Tree, verb: number): readonly Arc[] {
  const [noun, doer, third] = (tree.children[verb] ?? []).filter((child) => tree.relations[child] === "nsubj");
  if (noun === undefined || doer === undefined || third !== undefined) return NONE;
  if (doer > verb || tree.upos[noun] !== "NOUN" || tree.upos[doer] !== "PROPN") return NONE;
  const [det, head] = [childOf(tree, noun, "det") ?? -1, tree.heads[verb] ?? -1];
  if (tree.lemmas[det - 1] !== "," || head > det) return NONE;
  return [
    { token: noun, head, relation: "parataxis" },
    { token: verb, head: noun, relation: "acl:relcl" },
    ...(tree.heads[det - 1] === verb ? [{ token: det - 1, head: noun, relation: "punct" }] : []),
  ];
}
