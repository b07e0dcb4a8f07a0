import { dayNumber, type TimeKind } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { FoundTime } from "../times/find.ts";
import { isOneDay } from "../times/period.ts";
import type { EventLexicon } from "./lexicon.ts";
import { marksOf } from "./phrase.ts";

/** Whether a time lies wholly behind a day of publication, or is a deadline; such a time is that of something else than what is done. */
export function isToCome(time: string, published: string | null): boolean {
  if (published === null || /^(X|\?)/.test(time)) return false;
  const [begin = ""] = time.split("/");
  if (begin === "..") return true;
  const length = Math.min(begin.length, published.length);
  return begin.slice(0, length) > published.slice(0, length) && !/^\d{4}-(2[1-9]|3\d)$/.test(begin);
}

/** Days within which a report may tell of a deed without its day. */
const RECENT = 10;

/** Whether a time had ended long before a day of publication. */
export function isBefore(time: string, published: string): boolean {
  const end = time.split("/").at(-1) ?? "";
  const [year, month, day] = (isOneDay(end) ? end : "").split("-").map(Number);
  const [thisYear = 0, thisMonth = 1, today = 1] = published.slice(0, 10).split("-").map(Number);
  if (year !== undefined && month !== undefined && day !== undefined)
    return dayNumber(thisYear, thisMonth, today) - dayNumber(year, month, day) > RECENT;
  const length = Math.min(end.length, published.length);
  return /^\d{4}(-[01]\d)?~?$/.test(end) && end.slice(0, length) < published.slice(0, length);
}

/** Whether a word belongs to a time expression, of a kind where one is asked for. */
export function isOfTime({ times }: Scene, sentence: number, token: number, of: TimeKind | null = null): boolean {
  return times
    .inSentence(sentence)
    .some(({ tokens: [from, to], kind }) => from <= token && token < to && (of === null || of === kind));
}

/** Relations over which a time of the governor also holds for the dependent. */
const SHARING = /^(xcomp|obj|nsubj|nsubj:pass|obl|nmod|conj|compound|iobj|acl)$/;
/** Relations by which a noun hangs on the clause that it fills. */
const CARRIED = /^(obj|obl|nmod|compound|conj|iobj|nsubj)/;
const STEPS = 6;

/** The time expression that governs the clause of a token, by the tree; null when none does. */
export function governingTime(scene: Scene, sentence: number, token: number, context: Context): FoundTime | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const dated = scene.times.inSentence(sentence).filter((time) => isDate(time) && !isTerm(scene, time));
  if (dated.length === 0) return null;
  const governors = dated.map((time) => governorsOf(scene, tree, time, context));
  let at = token;
  let from = -1;
  for (let step = 0; step < STEPS && at >= 0; step++) {
    const here = dated.filter(
      (time, position) =>
        governors[position]?.includes(at) &&
        reaches(tree, time, from, at) &&
        !isOfComment(tree, time, from, context) &&
        !(tree.relations[from] === "conj" && isOfContent(scene, time, at, context)),
    );
    if (here.length > 0) return here.length === 1 ? (here[0] ?? null) : nearest(here, token);
    if (!shares(scene, tree, sentence, at, context)) break;
    from = at;
    at = tree.heads[at] ?? -1;
  }
  return closing(scene, tree, sentence, dated);
}

/**
 * "Invited him to Mali in May", "agreed to hold talks in May": a year or month behind what is promised; of what is praised, "wished
 * them well on a birth over the weekend", any time.
 */
export function isOfContent(
  scene: Scene,
  { sentence, tokens: [from], value }: FoundTime,
  verb: number,
  { language }: Context,
  isAny = false,
): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const isBetween = (child: number): boolean => {
    const relation = tree?.relations[child] ?? "";
    if (child < verb || child >= from || !/^(xcomp|ccomp|obl|nmod)/.test(relation)) return false;
    return marksOf(scene, sentence, child, "case").every((word) => !language.events.locatives.has(word));
  };
  const { calamities, happenings, roles } = language.events;
  const hasDay = (lemma: string): boolean => [calamities, happenings, roles.meetings].some((words) => words.has(lemma));
  if (isAny && tree?.lemmas.slice(verb + 1, from).some((lemma) => hasDay(lemma.toLowerCase()))) return true;
  return (isAny || isLong(value)) && (tree?.children[verb] ?? []).some(isBetween);
}

/** Whether a sentence is a line of a list that ends with a day. */
export function isListed(scene: Scene, sentence: number): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const dated = scene.times.inSentence(sentence).filter(isDate);
  return tree !== null && closing(scene, tree, sentence, dated) !== null;
}

/** "The president met the premier May 26, 2002": the date with which a line of a list ends. */
function closing({ document }: Scene, tree: Tree, sentence: number, dated: readonly FoundTime[]): FoundTime | null {
  const last = dated.at(-1);
  const end = document.sentences[sentence]?.tokens.length;
  const isDay = last !== undefined && last.tokens[1] === end && isOneDay(last.value ?? "");
  return isDay && tree.upos[last.tokens[0] - 1] !== "ADP" ? last : null;
}

