import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childrenBy, isCopular, subjectIn } from "../syntax/words.ts";
import type { Sentence, Token } from "../text/document.ts";
import { cuesAt, establishes } from "./cue.ts";
import { epithetsIn } from "./epithet.ts";
import { rungOf } from "./ladder.ts";
import { findLevels, type LevelMention, pointer } from "./level.ts";
import type { LevelLexicon, PartnershipLexicon, RelationLexicon } from "./lexicon.ts";
import { isMark, skipMarksLeft } from "./marks.ts";
import { wordBefore } from "./previous.ts";
import { recallsIn } from "./recall.ts";

/** Sentences after which "of the same kind" points to no level any more. */
const AGAIN = 3;

/** Levels of every sentence, with those that only point back to one named before. */
export function levelsOf(
  scene: Scene,
  { levels, partnerships }: RelationLexicon,
): readonly (readonly LevelMention[])[] {
  let last: LevelMention | null = null;
  return scene.document.sentences.map((sentence) => {
    const found: LevelMention[] = [];
    const before: LevelMention | null = last;
    for (const level of mentionsIn(sentence, last, scene, levels, partnerships)) {
      const isRaised = level.form === "repeated" && isLeft(found.at(-1), sentence, partnerships);
      const named = isRaised ? before : (last ?? kinOf(level, found));
      const resolved = resolve(level, named, levels, isEarlier(level, last, scene, partnerships));
      if (resolved === null) continue;
      if (resolved.form === "level") last = resolved;
      found.push(resolved);
    }
    return found;
  });
}

/** "An L, two years after a comprehensive one", "having been comprehensive ones": a level that another followed holds none of its words. */
function isEarlier(
  { head, sentence }: LevelMention,
  last: LevelMention | null,
  { document, syntax }: Scene,
  { following }: PartnershipLexicon,
): boolean {
  const tree = syntax[sentence] ?? null;
  if (tree === null || last?.sentence !== sentence) return false;
  const { tokens } = document.sentences[sentence]!;
  if (tree.children[head]!.some((at) => tree.lemmas[at] === "have" && /^VB[DG]$/.test(tree.xpos[at]!))) return true;
  return ancestors(tree, head)
    .flatMap((at) => tree.children[at]!)
    .some((at) => at >= last.tokens[1] && at < head && following.has(tokens[at]!.lower));
}

/** "A strategic and a comprehensive one", "the partnership was declared strategic": the level that an elliptic one beside it shares its words with. */
function kinOf({ form }: LevelMention, [first]: readonly LevelMention[]): LevelMention | null {
  return form === "elliptic" ? (first ?? null) : null;
}

/** "From an L to the present level": a level that is left, at which words for the one before do not point. */
function isLeft(level: LevelMention | undefined, { tokens }: Sentence, lexicon: PartnershipLexicon): boolean {
  return level !== undefined && lexicon.sources.has(wordBefore(level, tokens, lexicon));
}

/** Levels that a sentence names, and its words that point back to the last one. */
function mentionsIn(
  sentence: Sentence,
  last: LevelMention | null,
  scene: Scene,
  levels: LevelLexicon,
  lexicon: PartnershipLexicon,
): readonly LevelMention[] {
  const found = findLevels(sentence, levels);
  const epithets = epithetsIn(sentence, found, isNear(last, sentence) ? last : null, scene, levels, lexicon);
  const named =
    epithets.length === 0 ? found : [...found.filter((level) => isTold(level, sentence)), ...epithets].sort(inOrder);
  const again = isNear(last, sentence) || named.length > 0 ? repeated(sentence, scene, lexicon, last, named) : [];
  const recalls = recallsIn(sentence, named, last, scene, lexicon);
  if (named.length + again.length + recalls.length === 0) return named;
  let isKnown = last !== null;
  return merged(named, [...again, ...recalls]).map((level) => {
    isKnown ||= level.form === "level";
    const isThere = level.form === "plain" && isKnown && isDefinite(level, sentence, lexicon);
    return isThere ? { ...level, form: "recalled" } : level;
  });
}

/** Whether something can be told of a level in whose sentence a word comes to it: "it stands before “L”". */
function isTold({ form, tokens: [from] }: LevelMention, { tokens }: Sentence): boolean {
  return form === "level" && !isMark(tokens[from - 1]);
}

function isNear(last: LevelMention | null, { index }: Sentence): boolean {
  return last !== null && last.sentence >= index - AGAIN;
}

