import type { Tree } from "../syntax/tree.ts";
import { ancestors, childOf, childrenBy } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { cuesAt, type Line, lemmaAt } from "./cue.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { skipMarksLeft } from "./marks.ts";

/** Levels of a sentence; one that was left for another ("from L1 to L2") stands beside its successor. */
export interface Rise {
  readonly level: LevelMention;
  readonly previous: LevelMention | null;
}

/** Joins the levels of "from L1 to L2". */
export function risesIn(
  levels: readonly LevelMention[],
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): readonly Rise[] {
  const rises: Rise[] = [];
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at]!;
    const next = levels[at + 1];
    const isLeft =
      lexicon.sources.has(wordBefore(level, tokens, lexicon)) || isTurned(level, next, tokens, tree, lexicon);
    if (next !== undefined && isLeft && isTarget(next, { tokens, tree, lexicon })) {
      rises.push({ level: next, previous: level });
      at++;
    } else if (isOrigin(level, rises.at(-1), tokens, tree, lexicon))
      rises.push({ level: rises.pop()!.level, previous: level });
    else rises.push({ level, previous: null });
  }
  return rises;
}

/** Steps up from a level to the verb that tells from where it rose. */
const ORIGIN = 4;

/** "An L2, upgraded from an L1", "raised their ties to an L2 from an L1". */
function isOrigin(
  level: LevelMention,
  before: Rise | undefined,
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): boolean {
  if (before === undefined || before.previous !== null || tree === null) return false;
  if (!lexicon.sources.has(wordBefore(level, tokens, lexicon)))
    return isRaised(level, before.level, tokens, tree, lexicon);
  return ancestors(tree, level.head)
    .slice(1, ORIGIN)
    .some((at) => isMove(at, { tokens, tree, lexicon }));
}

/** "The L2, to which they had raised their L1". */
function isRaised(
  { head }: LevelMention,
  next: LevelMention,
  tokens: readonly Token[],
  tree: Tree,
  lexicon: PartnershipLexicon,
): boolean {
  const verb = tree.heads[head]!;
  const isObject = /^(obj|nsubj:pass)$/.test(tree.relations[head]!) && tree.heads[verb] === next.head;
  return isObject && tree.relations[verb] === "acl:relcl" && isMove(verb, { tokens, tree, lexicon });
}

/** Whether a word tells of a level that rose or sank. */
export function isMove(at: number, line: Line): boolean {
  return cuesAt(line, at).some(({ target, change }) => target === "upgraded" || change === "downgraded");
}

/** "downgraded their L1 to an L2", "raised their L1, which they had set up in 2018, to an L2". */
function isTurned(
  { tokens: [from, to], head }: LevelMention,
  next: LevelMention | undefined,
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): boolean {
  if (next === undefined) return false;
  const isThere = lexicon.definite.has(tokens[skipMarksLeft(tokens, from - 1)]?.lower ?? "");
  const isMoved =
    tree !== null &&
    /^(obj|nsubj|nsubj:pass|nmod)$/.test(tree.relations[head]!) &&
    isMove(tree.heads[head]!, { tokens, tree, lexicon });
  const isBeside = next.tokens[0] - to <= 2 && lexicon.targets.has(tokens[to]?.lower ?? "");
  return (isThere && isBeside) || isMoved;
}

/** "To an L", "exchanged their L1 for an L2". */
export function isTarget(level: LevelMention, line: Line): boolean {
  const { tokens, tree, lexicon } = line;
  const word = wordBefore(level, tokens, lexicon);
  if (lexicon.targets.has(word)) return true;
  if (tree === null) return false;
  const isRaising = (verb: number, isTo: (rest: readonly string[]) => boolean): boolean =>
    cuesAt(line, verb).some(({ target, rest }) => target === "upgraded" && isTo(rest));
  const clause = cleftVerb(level.head, tree);
  if (clause !== undefined)
    return isRaising(clause, () =>
      childrenBy(tree, clause, /^(obj|nsubj)/).some((at) => lexicon.ties.has(lemmaAt(line, at))),
    );
  const verb = tree.heads[level.head]!;
  return verb >= 0 && isRaising(verb, (rest) => rest.includes(word));
}

/** "An L is what they signed": the verb of the clause that tells what is done with what stands before it. */
export function cleftVerb(head: number, tree: Tree): number | undefined {
  const what = tree.relations[head] === "nsubj" ? tree.heads[head]! : head;
  return tree.xpos[what] === "WP" ? childOf(tree, what, "acl:relcl") : undefined;
}

/** The preposition before a level, words of rank and names left out: "to a Chad-Fiji L". */
export function wordBefore(level: LevelMention, tokens: readonly Token[], lexicon: PartnershipLexicon): string {
  let at = skipMarksLeft(tokens, level.tokens[0] - 1);
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const { form, lower } = tokens[at]!;
    const isBetween = lexicon.ranks.has(lower) || form !== lower;
    if (lexicon.targets.has(lower) || lexicon.sources.has(lower) || !isBetween) return lower;
    at = skipMarksLeft(tokens, at - 1);
  }
  return "";
}