/** Whether a word has the time of its governor: "became allies in 2021, when they signed …", "voted on Monday to leave". */
function shares(scene: Scene, tree: Tree, sentence: number, token: number, context: Context): boolean {
  const { language } = context;
  const relation = tree.relations[token] ?? "";
  if (relation === "nmod" && language.events.aftermaths.has(tree.lemmas[tree.heads[token]!] ?? "")) return false;
  if (SHARING.test(relation)) return tree.upos[token] === "VERB" || !isApart(scene, tree, sentence, token, context);
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const words = (tree.children[token] ?? []).map((child) => tokens[child]?.lower ?? "");
  if (relation === "advcl" && tree.xpos[token] === "VB") return words.includes(language.modality.infinitive);
  if (relation === "advcl" && tree.xpos[token] === "VBG" && isBare(tree, token)) return true;
  return /^(advcl|acl:relcl)/.test(relation) && words.some((word) => language.events.whens.has(word));
}

/** "Shelled the port, killing two": what is done along with the deed before it. */
function isBare(tree: Tree, token: number): boolean {
  const isMark = (child: number): boolean => /^(mark|nsubj)/.test(tree.relations[child] ?? "");
  return (tree.heads[token] ?? -1) < token && !(tree.children[token] ?? []).some(isMark);
}

/** "Today, two years after the invasion, he said": what is no meeting has another time than what comes after it. */
function isApart(scene: Scene, tree: Tree, sentence: number, token: number, { language }: Context): boolean {
  const { meetings, following } = language.events.roles;
  if (meetings.has(tree.lemmas[token] ?? "")) return false;
  return marksOf(scene, sentence, token, "case").some((word) => following.includes(word));
}

/** "On order in the 21st century": a century dates no deed. */
const UNDATED = /^\d\dXX$/;

/** Whether a sentence tells what was in some century, which is history. */
export function isHistory(scene: Scene, sentence: number): boolean {
  return scene.times.inSentence(sentence).some(({ value }) => /^1\dXX$/.test(value ?? ""));
}

/** "A programme for 2024-2026", told in 2024: years that are yet to end date what is agreed on, and not the deed. */
function isTerm({ document }: Scene, { value }: FoundTime): boolean {
  const years = /^\d{4}\/(\d{4})$/.exec(value ?? "");
  const { published } = document.article;
  return years !== null && published !== null && years[1]! >= published.slice(0, "2024".length);
}

function isDate(time: FoundTime): boolean {
  return time.value !== null && !UNDATED.test(time.value) && (time.kind === "date" || time.kind === "time");
}

/**
 * The word that a time expression hangs on; for "on Monday" after a noun also the verb above, since the parser cannot
 * tell "signed an accord on Monday" from "an accord on trade".
 */
function governorsOf(
  scene: Scene,
  tree: Tree,
  { sentence, tokens: [from, to], value }: FoundTime,
  { language }: Context,
): readonly number[] {
  const { dating, dayParts, roles } = language.events;
  const isDating = (words: readonly string[]): boolean => words.some((word) => dating.has(word));
  const top = topOf(tree, [from, to], dayParts);
  const marks = marksOf(scene, sentence, top, "case");
  const isOfYears = isOfProgramme(tree, top) && marks.some((word) => roles.about.includes(word));
  if (isDue(tree, top) || isOfYears) return [];
  const found = [tree.heads[top] ?? -1];
  const isOwn = (at: number): boolean =>
    isOwnDay(scene, sentence, tree, at, language.events) ||
    (isLong(value) && isMeetingBefore(scene, sentence, tree, at, language.events));
  found.push(...doneBy(tree, found[0] ?? -1, roles.lightVerbs));
  const isFree = isDating(marks) || (isYearOf(tree, top) && isDating(marksOf(scene, sentence, found[0] ?? -1, "case")));
  const isOther = isFree || (marks.length === 0 && isApartFrom(scene, value));
  if (isOther && tree.upos[found[0] ?? -1] === "VERB" && isOfHappening(tree, from - marks.length - 1, isOwn)) return [];
  return isFree ? carriedUp(tree, found, isOwn) : found;
}

/** Words that have a time, with those above that have it from them. */
function carriedUp(tree: Tree, words: readonly number[], isOwn: (at: number) => boolean): readonly number[] {
  const found = [...words];
  for (let at = found[0] ?? -1; at >= 0 && isCarried(tree, at, isOwn); at = found.at(-1) ?? -1)
    found.push(tree.heads[at] ?? -1);
  return found;
}

/** The word of a time's words that hangs outside of them, or the part of a day on which it hangs: "in the early hours of May 7". */
function topOf(tree: Tree, [from, to]: readonly [number, number], dayParts: ReadonlySet<string>): number {
  const isOutside = (token: number): boolean => (tree.heads[token] ?? -1) < from || (tree.heads[token] ?? -1) >= to;
  let top = from;
  while (top < to - 1 && !isOutside(top)) top++;
  const part = tree.relations[top]?.startsWith("nmod") ? (tree.heads[top] ?? -1) : -1;
  return dayParts.has(tree.lemmas[part] ?? "") ? part : top;
}

