import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childrenBy } from "../syntax/words.ts";
import type { Sentence } from "../text/document.ts";
import { establishes, isPaper, lineOf } from "./cue.ts";
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
        ? isLevel(level, at, sentence, scene, lexicon) && isDoneTo(at, tree, sentence, lexicon)
        : named.length === 0 && isGoingOn(kind, at, tree, sentence, lexicon);
    if (isMeant) found.push(pointer(sentence.index, [at, at + 1], "recalled"));
  }
  return found;
}

/** What is done to something, or what it does alone: "suspended it", "it dates from 2019", "it is in place". */
function isDoneTo(at: number, tree: Tree, { tokens }: Sentence, { standing }: PartnershipLexicon): boolean {
  const relation = tree.relations[at]!;
  const verb = tree.heads[at]!;
  const isStanding = standing.has(`${tokens[verb - 1]?.lower} ${tokens[verb]?.lower}`);
  if (relation === "obj" || relation === "nsubj:pass" || (relation === "nsubj" && isStanding)) return true;
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
  const isEarlier = level.sentence < sentence.index;
  if (isEarlier ? hasRival(at, sentence, scene) : at < level.tokens[1]) return false;
  return (
    (isEarlier && (isTopic(level, scene, lexicon) || isDone(level, at, sentence, scene, lexicon))) ||
    isOnlyThing(level, at, scene, lexicon) ||
    isBegun(level, at, sentence, scene, lexicon)
  );
}

/** "Chad is now a partner of Fiji. They announced it on Monday", "they ratified the treaty on L. It was signed in May": whether a verb by which a level begins has a pronoun for its object. */
function isDone(
  { head, sentence, isPartner }: LevelMention,
  at: number,
  { index, tokens }: Sentence,
  scene: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  const tree = scene.syntax[index]!;
  const verb = tree.heads[at]!;
  if (isPartner) return tree.relations[at] === "obj" && establishes({ tokens, tree, lexicon }, verb);
  const isSigned = /^(obj|nsubj:pass)$/.test(tree.relations[at]!) && lexicon.signed.has(tokens[verb]!.lower);
  return isSigned && isOfPaper(head, sentence, scene, lexicon);
}

/** "Their port has been busy since it was built": whether a thing is the subject before a pronoun, other than one who says so or who does it. */
function hasRival(at: number, { index }: Sentence, { syntax, cast }: Scene): boolean {
  const { upos, relations, heads } = syntax[index]!;
  const said = ancestors(syntax[index]!, at).filter((verb) => relations[verb] === "ccomp");
  const isRival = (noun: number): boolean =>
    upos[noun] === "NOUN" &&
    relations[noun]!.startsWith("nsubj") &&
    heads[noun] !== heads[at] &&
    !said.some((verb) => heads[verb] === heads[noun]) &&
    cast.at(index, noun) === null;
  return upos.slice(0, at).some((_, noun) => isRival(noun));
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

/** "The level", "this status", "a statement on it", "in which they proclaim it" or "to that effect", not "the level of trade". */
function isGoingOn(
  kind: Recall,
  at: number,
  tree: Tree,
  { tokens }: Sentence,
  { definite, attributes, recalling, locatives }: PartnershipLexicon,
): boolean {
  const children = tree.children[at] ?? [];
  const more = kind === "rank" ? /^(nmod|acl|amod)/ : /^(nmod|acl|compound)/;
  return (
    /^(obj|obl|nsubj)/.test(tree.relations[at]!) &&
    [...children, ...children.flatMap((child) => tree.children[child]!)].some((child) =>
      definite.has(tokens[child]!.lower),
    ) &&
    !children.some((child) => {
      const { lower } = tokens[child]!;
      const isIt = (word: number): boolean => recalling.get(tokens[word]!.lower) === "pronoun";
      // "Signed the text, which has five parts", "signed the text in Suva".
      const isAside = tree.relations[child] === "acl:relcl" && tokens.slice(at, child).some((one) => one.lower === ",");
      const isPlace = tree.children[child]!.some((word) => locatives.has(tokens[word]!.lower));
      if (kind === "document" && (isAside || isPlace)) return false;
      const isKnown = attributes.has(lower) || definite.has(lower) || isIt(child) || tree.children[child]!.some(isIt);
      return more.test(tree.relations[child]!) && !isKnown;
    })
  );
}

/** "The treaty on L with Chad lost its force. It was signed in 2019": whether a level, or the document that confers it, is what its sentence is about. */
function isTopic({ sentence, head, isPartner }: LevelMention, scene: Scene, lexicon: PartnershipLexicon): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || isPartner) return false;
  const thing = paperOf(head, sentence, scene, lexicon) ?? head;
  const path = ancestors(tree, head);
  const isTitle = path.slice(0, path.indexOf(thing)).every((at) => /^(nmod|compound|conj)/.test(tree.relations[at]!));
  const clause = tree.relations[tree.heads[thing]!] ?? "";
  return isTitle && /^nsubj/.test(tree.relations[thing]!) && /^(root|ccomp)$/.test(clause);
}

/** The document under which a level stands. */
function paperOf(head: number, sentence: number, scene: Scene, lexicon: PartnershipLexicon): number | undefined {
  const line = lineOf(sentence, scene, lexicon);
  return ancestors(line.tree!, head).find((at) => isPaper(at, line));
}

/** "The treaty on L", "the treaty by which they begin an L", not "the treaty with Fiji, which has an L": whether a level is what a document is about. */
function isOfPaper(head: number, sentence: number, scene: Scene, lexicon: PartnershipLexicon): boolean {
  const { tokens, tree } = lineOf(sentence, scene, lexicon);
  const paper = tree === null ? undefined : paperOf(head, sentence, scene, lexicon);
  if (tree === null || paper === undefined) return false;
  const path = ancestors(tree, head);
  const clauses = path.slice(0, path.indexOf(paper)).filter((at) => tree.relations[at]!.startsWith("acl"));
  const isBy = (at: number): boolean => tree.xpos[at] === "WDT" && lexicon.occasions.has(tokens[at - 1]!.lower);
  return clauses.every((verb) => tree.heads[verb] === paper && childrenBy(tree, verb, /^obl$/).some(isBy));
}

/** Whether "it" can mean nothing but a level, or the document that confers it: no other thing is subject or object between. */
function isOnlyThing(
  { sentence, tokens, head, isPartner }: LevelMention,
  to: number,
  scene: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || isPartner || tree.relations[head] === "nmod:poss") return false;
  const hasPaper = paperOf(head, sentence, scene, lexicon) !== undefined;
  const line = lineOf(sentence, scene, lexicon);
  const isOther = (at: number): boolean =>
    (at < tokens[0] || at >= tokens[1]) &&
    tree.upos[at] === "NOUN" &&
    /^(nsubj|obj)/.test(tree.relations[at]!) &&
    !(hasPaper && isPaper(at, line)) &&
    scene.cast.at(sentence, at) === null;
  return !tree.upos.some((_, at) => at !== to && isOther(at));
}
