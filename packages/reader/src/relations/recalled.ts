import { type Change, cover } from "@dragoman/model";
import { ancestors } from "../syntax/words.ts";
import { begins, closed, over } from "./changes.ts";
import type { Pair } from "./counterpart.ts";
import { isPaper, lineOf } from "./cue.ts";
import { asDate } from "./dates.ts";
import { spanOf, told } from "./fact.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import type { Told } from "./merge.ts";
import type { Rise } from "./previous.ts";
import { dateOf, leftOn } from "./start.ts";
import { type Status, statusOf } from "./status.ts";

const begun: ReadonlySet<Change> = new Set([...begins, "held"]);

/** "The partnership dates from 2012", "the one with Chad", "it was suspended": what is further said of the one last told of. */
export function recalled(rise: Rise, before: readonly Told[], ground: Ground): readonly Told[] {
  const { level } = rise;
  const { scene, context, memory } = ground;
  const lexicon = context.language.relations.partnerships;
  const tree = scene.syntax[level.sentence]!;
  const isPaper =
    lexicon.recalling.get(scene.document.sentences[level.sentence]!.tokens[level.head]!.lower) === "document";
  const isAside = (at: number): boolean =>
    isPaper && ancestors(tree, at).some((word) => tree.relations[word] === "acl:relcl");
  const parties = memory.partiesIn(level.sentence).filter(({ isPlace, head }) => !isPlace && !isAside(head));
  const [one, another] = before
    .filter(
      ({ kind, level: label, subject }) =>
        kind === "partnership" && label === level.label && parties.every(({ entity }) => subject.includes(entity)),
    )
    .reverse();
  if (one === undefined || (another !== undefined && !isSameFact(one, another))) return [];
  const isTheirs = parties.some(({ entity, head }) => entity !== parties[0]!.entity && head !== parties[0]!.head);
  if (isPaper && isOtherPaper(level, one, isTheirs, ground)) return [];
  const status = statusOf(rise, null, scene, context.language);
  const date = dateOf(rise, status, scene, lexicon);
  const isBegun = date !== null && begun.has(status.change) && !isOfEnd(one, level, status, ground);
  if (!isBegun && !(closed.has(status.change) && status.assertion === "actual")) return [];
  const pair: Pair = { parties: [one.subject[0]!, one.subject[1]!], spans: [], item: null, by: "memory" };
  return [told(rise, pair, status, date, null, ground)];
}

/** "They ended their L. It was announced on Monday": whether that may be told of the end. */
function isOfEnd(one: Told, { sentence, head }: LevelMention, { cue }: Status, { scene, context }: Ground): boolean {
  const { occurring, recalling } = context.language.relations.partnerships;
  const isIt = recalling.get(scene.document.sentences[sentence]!.tokens[head]!.lower) === "pronoun";
  return isIt && over.has(one.change) && occurring.has(scene.syntax[sentence]!.lemmas[cue ?? -1] ?? "");
}

/** "They are L. The declaration was signed on Monday": whether a document need not be the one that confers the level, of which nothing tells that it begins, and no "to that effect" or "on it" that it is. */
function isOtherPaper(
  { sentence, head }: LevelMention,
  one: Told,
  isTheirs: boolean,
  { scene, context }: Ground,
): boolean {
  const tree = scene.syntax[sentence]!;
  const { tokens } = scene.document.sentences[sentence]!;
  const { article, papers, locatives } = context.language.relations.partnerships;
  const { lower } = tokens[head]!;
  if (one.start !== null) return true;
  if (begins.has(one.change) || one.instrument?.startsWith(`instrument:${lower} `)) return false;
  const children = tree.children[head]!;
  // "The treaty on L was ratified. The presidents had signed the document in May".
  const isPlace = (at: number): boolean => tree.children[at]!.some((word) => locatives.has(tokens[word]!.lower));
  const isBare = children.every((at) => (tree.relations[at] !== "nmod" || isPlace(at)) && !/^JJ/.test(tree.xpos[at]!));
  const line = lineOf(sentence - 1, scene, context.language.relations.partnerships);
  if (papers.has(lower) && isBare && line.tokens.some((_, at) => isPaper(at, line))) return false;
  const isPointing = (at: number): boolean => /^(DT|PRP)$/.test(tree.xpos[at]!) && tokens[at]!.lower !== article;
  // "Peru wants to end its L with Chad. The presidents of Chad and Peru signed the document in May".
  if (isTheirs && over.has(one.change) && one.assertion !== "actual") return false;
  return one.change !== "held" || ![...children, ...children.flatMap((at) => tree.children[at]!)].some(isPointing);
}

/** Whether both tell of one level of one pair. */
export function isSameFact(a: Told, b: Told): boolean {
  return b.kind === "partnership" && a.level === b.level && a.subject.join() === b.subject.join();
}

/** The level that is left for a higher one, where the sentence tells when it began. */
export function leftIn(rise: Rise, risen: Told, { scene, context }: Ground): readonly Told[] {
  const { previous } = rise;
  const time = leftOn(rise, scene, context.language.relations.partnerships);
  const date = asDate(time);
  if (previous?.form !== "level" || date === null) return [];
  const { label, tier } = previous;
  const [place] = risen.evidence;
  const fields = { ...place!.fields, level: spanOf(previous, scene), start: date.span };
  const evidence = [{ ...place!, span: cover(place!.span, date.span), fields }];
  return [
    {
      ...risen,
      level: label,
      tier,
      change: time!.modifier === "since" ? "held" : "established",
      assertion: "actual",
      previous: null,
      start: date.value,
      end: null,
      evidence,
    },
  ];
}