/** Words that mean a level named before, as a mention without a label. */
function repeated(
  sentence: Sentence,
  scene: Scene,
  lexicon: PartnershipLexicon,
  last: LevelMention | null,
  named: readonly LevelMention[],
): readonly LevelMention[] {
  const found: LevelMention[] = [];
  const tree = scene.syntax[sentence.index] ?? null;
  for (const at of sentence.tokens.keys()) {
    const phrase = phraseAt(at, sentence, tree, lexicon);
    if (phrase === undefined || isOfDeed(at, sentence, lexicon)) continue;
    if (phrase.length > 1 && !isOfState(at + phrase.length - 1, sentence, scene, lexicon)) continue;
    const before = tree?.upos[at] === "PRON" ? last : (named.findLast(({ tokens: [, end] }) => end <= at) ?? last);
    if (isOpen(at, phrase.length, sentence, tree, lexicon) && !isNext(before, [sentence.index, at], scene, lexicon))
      continue;
    found.push(pointer(sentence.index, [at, at + phrase.length], "repeated"));
  }
  return found;
}

/** The words at a token that may point back, but for "one of them" and "it was the same speech". */
function phraseAt(
  at: number,
  sentence: Sentence,
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): readonly string[] | undefined {
  const { tokens } = sentence;
  const phrase = lexicon.same
    .get(tokens[at]!.lower)
    ?.find((words) => words.every((word, offset) => tokens[at + offset]?.lower === word));
  if (phrase?.length === 1) return standsAlone(at, sentence, tree, lexicon) ? phrase : undefined;
  const next = tokens[at + (phrase?.length ?? 0)]?.lower ?? "";
  return tree?.relations[at] === "cop" && lexicon.sharing.get(next) !== "other" ? undefined : phrase;
}

/** "No step of the sort". */
function isOfDeed(at: number, { tokens }: Sentence, { genitive, deeds }: PartnershipLexicon): boolean {
  return tokens[at - 1]?.lower === genitive && deeds.has(tokens[at - 2]?.lower ?? "");
}

/** "Those with Chad", "…, one with Chad", "the Chadian one is old": whether words may point to something else than a level. */
function isOpen(
  at: number,
  length: number,
  { tokens }: Sentence,
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): boolean {
  const word = tokens[at - 1]?.lower ?? ",";
  if (tree?.upos[at] === "PRON") return true;
  if (isOfNation(at, tokens, lexicon)) return tree === null || !establishes({ tokens, tree, lexicon }, tree.heads[at]!);
  return length === 1 && word !== lexicon.article && lexicon.listing.has(word);
}

/** "Chad has the same status", "the same title was given to Chad", not "the officers of Chad have the same rank". */
function isOfState(
  at: number,
  { index, tokens }: Sentence,
  { syntax, cast }: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  const tree = syntax[index] ?? null;
  if (tree?.relations[at] !== "obj" || !lexicon.ranks.has(tokens[at]!.lower)) return true;
  const holder = childrenBy(tree, tree.heads[at]!, /^nsubj/)[0];
  if (holder === undefined || tree.upos[holder] !== "NOUN" || lexicon.ties.has(tree.lemmas[holder]!)) return true;
  return cast.at(index, holder)?.entity.startsWith("state:") === true;
}

/** "The Chadian one". */
function isOfNation(at: number, tokens: readonly Token[], { article, styled }: PartnershipLexicon): boolean {
  const word = tokens[at - 1];
  const isLead = tokens[at - 2]?.lower === article || at === 1;
  return word !== undefined && word.form !== word.lower && isLead && styled.has(tokens[at]!.lower);
}

/** "Those with Chad and Fiji": whether they can be of no other kind than the level in the sentence before. */
function isNext(
  last: LevelMention | null,
  [sentence, at]: readonly [sentence: number, token: number],
  { document, syntax }: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  if (last === null || last.sentence < sentence - 1) return false;
  // "The shelf holds those with Chad": no one thing is meant by "those".
  const isMany = /[eo]se$/.test(document.sentences[sentence]!.tokens[at]!.lower);
  const isOther = (index: number, from: number, to: number): boolean => {
    const { tokens } = document.sentences[index]!;
    const tree = syntax[index] ?? null;
    const isNoun = (next: number): boolean =>
      tree?.upos[next] === "NOUN" && !(isMany && index === sentence && tree.xpos[next] === "NN");
    return tokens
      .slice(from, to)
      .some((_, next) => isNoun(from + next) && cuesAt({ tokens, tree, lexicon }, from + next).length === 0);
  };
  return last.sentence === sentence
    ? !isOther(sentence, last.tokens[1], at)
    : !isOther(last.sentence, last.tokens[1], Number.POSITIVE_INFINITY) && !isOther(sentence, 0, at);
}

