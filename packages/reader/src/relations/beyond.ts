import type { Scene } from "../scene.ts";
import { ancestors, subjectIn } from "../syntax/words.ts";
import type { FoundTime } from "../times/find.ts";
import { isOneDay } from "../times/period.ts";
import { isPaper, type Line, lemmaAt, lineOf } from "./cue.ts";
import { asDate, clauseDate, type Dated } from "./dates.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { timeAt, timesIn } from "./times.ts";

/** "In June 2022 they met in Chad. There they signed an L": the only date of the sentence before; where a document goes on with it, the day. */
export function dateBefore(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { sentence } = level;
  const { tokens } = scene.document.sentences[sentence]!;
  const opening = tokens.slice(0, 2).map(({ lower }) => lower);
  const isThere = lexicon.there.has(opening[0]!) || lexicon.there.has(opening.join(" "));
  if (sentence === 0) return null;
  const isWhole = isThere || isAtVisit(level, scene, lexicon);
  if (!isWhole && !isInPaper(level, scene, lexicon)) return null;
  const dates = timesIn(scene, sentence - 1)
    .flatMap((time) => (isWhen(time, scene) ? (asDate(time) ?? []) : []))
    .filter(({ value }) => isWhole || isOneDay(value));
  return dates.length === 1 ? dates[0]! : null;
}

/** "In June 2022 they met", not "they said that trade grew in June" or "they have been members since June". */
function isWhen({ sentence, tokens: [from], modifier }: FoundTime, { syntax }: Scene): boolean {
  const tree = syntax[sentence] ?? null;
  return modifier !== "since" && (tree === null || !ancestors(tree, from).some((at) => tree.relations[at] === "ccomp"));
}

/** "During the visit they signed an L", "at the summit in Chad": whether the clause goes on with the happening before. */
function isAtVisit(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): boolean {
  const line = lineOf(level.sentence, scene, lexicon);
  return adjunctsOf(level, line).some((at) => {
    const children = line.tree!.children[at]!;
    const hasOne = (noun: number, words: ReadonlySet<string>): boolean =>
      line.tree!.children[noun]!.some((child) => words.has(line.tokens[child]!.lower));
    const isOfOthers = children.some(
      (child) => line.tree!.relations[child] === "nmod" && !hasOne(child, lexicon.locatives),
    );
    return lexicon.visits.has(line.tokens[at]!.lower) && hasOne(at, lexicon.definite) && !isOfOthers;
  });
}

/** "In a joint statement the two countries …", "by the declaration …": whether the clause goes on with those who met, or with the document before. */
function isInPaper(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): boolean {
  const line = lineOf(level.sentence, scene, lexicon);
  const { tokens, tree } = line;
  const isOccasion = (at: number): boolean =>
    tree!.children[at]!.some((child) => lexicon.occasions.has(tokens[child]!.lower));
  const paper = adjunctsOf(level, line).find((at) => isPaper(at, line) && isOccasion(at));
  if (paper === undefined) return false;
  const { lower } = tokens[subjectIn(tree!, tree!.heads[paper]!) ?? -1] ?? { lower: "" };
  if (lexicon.jointNouns.has(lower) || lexicon.jointWords.has(lower)) return true;
  const before = lineOf(level.sentence - 1, scene, lexicon);
  return before.tokens.some((_, at) => isPaper(at, before));
}

/** Nouns that hang by a preposition on what a level stands under. */
function adjunctsOf({ head }: LevelMention, { tokens, tree }: Line): readonly number[] {
  if (tree === null) return [];
  const path = ancestors(tree, head);
  return tokens.flatMap((_, at) =>
    /^(obl|nmod)/.test(tree.relations[at]!) && path.includes(tree.heads[at]!) ? [at] : [],
  );
}

/** "They have signed an L. The announcement came on Monday", "it was announced on Monday", "that was on Monday", "they agreed on this on Monday": the day of the deed by the sentence behind; "it was signed" tells of no end. */
export function dateAfter(
  { sentence }: LevelMention,
  isEnd: boolean,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Dated | null {
  const next = sentence + 1;
  const tree = scene.syntax[next] ?? null;
  if (tree === null) return null;
  const { tokens } = scene.document.sentences[next]!;
  const verb = tree.heads.indexOf(-1);
  const lemma = lemmaAt({ tokens, tree }, verb);
  const isDay = timeAt(scene, next, verb) !== null;
  const isTold = lexicon.occurring.has(lemma) || lexicon.signed.has(tokens[verb]!.lower);
  const isSettled = tree.xpos[verb] === "VBD" && lexicon.performing.has(lemma);
  if (!(isDay || isTold || isSettled) || scene.assertions.of(next, verb) !== "actual") return null;
  const isBegun = isEnd && lexicon.signed.has(tokens[verb]!.lower);
  const isWord = (at: number): boolean => lexicon.deeds.has(tokens[at]!.lower);
  const isMeant = (at: number): boolean =>
    isWord(at) &&
    tree.children[at]!.every(
      (child) => tree.relations[child] === "case" || lexicon.definite.has(tokens[child]!.lower) || isWord(child),
    );
  const isDeed = (at: number): boolean =>
    !(isBegun && tree.xpos[at] === "PRP") &&
    (tree.xpos[at] === "PRP" && !isDay ? /^nsubj:pass/ : /^nsubj/).test(tree.relations[at]!) &&
    isMeant(at);
  const isMore = (at: number): boolean =>
    /^(obj|[cx]comp|csubj|acl)/.test(tree.relations[at]!) && !lexicon.occurring.has(tokens[at]!.lower);
  const children = tree.children[verb]!;
  const isDone = isSettled
    ? children.some((at) => /^ob[jl]/.test(tree.relations[at]!) && isMeant(at))
    : children.some(isDeed) && !children.some(isMore);
  return isDone ? asDate(clauseDate(next, verb, scene)) : null;
}
