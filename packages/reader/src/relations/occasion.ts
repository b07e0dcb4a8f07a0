import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors } from "../syntax/words.ts";
import type { FoundTime } from "../times/find.ts";
import { isPaper, type Line, lineOf } from "./cue.ts";
import { asDate, type Dated, governorOf } from "./dates.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Anchor } from "./near.ts";
import { timesIn } from "./times.ts";

/** "Partners since the declaration of 2020", "set down in a 2009 charter", "by a declaration signed in 2009", "rests on a charter of 2009", "since signing a charter in 2009": the date of the document or meeting by which a level began. */
export function occasionDate(
  { sentence, head }: Anchor,
  cue: number,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const line = lineOf(sentence, scene, lexicon);
  const { tokens } = line;
  const ground = tokens.findIndex((_, at) => isPaper(at, line) && isGround(at, cue, line));
  const isLinked = (at: number, links: { has(word: string): boolean }): boolean =>
    (tree.heads[at] === cue || tree.heads[at] === head) &&
    tree.children[at]!.some((child) => links.has(tokens[child]!.lower));
  const found = timesIn(scene, sentence).filter((time) => {
    const governor = governorOf(tree, time.tokens);
    if (governor < 0) return false;
    let noun = tree.relations[governor]!.startsWith("acl") ? tree.heads[governor]! : governor;
    while (/^nmod/.test(tree.relations[noun]!) && tree.heads[noun] !== head) noun = tree.heads[noun]!;
    const top = paperOver(governor, [head, cue], line) ?? noun;
    const isIn =
      /^(obl|nmod)/.test(tree.relations[top]!) &&
      (isLinked(top, lexicon.occasions) || (isPaper(top, line) && isLinked(top, lexicon.sharing))) &&
      !ancestors(tree, head).includes(top);
    return (
      isIn ||
      (ground >= 0 && time.tokens[0] > ground && isOfClause(governor, cue, tree)) ||
      ancestors(tree, noun).some((at) => tree.relations[at] === "advcl" && isLinked(at, lexicon.since))
    );
  });
  return found.length === 1 ? asDate(found[0]!) : null;
}

/** "Their L, fixed by the treaty of 2014", "partners, a status that dates from 2014": the date of the document in which a level is set down, or of its rank. */
export function setDownOn({ sentence, head }: Anchor, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const { heads, relations } = tree;
  const line = lineOf(sentence, scene, lexicon);
  const isStatus = (at: number): boolean =>
    heads[at] === head &&
    /^(appos|conj)$/.test(relations[at]!) &&
    lexicon.recalling.get(line.tokens[at]!.lower) === "rank";
  const isSetDown = ({ tokens }: FoundTime): boolean => {
    const governor = governorOf(tree, tokens);
    const top = paperOver(governor, [head], line);
    const isVerb = /^(acl|parataxis)/.test(relations[governor] ?? "");
    const nouns = isVerb ? [heads[governor]!, governor - 1] : [governor];
    return (top !== null && relations[top] === "acl") || nouns.some(isStatus);
  };
  return asDate(timesIn(scene, sentence).find(isSetDown) ?? null);
}

/** "By virtue of a treaty signed in 2014": the last word from what a date hangs on up to one of these, if a document stands between and no other clause. */
function paperOver(governor: number, ends: readonly number[], line: Line): number | null {
  const { heads, relations } = line.tree!;
  let hasPaper = false;
  for (let at = governor; at >= 0 && /^(acl|nmod|obl)/.test(relations[at]!); at = heads[at]!) {
    hasPaper ||= isPaper(at, line);
    if (ends.includes(heads[at]!)) return hasPaper ? at : null;
  }
  return null;
}

/** "The L rests on a charter": whether a document hangs on a verb by a preposition of its place or its end. */
function isGround(paper: number, verb: number, { tokens, tree, lexicon }: Line): boolean {
  return (
    tree!.heads[paper] === verb &&
    tree!.children[paper]!.some((at) => lexicon.days.has(tokens[at]!.lower) || lexicon.targets.has(tokens[at]!.lower))
  );
}

/** Whether a word stands below a verb, in no clause beside it. */
function isOfClause(token: number, verb: number, tree: Tree): boolean {
  const path = ancestors(tree, token);
  const end = path.indexOf(verb);
  return end >= 0 && !path.slice(0, end).some((at) => /^(conj|advcl|parataxis)/.test(tree.relations[at]!));
}
