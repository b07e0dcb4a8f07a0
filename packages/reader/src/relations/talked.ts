import type { Assertion } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import { childOf, childrenBy } from "../syntax/words.ts";
import { begins } from "./changes.ts";
import { type Line, lemmaAt } from "./cue.ts";
import type { Found } from "./found.ts";
import type { LevelMention } from "./level.ts";
import type { Way } from "./way.ts";

/** "Will discuss ways to deepen their L": nobody has reaffirmed yet what is only to be talked about. */
export function isToBeDiscussed(
  found: Found | null,
  way: Way,
  { sentence }: LevelMention,
  scene: Scene,
  line: Line,
): boolean {
  if (found?.change !== "reaffirmed") return false;
  const talk = aboveOf(found, way).find((at) => line.lexicon.talking.has(lemmaAt(line, at)));
  return talk !== undefined && scene.assertions.of(sentence, talk) === "planned";
}

/** "Will not change its policy of deepening the L": what is done with the level stands below a noun, and is not what is negated. */
export function isUntouched({ change, token }: Found, { tree }: Line): boolean {
  const words = [token, tree?.heads[token] ?? -1];
  return change === "reaffirmed" && words.some((at) => tree?.upos[at] === "NOUN");
}

/** "Did not renew their L", not "did not extend an offer to their partner". */
export function isDoneTo(verb: number, { above, document }: Way, { tree }: Line): boolean {
  const below = above[above.indexOf(verb) - 1];
  return (below === above[0] || below === document) && !tree?.relations[below!]?.startsWith("obl");
}

/** "Has no plans for an L". */
export function hasNoPlan({ above }: Way, { sentence }: LevelMention, scene: Scene, line: Line): boolean {
  return above.some(
    (at) =>
      line.tree?.upos[at] === "NOUN" &&
      line.lexicon.intents.has(lemmaAt(line, at)) &&
      scene.assertions.of(sentence, at) === "negated",
  );
}

/** "What is missing is an L", "missing is an L", "an L is missing". */
export function isWanting({ head }: LevelMention, { tree, tokens, lexicon }: Line): boolean {
  if (tree === null) return false;
  const isLacking = (at: number): boolean => lexicon.lacking.has(tokens[at]?.lower ?? "");
  if (tree.relations[head] === "nsubj" && isLacking(tree.heads[head]!)) return true;
  const subjects = childrenBy(tree, head, /^[cn]subj/);
  return subjects.some((at) => isLacking(at) || (tree.xpos[at] === "WP" && tree.children[at]!.some(isLacking)));
}

/** "Their commitment to raising their ties to L": the deed is promised. */
export function isPledged(found: Found | null, way: Way, line: Line): boolean {
  return found !== null && aboveOf(found, way).some((at) => line.lexicon.pledges.has(lemmaAt(line, at)));
}

/** The words that govern what is done with a level; none where it is told in a clause of its own ("the L which they signed"). */
function aboveOf({ token }: Found, { above }: Way): readonly number[] {
  return above.includes(token) ? above.slice(above.indexOf(token) + 1) : [];
}

/** "Gets by without an L", "reports of an L are false": a negation of the level itself, of which no end or denial is told. */
export function isBarred(
  found: Found | null,
  way: Way,
  { sentence, head }: LevelMention,
  scene: Scene,
  line: Line,
): boolean {
  const { tree } = line;
  const isOpen = found === null || found.change === "held" || begins.has(found.change);
  if (tree === null || !isOpen || way.isThere) return false;
  const told = scene.assertions.of(sentence, head);
  if (told !== "actual" && childOf(tree, head, "case") !== undefined) return told === "negated" || told === "denied";
  const end = way.above.findIndex((at) => /^(acl:relcl|parataxis|conj)/.test(tree.relations[at]!));
  const clause = end < 0 ? way.above : way.above.slice(0, end + 1);
  return clause.some((at) => scene.assertions.of(sentence, at) === "denied");
}

/** "Will from now on be", "agreed that they should from now on be". */
export function isBegunBy(assertion: Assertion, { above }: Way, line: Line): boolean {
  if (assertion !== "requested") return assertion === "planned";
  return above.some((at) => line.lexicon.performing.has(lemmaAt(line, at)));
}