/** "Preparations for the summit, due in July": the day of what stands before. */
function isDue({ children, relations, upos }: Tree, token: number): boolean {
  return (children[token] ?? []).some((child) => relations[child] === "case" && upos[child] === "ADJ");
}

/** "The programme for 2010-2013": the years with which a noun is told, not those in which it is signed. */
function isOfProgramme({ heads, relations, upos }: Tree, token: number): boolean {
  return relations[token] === "nmod" && /^(NOUN|PROPN)$/.test(upos[heads[token] ?? -1] ?? "");
}

/** "The offer, made on Monday": the noun whose deed a participle says to be done. */
function doneBy(tree: Tree, verb: number, light: ReadonlySet<string>): readonly number[] {
  const isDone = tree.xpos[verb] === "VBN" && tree.relations[verb] === "acl" && light.has(tree.lemmas[verb] ?? "");
  return isDone ? [tree.heads[verb] ?? -1] : [];
}

/** "In a 2016 referendum", "at the 2018 summit": the year before a noun of the clause. */
function isYearOf(tree: Tree, token: number): boolean {
  const head = tree.heads[token] ?? -1;
  return /^(nummod|compound|amod)/.test(tree.relations[token] ?? "") && /^obl/.test(tree.relations[head] ?? "");
}

/** Whether a time is not the day of publication, on which a report says that it was done: "welcomed the vote at the summit today". */
export function isApartFrom({ document: { article } }: Scene, value: string | null): boolean {
  return value?.slice(0, 10) !== article.published?.slice(0, 10);
}

/** "Discussed preparations for his visit in May", "praised the results of the summit in May": but "a round of talks in May". */
function isOwnDay(
  scene: Scene,
  sentence: number,
  { heads, lemmas, relations }: Tree,
  at: number,
  { happenings, outcomes, roles }: EventLexicon,
): boolean {
  const lemma = lemmas[at]?.toLowerCase() ?? "";
  if (!(relations[at] ?? "").startsWith("nmod")) return false;
  if (happenings.has(lemma) || scene.cast.at(sentence, at)?.entity.startsWith("gathering:")) return true;
  const isOther = (): boolean =>
    outcomes.has(lemmas[heads[at]!] ?? "") ||
    marksOf(scene, sentence, at, "case").some((word) => !roles.ofEither.includes(word));
  return roles.meetings.has(lemma) && isOther();
}

/** A month or a year. */
function isLong(value: string | null): boolean {
  return /^\d{4}(-\d\d)?~?$/.test(value ?? "");
}

/** "Following his trip to Chad in March, the two renewed their pact": a meeting from which on something else is told. */
export function isMeetingBefore(
  scene: Scene,
  sentence: number,
  { lemmas, relations }: Tree,
  at: number,
  { roles }: EventLexicon,
): boolean {
  const isBeside = /^(obl|nmod)/.test(relations[at] ?? "") && roles.meetings.has(lemmas[at]?.toLowerCase() ?? "");
  return isBeside && marksOf(scene, sentence, at, "case").some((word) => roles.following.includes(word));
}

/** "Congratulated him on the holding of the election on Sunday": the words before the time, of which the last is given, are about what has a day of its own. */
function isOfHappening(tree: Tree, last: number, isOwn: (at: number) => boolean): boolean {
  for (let at = last, step = 0; at >= 0 && step < STEPS; at = tree.heads[at] ?? -1, step++) {
    if (tree.upos[at] === "VERB" || (tree.heads[at] ?? -1) > last) return false;
    if (isOwn(at)) return true;
  }
  return false;
}

/** Whether the verb above may have a noun's time: not that of "praised the holding of the election on Sunday". */
function isCarried(tree: Tree, token: number, isOwn: (at: number) => boolean): boolean {
  return tree.upos[token] !== "VERB" && CARRIED.test(tree.relations[token] ?? "") && !isOwn(token);
}

/** A coordinated clause takes its neighbour's time when the time stands before both, or before it in the same tense. */
function reaches(tree: Tree, time: FoundTime, from: number, at: number): boolean {
  if (from < 0 || tree.relations[from] !== "conj" || time.tokens[1] <= at) return true;
  return time.tokens[1] <= from && tree.xpos[from] === tree.xpos[at];
}

/** "Condemned on Monday the raid": the day of the words and not of what they are about, which stands behind it. */
function isOfComment(tree: Tree, { tokens }: FoundTime, noun: number, { language }: Context): boolean {
  const isObject = tree.relations[noun] === "obj" && tokens[1] <= noun;
  return isObject && language.events.commenting.has(tree.lemmas[tree.heads[noun] ?? -1] ?? "");
}

function nearest(times: readonly FoundTime[], token: number): FoundTime | null {
  const distance = (time: FoundTime): number =>
    Math.min(Math.abs(time.tokens[0] - token), Math.abs(time.tokens[1] - token));
  return [...times].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
