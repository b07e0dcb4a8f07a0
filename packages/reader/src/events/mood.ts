import type { Assertion, EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { childOf } from "../syntax/words.ts";
import { marksOf } from "./phrase.ts";
import { isScheduled } from "./schedule.ts";

/** Deeds that are done whatever is going to be said of them: "will condemn the raid". */
const FORCE: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT"]);

/** Deeds that are asked for where the noun for them is. */
const GIVEN: ReadonlySet<EventType> = new Set(["AID", "SUPPORT", "COOPERATE"]);

/** Nouns over which the clause of a meeting is looked for. */
const STEPS = 5;

/**
 * Whether a deed is done; one told by a noun is to come where its clause is: a meeting ("on the agenda at the talks will be"), and
 * what somebody is going to voice ("will underscore its concern"), and so is one ahead of which something is done. What has a time to come is planned ("flies to Chad tomorrow").
 */
export function moodOf(scene: Scene, match: RuleMatch, type: EventType, context: Context): Assertion {
  const { sentence, anchor } = match;
  const own = scene.assertions.of(sentence, anchor);
  const tree = scene.syntax[sentence] ?? null;
  if (own === "actual" && isScheduled(scene, match, type, context)) return "planned";
  return own !== "actual" || tree?.upos[anchor] !== "NOUN" ? own : moodOfNoun(scene, match, type, tree, context);
}

function moodOfNoun(scene: Scene, match: RuleMatch, type: EventType, tree: Tree, context: Context): Assertion {
  const { sentence, anchor } = match;
  const head = tree.heads[anchor] ?? -1;
  const isVoiced =
    !FORCE.has(type) &&
    tree.relations[anchor] === "obj" &&
    context.language.events.telling.has(tree.lemmas[head] ?? "");
  if (isAskedFor(scene, match, type, tree, context)) return "requested";
  if (type !== "CONSULT" && !isVoiced) return "actual";
  if (!isVoiced && isAhead(scene, sentence, anchor, tree, context)) return "planned";
  const clause = isVoiced ? head : clauseOf(scene, sentence, anchor, tree, context);
  return clause !== null && isToBe(scene, sentence, clause, tree) ? "planned" : "actual";
}

/** "Must step up its aid to Chad", "should be settled through talks with Chad": what the clause asks for; "asked him to convey my thanks" gives them. */
function isAskedFor(
  scene: Scene,
  { sentence, anchor }: RuleMatch,
  type: EventType,
  tree: Tree,
  { language }: Context,
): boolean {
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const isOwn = (tree.children[anchor] ?? []).some((child) =>
    language.events.firstPerson.has(tokens[child]?.lower ?? ""),
  );
  const isGiven = tree.relations[anchor] === "obj" && GIVEN.has(type) && !isOwn;
  const isMeans =
    type === "CONSULT" &&
    tree.relations[anchor] === "obl" &&
    marksOf(scene, sentence, anchor, "case").some((word) => language.events.means.has(word));
  return (isGiven || isMeans) && scene.assertions.of(sentence, tree.heads[anchor] ?? -1) === "requested";
}

/** "Ahead of the visit", "on the eve of the visit", "the dates of the visit, scheduled for May". */
function isAhead(scene: Scene, sentence: number, noun: number, tree: Tree, { language }: Context): boolean {
  const { ahead, arranged } = language.events;
  const isArranged = (child: number): boolean =>
    tree.relations[child] === "acl" && tree.xpos[child] === "VBN" && arranged.has(tree.lemmas[child] ?? "");
  return (
    marksOf(scene, sentence, noun, "case").some((word) => ahead.has(word)) ||
    (tree.relations[noun] === "nmod" && ahead.has(tree.lemmas[tree.heads[noun] ?? -1] ?? "")) ||
    (tree.children[noun] ?? []).some(isArranged)
  );
}

/** "Will begin", "is about to begin". */
function isToBe({ assertions }: Scene, sentence: number, clause: number, tree: Tree): boolean {
  const next = tree.upos[clause] === "ADJ" ? childOf(tree, clause, "xcomp") : undefined;
  return [clause, next].some((verb) => verb !== undefined && assertions.of(sentence, verb) === "planned");
}

/** The head of the clause that a noun fills; none for "after the talks", or where they are the subject of what need not go on with them. */
function clauseOf(scene: Scene, sentence: number, anchor: number, tree: Tree, { language }: Context): number | null {
  const { roles, unfolding } = language.events;
  for (let at = anchor, step = 0; step < STEPS; step++) {
    const head = tree.heads[at] ?? -1;
    const relation = tree.relations[at] ?? "";
    const isBehind = marksOf(scene, sentence, at, "case").some((word) => roles.following.includes(word));
    if (isBehind || !/^(nmod|obl|obj|nsubj|compound)/.test(relation)) return null;
    if (relation.startsWith("nsubj") && !unfolding.has(tree.lemmas[head] ?? "")) return null;
    if (isClause(tree, head)) return head;
    at = head;
  }
  return null;
}

function isClause(tree: Tree, token: number): boolean {
  return tree.upos[token] === "VERB" || (tree.children[token] ?? []).some((child) => tree.relations[child] === "cop");
}
