import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";

const FINITE = /^VB[DZ]$/;
const NONE: readonly Arc[] = [];

/**
 * What goes on with another verb, though it was hung on words before that: "condemned the raid and barred Omani firms", whose firms
 * were not condemned; "threatened to sue and withdrew its envoy", which is no threat.
 */
export function withCoordination(tree: Tree): Tree {
  const arcs = gathered(tree.relations, (relation, token) => {
    if (relation !== "conj" && relation !== "obl:agent") return NONE;
    const arc = relation === "conj" ? conjunctOf(tree, token) : agentOf(tree, token);
    return arc === null ? NONE : [arc];
  });
  return withArcs(tree, arcs);
}

function conjunctOf(tree: Tree, token: number): Arc | null {
  return objectOf(tree, token) ?? clauseOf(tree, token) ?? phraseOf(tree, token) ?? gapOf(tree, token);
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

/** "Condemned by Peru and, later, by Chad": a phrase coordinated with a verb that has another behind the same preposition. */
function phraseOf(tree: Tree, noun: number): Arc | null {
  const verb = tree.heads[noun] ?? -1;
  const mark = markOf(tree, noun);
  if (!/^(NOUN|PROPN)$/.test(tree.upos[noun] ?? "") || tree.upos[verb] !== "VERB" || mark === undefined) return null;
  const first = (tree.children[verb] ?? []).find(
    (child) => verb < child && child < noun && tree.relations[child]?.startsWith("obl") && markOf(tree, child) === mark,
  );
  return first === undefined ? null : { token: noun, head: first, relation: "conj" };
}

/** "By Chad, by Mali": a further doer is one of a row. */
function agentOf(tree: Tree, noun: number): Arc | null {
  const first =
    (tree.children[tree.heads[noun] ?? -1] ?? []).find((child) => tree.relations[child] === "obl:agent") ?? noun;
  return first === noun ? null : { token: noun, head: first, relation: "conj" };
}

/** "Recalled its envoy from Peru and Mali its consul": a name before what is its own does what the verb tells, and does not suffer it. */
function gapOf(tree: Tree, name: number): Arc | null {
  const isOwner = tree.upos[name] === "PROPN" && tree.xpos[name + 1] === "PRP$" && tree.heads[name + 1]! > name;
  let verb = name;
  while (verb >= 0 && tree.upos[verb] !== "VERB") verb = tree.heads[verb] ?? -1;
  return isOwner && verb >= 0 && verb < name ? { token: name, head: verb, relation: "orphan" } : null;
}

/** The preposition of a phrase. */
function markOf(tree: Tree, noun: number): string | undefined {
  const mark = (tree.children[noun] ?? []).find((child) => tree.relations[child] === "case" && child < noun);
  return mark === undefined ? undefined : tree.lemmas[mark];
}

/** A verb in the past coordinated with an infinitive, when the verb above that is in the past too. */
function clauseOf(tree: Tree, verb: number): Arc | null {
  const infinitive = tree.heads[verb] ?? -1;
  const above = tree.heads[infinitive] ?? -1;
  const isBelow = tree.relations[infinitive] === "xcomp" && tree.xpos[infinitive] === "VB";
  const isPast = tree.xpos[verb] === "VBD" && tree.xpos[above] === "VBD";
  return isBelow && isPast ? { token: verb, head: above, relation: "conj" } : null;
}
