import type { Tree } from "../syntax/tree.ts";
import { ancestors, isCopular } from "../syntax/words.ts";
import type { Line } from "./cue.ts";

/** "Will from now on be", "what they have henceforth is": what is so from the day on which it is told. */
export function isHenceforth(token: number, line: Line): boolean {
  return hasAdverb(token, line.lexicon.henceforth, line);
}

/** Whether one of these words, or the second of two, hangs on the verb of a token, wherever in its clause the parser hangs it. */
export function hasAdverb(token: number, words: ReadonlySet<string>, { tokens, tree }: Line): boolean {
  if (tree === null) return false;
  const { heads, relations, upos, xpos } = tree;
  const verb = relations[token] === "cop" ? heads[token]! : token;
  const isPredicate = (at: number): boolean => at < 0 || upos[at] === "VERB" || isCopular(tree, at);
  const predicateOf = (word: number): number => {
    let at = word;
    while (!isPredicate(at)) at = heads[at]!;
    const what = heads[at] ?? -1;
    return xpos[what] === "WP" ? heads[what]! : at;
  };
  // "Call it an L from now on": the parser hangs the words on the level.
  const isOfIt = (at: number): boolean => at === verb || (heads[at] === verb && relations[at] === "xcomp");
  return tokens.some(
    ({ lower }, at) =>
      (words.has(lower) || words.has(`${tokens[at - 1]?.lower} ${lower}`)) &&
      (isOfIt(predicateOf(at)) || heads[verb] === at),
  );
}

/** "officially links", "from today they are", "belongs from today to those which Chad calls an L": what holds from now on. */
export function isBeginning(token: number, line: Line): boolean {
  const { tree, lexicon } = line;
  const main = tree?.relations[token] === "acl:relcl" ? mainOf(token, tree) : token;
  return hasAdverb(token, lexicon.beginning, line) || isHenceforth(main, line);
}

/** The predicate of which a relative clause tells whom it is among. */
function mainOf(clause: number, tree: Tree): number {
  const path = ancestors(tree, clause).slice(1);
  const end = path.findIndex((at) => !/^(obl|nmod)/.test(tree.relations[at]!));
  return path[end] ?? clause;
}
