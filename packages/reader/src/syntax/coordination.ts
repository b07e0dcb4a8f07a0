import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";

const FINITE = /^VB[DZ]$/;

/**
 * What goes on with another verb, though it was hung on words before that: "condemned the raid and barred Omani firms", whose firms
 * were not condemned; "threatened to sue and withdrew its envoy", which is no threat.
 */
export function withCoordination(tree: Tree): Tree {
  const arcs = tree.relations.flatMap((relation, token) => {
    const arc = relation === "conj" ? (objectOf(tree, token) ?? clauseOf(tree, token)) : null;
    return arc === null ? [] : [arc];
  });
  return withArcs(tree, arcs);
}

/** A noun coordinated with the object of a verb over another verb, which goes on from the first and has no object. */
function objectOf(tree: Tree, noun: number): Arc | null {
  const first = tree.heads[noun] ?? -1;
  const above = tree.heads[first] ?? -1;
  if (!/^(NOUN|PROPN)$/.test(tree.upos[noun] ?? "") || tree.relations[first] !== "obj") return null;
  const verb = (tree.children[above] ?? []).find(
    (child) => first < child && child < noun && tree.relations[child] === "conj" && tree.upos[child] === "VERB",
  );
  if (verb === undefined || !FINITE.test(tree.xpos[verb] ?? "")) return null;
  const hasObject = (tree.children[verb] ?? []).some((child) =>
    /^(obj|ccomp|xcomp)$/.test(tree.relations[child] ?? ""),
  );
  return hasObject ? null : { token: noun, head: verb, relation: "obj" };
}

/** A verb in the past coordinated with an infinitive, when the verb above that is in the past too. */
function clauseOf(tree: Tree, verb: number): Arc | null {
  const infinitive = tree.heads[verb] ?? -1;
  const above = tree.heads[infinitive] ?? -1;
  const isBelow = tree.relations[infinitive] === "xcomp" && tree.xpos[infinitive] === "VB";
  const isPast = tree.xpos[verb] === "VBD" && tree.xpos[above] === "VBD";
  return isBelow && isPast ? { token: verb, head: above, relation: "conj" } : null;
}
