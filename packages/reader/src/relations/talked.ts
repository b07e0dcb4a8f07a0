import type { Scene } from "../scene.ts";
import { type Line, lemmaAt } from "./cue.ts";
import type { Found } from "./deed.ts";
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

/** "Their commitment to raising their ties to L": the deed is promised. */
export function isPledged(found: Found | null, way: Way, line: Line): boolean {
  return found !== null && aboveOf(found, way).some((at) => line.lexicon.pledges.has(lemmaAt(line, at)));
}

/** The words that govern what is done with a level; none where it is told in a clause of its own ("the L which they signed"). */
function aboveOf({ token }: Found, { above }: Way): readonly number[] {
  return above.includes(token) ? above.slice(above.indexOf(token) + 1) : [];
}