/** "Signed one with Chad", "the one with Chad", "…, one with Chad", "the Chadian one", not "one of them", "one another" or "one embassy". */
function standsAlone(at: number, { tokens }: Sentence, tree: Tree | null, lexicon: PartnershipLexicon): boolean {
  const { genitive, sharing, article, listing, styled } = lexicon;
  if (isOfNation(at, tokens, lexicon))
    return tokens[at + 1]?.lower !== genitive && /^(nsubj|obj)/.test(tree?.relations[at] ?? "");
  if (!listing.has(tokens[at - 1]?.lower ?? ",") && tree?.upos[at] !== "PRON")
    return (
      styled.has(tokens[at]!.lower) &&
      tree !== null &&
      (tree.relations[at] === "obj" || (isCopular(tree, at) && childrenBy(tree, at, /^amod$/).length === 0)) &&
      tokens[at + 1]?.lower !== genitive &&
      tree.relations[at + 1] !== "fixed"
    );
  if (styled.has(tokens[at]!.lower) && isBegun(at, tokens, tree, lexicon)) return true;
  const name = tokens[at + 2]?.lower === article ? tokens[at + 3] : tokens[at + 2];
  return sharing.get(tokens[at + 1]?.lower ?? "") === "other" && name !== undefined && name.form !== name.lower;
}

/** "It follows the one agreed in 2020". */
function isBegun(at: number, tokens: readonly Token[], tree: Tree | null, lexicon: PartnershipLexicon): boolean {
  const isDeed = (verb: number): boolean => tree!.xpos[verb] === "VBN" && establishes({ tokens, tree, lexicon }, verb);
  if (tree === null || !childrenBy(tree, at, /^acl$/).some(isDeed)) return false;
  const verb = ancestors(tree, at).find((word) => tree.upos[word] === "VERB");
  const subject = verb === undefined ? undefined : subjectIn(tree, verb);
  return subject !== undefined && lexicon.recalling.has(tokens[subject]!.lower);
}

function inOrder(a: LevelMention, b: LevelMention): number {
  return a.tokens[0] - b.tokens[0];
}

function merged(named: readonly LevelMention[], again: readonly LevelMention[]): readonly LevelMention[] {
  if (again.length === 0) return named;
  const overlaps = (one: LevelMention, other: LevelMention): boolean =>
    one.tokens[0] < other.tokens[1] && other.tokens[0] < one.tokens[1];
  const labels = named.filter((level) => level.form !== "plain" || !again.some((other) => overlaps(level, other)));
  const free = again.filter((one) => !labels.some((level) => overlaps(level, one)));
  return [...labels, ...free].sort(inOrder);
}

/** "the partnership", "their L", "the Chad-Fiji L", "aspects of Chadian-Fijian L": a level that is there already. */
export function isDefinite(
  { tokens: [from] }: LevelMention,
  { tokens }: Pick<Sentence, "tokens">,
  { definite, attributes, partitive }: PartnershipLexicon,
): boolean {
  let at = skipMarksLeft(tokens, from - 1);
  const isBetween = ({ form, lower }: Token): boolean =>
    form !== lower || /^\d{4}$/.test(lower) || lower === "–" || attributes.has(lower);
  while (at > 0 && isBetween(tokens[at]!) && !definite.has(tokens[at]!.lower)) at = skipMarksLeft(tokens, at - 1);
  const word = tokens[at]?.lower ?? "";
  const isNamed = partitive.has(word) && tokens.slice(at + 1, from).some(({ form, lower }) => form !== lower);
  return definite.has(word) || isNamed;
}

/** The level named before, at other words. */
function pointing({ sentence, tokens, head, form }: LevelMention, last: LevelMention): LevelMention {
  return { ...last, sentence, tokens, head, form };
}

/** Gives an elliptic level the words of the last one if it is a strategic one: "an enhanced one" after a strategic partnership is an enhanced strategic partnership, unless it says one of them again or stands apart. */
function resolve(
  level: LevelMention,
  last: LevelMention | null,
  lexicon: LevelLexicon,
  isApart: boolean,
): LevelMention | null {
  if (level.form === "level" || level.form === "plain") return level;
  if (last === null) return null;
  if (level.form !== "elliptic") return pointing(level, last);
  const stands =
    isApart ||
    level.words.has("strategic") ||
    !last.words.has("strategic") ||
    [...level.words].some((word) => last.words.has(word));
  const words = new Set([...level.words, ...(stands ? [] : last.words)]);
  const rung = rungOf(words, lexicon);
  if (rung === null) return null;
  const label = [level.label, stands ? lexicon.plain : last.label].filter((part) => part !== "").join(" ");
  return { ...level, label, base: rung.base, tier: rung.tier, words, form: "level" };
}
