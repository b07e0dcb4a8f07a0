import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { childOf, objectIn } from "../syntax/words.ts";
import type { FoundTime } from "../times/find.ts";
import { isOneDay } from "../times/period.ts";
import type { Coded } from "./code.ts";
import { marksOf } from "./phrase.ts";
import { governingTime, isApartFrom, isBefore, isOfContent, isToCome } from "./time.ts";

/** Rules of words that are about what somebody else did. */
const PRAISE = /^support\.(praise|thanks|condole)/;

/** Rules of words about what was done or has happened, whoever did it. */
const ABOUT = /^support\.(praise|thanks|condole|act|welcome|noted|joint)/;

/** The time of the deed; one to come is that of what is promised or asked, and not of the words. A page may list what came a day later. */
export function timeOf(
  scene: Scene,
  { sentence, anchor, rule }: RuleMatch,
  coded: Coded,
  context: Context,
): FoundTime | null {
  const time =
    governingTime(scene, sentence, anchor, context) ??
    timeToCome(scene, sentence, anchor, coded, context) ??
    timeOfPaper(scene, sentence, anchor, context);
  const isSaid = coded.type !== "AGREE" || isPastVerb(scene, sentence, anchor);
  const { published } = scene.document.article;
  if (time === null || !canBe(coded, time.value ?? "", isSaid, published)) return null;
  if (coded.type === "AGREE" && isSaid && isOfContent(scene, time, anchor, context)) return null;
  if (coded.promised && isPast(time.value, published)) return null;
  return isOfOthers(scene, time, anchor, rule.id, context) ? null : time;
}

/** "Invited", "had invited". */
function isPastVerb({ syntax }: Scene, sentence: number, anchor: number): boolean {
  const tree = syntax[sentence] ?? null;
  const auxiliary = tree === null ? undefined : childOf(tree, anchor, "aux");
  const tensed = tree?.xpos[anchor] === "VBN" ? auxiliary : anchor;
  return tree?.xpos[tensed ?? -1] === "VBD";
}

/** Whether what is told may have been done at a time: no meeting goes on "since August", and nothing is done that is still to come. */
function canBe({ type, assertion, promised }: Coded, time: string, isSaid: boolean, published: string | null): boolean {
  if (type === "CONSULT" && time.endsWith("/..")) return false;
  if (assertion !== "actual") return true;
  const isDay = type !== "AGREE" && isOneDay(time);
  return isDay ? !isAhead(time, published) : !isSaid || promised || time === "" || !isToCome(time, published);
}

/** Whether it is the time of what words are about. */
function isOfOthers(scene: Scene, time: FoundTime, anchor: number, rule: string, context: Context): boolean {
  if (ABOUT.test(rule) && isOfMatter(scene, time, anchor, context)) return true;
  return PRAISE.test(rule) && isApartFrom(scene, time.value) && isOfContent(scene, time, anchor, context, true);
}

/** "Condolences over the crash in Mali on May 3", "welcomed the vote at the United Nations on Monday": the day of what they are about. */
function isOfMatter(
  scene: Scene,
  { sentence, tokens: [from], value }: FoundTime,
  anchor: number,
  context: Context,
): boolean {
  const { officials, roles } = context.language.events;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || value === scene.document.article.published?.slice(0, 10)) return false;
  const object = tree.upos[anchor] === "VERB" ? objectIn(tree, anchor) : anchor;
  if (object === undefined || scene.cast.at(sentence, object) !== null) return false;
  const isMatter = (child: number): boolean =>
    object < child &&
    child < from &&
    /^(nmod|acl)/.test(tree.relations[child] ?? "") &&
    !marksOf(scene, sentence, child, "case").some((word) => roles.toReceiver.includes(word));
  return !officials.has(tree.lemmas[object]?.toLowerCase() ?? "") && (tree.children[object] ?? []).some(isMatter);
}

/** "Following their call of September 9, the two will meet": a day long after publication is that of another year. */
function isAhead(day: string, published: string | null): boolean {
  return published !== null && isBefore(published.slice(0, 10), day);
}

/** "The visit last autumn and the planned visit to Chad": what is to come has no time that is over. */
function isPast(value: string | null, published: string | null): boolean {
  if (value === null || published === null) return false;
  const isSeason = /^\d{4}-2[1-4]$/.test(value) && value.slice(0, 4) < published.slice(0, 4);
  return isSeason || isBefore(value, published);
}

/** "Is scheduled to visit Chad on Friday": the time of what is to be done. */
function timeToCome(
  scene: Scene,
  sentence: number,
  anchor: number,
  { type }: Coded,
  context: Context,
): FoundTime | null {
  const tree = scene.syntax[sentence] ?? null;
  if (type !== "AGREE" || tree?.xpos[anchor] === "VBD") return null;
  const below = (tree?.children[anchor] ?? []).find((child) => tree?.relations[child] === "xcomp");
  return below === undefined ? null : governingTime(scene, sentence, below, context);
}

/** "Ceded the islet under a treaty of June 1974": the time of the paper under which it was done. */
function timeOfPaper(scene: Scene, sentence: number, anchor: number, { language }: Context): FoundTime | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || tree.xpos[anchor] !== "VBD") return null;
  const { papers, under } = language.events;
  const isUnder = (child: number): boolean =>
    papers.has(tree.lemmas[child] ?? "") && marksOf(scene, sentence, child, "case").some((mark) => under.has(mark));
  const below = tree.children[tree.children[anchor]?.find(isUnder) ?? -1] ?? [];
  const isOfPaper = ({ tokens: [from, to] }: FoundTime): boolean => below.some((child) => from <= child && child < to);
  return scene.times.inSentence(sentence).find(isOfPaper) ?? null;
}
