import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Sentence } from "../text/document.ts";
import { establishes } from "./cue.ts";
import { type LevelMention, pointer } from "./level.ts";
import type { PartnershipLexicon, Recall } from "./lexicon.ts";

/** "It was suspended", "this status dates from 2019", "the declaration was signed": where a sentence goes on with the level before. */
export function recallsIn(
  sentence: Sentence,
  named: readonly LevelMention[],
  last: LevelMention | null,
  scene: Scene,
  lexicon: PartnershipLexicon,
): readonly LevelMention[] {
  const level = named[0] ?? last;
  const tree = scene.syntax[sentence.index] ?? null;
  if (level === null || level.form !== "level" || tree === null) return [];
  if (named.length > 1 || level.sentence < sentence.index - 1) return [];
  const found: LevelMention[] = [];
  for (const [at, { lower }] of sentence.tokens.entries()) {
    const kind = lexicon.recalling.get(lower);
    if (kind === undefined) continue;
    const isMeant =
      kind === "pronoun"
        ? isLevel(level, at, sentence, scene, lexicon) && isDoneTo(tree, at)
        : named.length === 0 && isGoingOn(kind, at, tree, sentence, lexicon);
    if (isMeant) found.push(pointer(sentence.index, [at, at + 1], "recalled"));
  }
  return found;
}

/** What is done to something, or what it does alone: "suspended it", "it dates from 2019". */
function isDoneTo(tree: Tree, at: number): boolean {
  const relation = tree.relations[at]!;
  const verb = tree.heads[at]!;
  if (relation === "obj" || relation === "nsubj:pass") return true;
  const isBusy = (tree.children[verb] ?? []).some((child) => /^(obj|cop|xcomp|ccomp)/.test(tree.relations[child]!));
  return relation === "nsubj" && tree.upos[verb] === "VERB" && !isBusy;
}

/** Whether "it" means a level. */
function isLevel(
  level: LevelMention,
  at: number,
  sentence: Sentence,
  scene: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  return isOnlyThing(level, at, scene) || isBegun(level, at, sentence, scene, lexicon);
}

/** "The L with Chad, a year after it was signed": the first clause behind a level, of how something began. */
function isBegun(
  { sentence, tokens: [, end] }: LevelMention,
  at: number,
  { index, tokens }: Sentence,
  { syntax }: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  const tree = syntax[index] ?? null;
  if (tree === null || sentence !== index || at < end || tree.upos.slice(end, at).includes("VERB")) return false;
  return establishes({ tokens, tree, lexicon }, tree.heads[at]!);
}

/** "The level", "this status", "a statement to that effect", not "the level of trade". */
function isGoingOn(
  kind: Recall,
  at: number,
  tree: Tree,
  { tokens }: Sentence,
  { definite, attributes }: PartnershipLexicon,
): boolean {
  const children = tree.children[at] ?? [];
  const more = kind === "rank" ? /^(nmod|acl|amod)/ : /^(nmod|acl|compound)/;
  return (
    /^(obj|obl|nsubj)/.test(tree.relations[at]!) &&
    [...children, ...children.flatMap((child) => tree.children[child]!)].some((child) =>
      definite.has(tokens[child]!.lower),
    ) &&
    !children.some((child) => more.test(tree.relations[child]!) && !attributes.has(tokens[child]!.lower))
  );
}

/** Whether "it" can mean nothing but a level: no other thing is subject or object between. */
function isOnlyThing({ sentence, tokens, head, isPartner }: LevelMention, to: number, scene: Scene): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || isPartner || tree.relations[head] === "nmod:poss") return false;
  const isOther = (at: number): boolean =>
    (at < tokens[0] || at >= tokens[1]) &&
    tree.upos[at] === "NOUN" &&
    /^(nsubj|obj)/.test(tree.relations[at]!) &&
    scene.cast.at(sentence, at) === null;
  return !tree.upos.some((_, at) => at !== to && isOther(at));
}
