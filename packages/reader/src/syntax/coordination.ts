import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";

const FINITE = /^VB[DZ]$/;
const NONE: readonly Arc[] = [];

const SUBJECT_OR_JOINT = /^(nsubj|expl|cc$)/;

/** Words above another that are looked at for the noun of its phrase. */
const STEPS = 4;

/**
 * What goes on with another verb, though it was hung on words before that: "condemned the raid and barred Omani firms", whose firms
 * were not condemned; "threatened to sue and withdrew its envoy", which is no threat.
 */
export function withCoordination(tree: Tree): Tree {
  const arcs = gathered(tree.relations, (relation, token) => {
    if (relation === "compound") return gapOf(tree, token);
    if (relation === "advcl") return besideOf(tree, token);
    if (relation === "obl") return furtherOf(tree, token);
    if (relation !== "conj" && relation !== "obl:agent") return NONE;
    const arc = relation === "conj" ? conjunctOf(tree, token) : agentOf(tree, token);
    if (arc !== null) return [arc];
    const gap = gapOf(tree, token);
    return gap.length > 0 ? gap : subjectsOf(tree, token);
  });
  return withArcs(tree, arcs);
}

function conjunctOf(tree: Tree, token: number): Arc | null {
  return objectOf(tree, token) ?? clauseOf(tree, token) ?? phraseOf(tree, token);
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

/** "Guards killed two herders and Chad sent troops": what "and" joins to an object right before a verb of its own, which has no other "and", is the subject of that. */
function subjectsOf(tree: Tree, verb: number): readonly Arc[] {
  const below = tree.children[verb] ?? [];
  if (!FINITE.test(tree.xpos[verb] ?? "") || below.some((child) => SUBJECT_OR_JOINT.test(tree.relations[child] ?? "")))
    return NONE;
  const [first = verb] = below;
  if (first < verb && tree.upos[first] === "PUNCT") return NONE;
  let noun = Math.min(first, verb) - 1;
  for (let step = 0; step < STEPS && !isJoined(tree, noun); step++) noun = tree.heads[noun] ?? -1;
  const isBehind = isJoined(tree, noun) && noun > (tree.heads[verb] ?? -1) && noun < verb;
  return isBehind ? [{ token: noun, head: verb, relation: "nsubj" }] : NONE;
}

function isJoined(tree: Tree, noun: number): boolean {
  const isNoun = /^(NOUN|PROPN)$/.test(tree.upos[noun] ?? "") && tree.relations[noun] === "conj";
  const isOfNoun = /^(NOUN|PROPN)$/.test(tree.upos[tree.heads[noun] ?? -1] ?? "");
  return isNoun && isOfNoun && (tree.children[noun] ?? []).some((child) => tree.relations[child] === "cc");
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

/** "Spoke with Peru's premier and separately with the king of Chad": "and" joins the phrase to the one before, not to the verb. */
function furtherOf(tree: Tree, noun: number): readonly Arc[] {
  const isFurther = (tree.children[noun] ?? []).some((child) => child < noun && tree.relations[child] === "cc");
  const arc = isFurther ? phraseOf(tree, noun) : null;
  return arc === null ? NONE : [arc];
}

/** "By Chad, by Mali": a further doer is one of a row. */
function agentOf(tree: Tree, noun: number): Arc | null {
  const first =
    (tree.children[tree.heads[noun] ?? -1] ?? []).find((child) => tree.relations[child] === "obl:agent") ?? noun;
  return first === noun ? null : { token: noun, head: first, relation: "conj" };
}

/** "With Chad agreeing to pay and Mali promising to leave": a name behind "and" before another participle does what that tells. */
function besideOf(tree: Tree, verb: number): readonly Arc[] {
  const name = verb - 1;
  if (tree.xpos[verb] !== "VBG" || tree.upos[name] !== "PROPN" || tree.relations[name] !== "conj") return NONE;
  const first = tree.relations.findLastIndex(
    (relation, at) =>
      at < name &&
      relation === "advcl" &&
      tree.xpos[at] === "VBG" &&
      (tree.children[at] ?? []).some((child) => tree.relations[child] === "mark" && tree.lemmas[child] === "with"),
  );
  if (first < 0 || tree.upos[name - 1] !== "CCONJ") return NONE;
  return [
    { token: verb, head: first, relation: "conj" },
    { token: name, head: verb, relation: "nsubj" },
  ];
}

/**
 * "Recalled its envoy from Peru and Mali its consul", "expelled three envoys, Mali two": a name before what is its own, one or counted does
 * what the verb tells, and does not suffer it; what stands behind it hangs on it. Not so where the verb gives somebody something.
 */
function gapOf(tree: Tree, name: number): readonly Arc[] {
  const left = name + 1;
  const isLeft = tree.xpos[left] === "PRP$" || tree.xpos[left] === "CD" || /^an?$/.test(tree.lemmas[left] ?? "");
  const isSetOff = tree.lemmas[name - 1] === "," || tree.upos[name - 1] === "CCONJ";
  if (tree.upos[name] !== "PROPN" || !isLeft || !isSetOff) return NONE;
  let verb = name;
  while (verb >= 0 && (tree.upos[verb] !== "VERB" || verb > name)) verb = tree.heads[verb] ?? -1;
  const before = (tree.children[verb] ?? []).filter((child) => child < name && /^i?obj$/.test(tree.relations[child]!));
  if (verb < 0 || before.length !== 1 || tree.relations[before[0]!] !== "obj") return NONE;
  const noun = topOf(tree, left);
  return [
    { token: name, head: verb, relation: "orphan" },
    { token: noun, head: name, relation: "orphan" },
    ...sharedPhrase(tree, noun, [verb, ...before]),
  ];
}

/** "Sent tents and Mali two doctors to Chad": the last phrase, unless one behind the same preposition stands before. */
function sharedPhrase(tree: Tree, noun: number, words: readonly number[]): readonly Arc[] {
  const phrase = (tree.children[noun] ?? []).find((child) => child > noun && markOf(tree, child) !== undefined);
  if (phrase === undefined || markOf(tree, phrase) === "of") return NONE;
  const marks = words.flatMap((word) => (tree.children[word] ?? []).map((child) => markOf(tree, child)));
  return marks.includes(markOf(tree, phrase)) ? NONE : [{ token: phrase, head: words[0]!, relation: "obl" }];
}

/** The noun of a word before it: "million" of "20 million", "dollars" of "20 million dollars". */
function topOf(tree: Tree, token: number): number {
  let at = token;
  for (let head = tree.heads[at]!; head > at; head = tree.heads[at]!) at = head;
  return at;
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
