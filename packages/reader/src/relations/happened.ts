import type { Scene } from "../scene.ts";
import { childOf, childrenBy } from "../syntax/words.ts";
import { cuesAt, isPaper, type Line, lemmaAt } from "./cue.ts";
import { asDate, governorOf } from "./dates.ts";
import { addingVerb } from "./epithet.ts";
import type { Found } from "./found.ts";
import type { LevelMention } from "./level.ts";
import type { ChangeCue } from "./lexicon.ts";
import { timesIn } from "./times.ts";
import type { Way } from "./way.ts";

const begin: ChangeCue = {
  id: "partnership.name",
  change: "established",
  target: null,
  fresh: null,
  negated: null,
  negates: false,
  rest: [],
};

/** "The word “global” was put before it": what makes another level of one by a word of its own. */
export function added({ tokens: [from, to], label, words }: LevelMention, line: Line): Found | null {
  const isWord = label.startsWith(`${line.tokens[from]!.lower} `) && label.split(" ").length > to - from;
  if (!isWord) return null;
  const verb = addingVerb(from, line);
  return verb === undefined ? null : { cue: begin, token: verb, change: words.size > 1 ? "upgraded" : "established" };
}

/** "In 2014 a declaration on L was put on paper", "a declaration on L was what he brought back in May": a verb in the past that can bring something about, with a date of its own, whose object a new level or a document is. */
export function happened(
  { above, isThere }: Way,
  { sentence, isPartner }: LevelMention,
  scene: Scene,
  line: Line,
): Found | null {
  const { tree, lexicon } = line;
  if (tree === null) return null;
  const step = above.findIndex((at) => tree.upos[at] === "VERB");
  const nouns = step < 0 ? above.slice(0, -1) : above.slice(0, step);
  const verb = above[step] ?? childOf(tree, above.at(-1)!, "acl:relcl");
  const last = nouns.at(-1);
  if (verb === undefined || last === undefined || (step < 0 && isPartner)) return null;
  const paper = nouns.find((at) => isPaper(at, line));
  const isKnown = (noun: number): boolean =>
    tree.children[noun]!.some((child) => lexicon.definite.has(line.tokens[child]!.lower));
  if (paper === undefined ? isThere : isKnown(paper)) return null;
  const isPast = [verb, ...childrenBy(tree, verb, /^aux/)].some((at) => tree.xpos[at] === "VBD");
  const isDone = (step < 0 || tree.heads[last] !== verb ? /^nsubj$/ : /^(obj|nsubj:pass)$/).test(tree.relations[last]!);
  if (!isPast || !isDone || !lexicon.effecting.has(lemmaAt(line, verb))) return null;
  if (cuesAt(line, verb).some(({ change }) => change !== null)) return null;
  const isDated = timesIn(scene, sentence).some(
    (time) => time.modifier !== "since" && asDate(time) !== null && governorOf(tree, time.tokens) === verb,
  );
  return isDated ? { cue: begin, token: verb, change: "established" } : null;
}
