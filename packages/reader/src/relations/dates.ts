import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import type { FoundTime } from "../times/find.ts";
import { withoutHour } from "../times/hour.ts";
import { isInAside } from "./clause.ts";
import { isStyled } from "./gapped.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isMark } from "./marks.ts";
import { type Anchor, segmentOf } from "./near.ts";
import { timesIn } from "./times.ts";

/** A date with the words that state it. */
export interface Dated {
  readonly value: string;
  readonly span: Span;
}

/** The date of what holds: that of its own clause, for the main clause tells of another deed. */
export function stateDate(sentence: number, token: number, scene: Scene): FoundTime | null {
  return clauseDate(sentence, token, scene, /^(ccomp|parataxis|conj|acl:relcl|advcl|appos)/);
}

/** The date of what had been done before: that of its own clause, whatever clause that is. */
export function ownDate(sentence: number, token: number, scene: Scene, fits?: Fits): FoundTime | null {
  return clauseDate(sentence, token, scene, /^(ccomp|parataxis|conj|acl|advcl|appos|csubj)/, fits);
}

/** The last date before some words, or the only one, in their part of the sentence; none between those words and a word that is left. */
export function loneDate(
  level: Anchor,
  scene: Scene,
  lexicon: PartnershipLexicon,
  left: number = level.tokens[0],
): Dated | null {
  const { tokens } = scene.document.sentences[level.sentence]!;
  const [first, last] = segmentOf(level, tokens, lexicon);
  const tree = scene.syntax[level.sentence] ?? null;
  const path = tree === null ? [] : ancestors(tree, level.head);
  const free = timesIn(scene, level.sentence).filter((time) => {
    const [from, to] = time.tokens;
    const governor = tree === null ? -1 : governorOf(tree, time.tokens);
    const isAside = tree !== null && isInAside(tree, path, governor, lexicon);
    const isLeft = from >= left && (to <= level.tokens[0] || left > level.tokens[0]);
    const isName = tree !== null && isAttributive(tree, time.tokens, tokens, lexicon);
    const isOwn = time.modifier !== "since" || tree === null || governor === level.head;
    const isFree = isDate(time) && isOwn && !isOthers(time, scene, lexicon);
    return from >= first && to <= last && isFree && !isAside && !isName && !isLeft;
  });
  const before = free.filter(({ tokens: [, to] }) => to <= level.tokens[0]);
  return asDate(before.at(-1) ?? (free.length === 1 ? free[0]! : null));
}

/** "the 2009 treaty": a date without a preposition that tells which one is meant. */
function isAttributive(
  tree: Tree,
  [from, to]: readonly [number, number],
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): boolean {
  const governor = governorOf(tree, [from, to]);
  const before = tokens[from - 1]?.lower ?? "";
  if (from === 0 || lexicon.dating.has(before) || lexicon.days.has(before)) return false;
  const isOwner = tree.relations.slice(from, to).includes("nmod:poss");
  return !isOwner && governor >= to && /^(NOUN|PROPN)$/.test(tree.upos[governor] ?? "");
}

/** Dates of saying, of diplomatic relations, of entry into force, of those who came before: not those of a level. */
export function isOthers(
  { sentence, tokens: [from, to] }: FoundTime,
  scene: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  const isSaid = tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => lexicon.saying.has(lower));
  const isElse = tokens.slice(Math.max(0, from - 6), to + 4).some(({ lower }) => lexicon.elsewhere.has(lower));
  return isSaid || isElse || isEarlier(from, tokens, lexicon);
}

/** Whether a time is that of something older, from which one counts, or of those who came before. */
function isEarlier(time: number, tokens: readonly Token[], lexicon: PartnershipLexicon): boolean {
  return isCountedFrom(time, tokens, lexicon) || isBehindEarlier(time, tokens, lexicon);
}

/** "Ten years after the treaty of 1923", not "they began an L, ten years after they became partners in 1923". */
function isCountedFrom(time: number, tokens: readonly Token[], lexicon: PartnershipLexicon): boolean {
  const { following, numbers } = lexicon;
  const after = tokens.findLastIndex(({ lower }, at) => at < time && (lower === "," || following.has(lower)));
  const isCounted = following.has(tokens[after]?.lower ?? "") && numbers.has(tokens[after - 2]?.lower ?? "");
  return isCounted && !tokens.slice(0, time).some((token) => isStyled(token, lexicon));
}

/** "The third, after Chad in 2012 and Fiji in 2014": whether only names and dates stand between a time and the word before those who came before. */
function isBehindEarlier(time: number, tokens: readonly Token[], lexicon: PartnershipLexicon): boolean {
  const { preceding, ordinals, listing, dating, days } = lexicon;
  let at = time - 1;
  const isName = ({ form, lower }: Token): boolean => form !== lower;
  const isRow = ({ lower }: Token): boolean =>
    listing.has(lower) || dating.has(lower) || days.has(lower) || /^\d/.test(lower);
  while (at > 0 && !preceding.has(tokens[at]!.lower) && (isName(tokens[at]!) || isRow(tokens[at]!))) at--;
  const isFirst = at < time - 1 && isName(tokens[at + 1]!);
  return isFirst && preceding.has(tokens[at]!.lower) && tokens.slice(0, at).some(({ lower }) => ordinals.has(lower));
}

/** Whether a date is that of whoever came before. */
export function isOfEarlier(date: Dated, sentence: number, scene: Scene, lexicon: PartnershipLexicon): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  const from = tokens.findIndex(({ start }) => start === date.span[0]);
  return from > 0 && isEarlier(from, tokens, lexicon);
}

/** Words between a rank and since when it is one. */
const RANKED = 12;

/** "The first L of Chad since 2012": whether a date tells when there was one before. */
export function isRankedSince(
  date: Dated | null,
  sentence: number,
  scene: Scene,
  { ranking }: PartnershipLexicon,
): boolean {
  const time = timesIn(scene, sentence).find(({ span, modifier }) => span === date?.span && modifier === "since");
  if (time === undefined) return false;
  const [from] = time.tokens;
  const before = scene.document.sentences[sentence]!.tokens.slice(Math.max(0, from - RANKED), from);
  return before.slice(before.findLastIndex(({ lower }) => lower === ",") + 1).some(({ lower }) => ranking.has(lower));
}

/** The date that hangs on a token or on what governs it; a main clause dates its relative clauses, a report not what it reports. */
export function clauseDate(
  sentence: number,
  token: number,
  scene: Scene,
  border: RegExp = /^(ccomp|parataxis|conj)/,
  fits: Fits = isDate,
): FoundTime | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const dates = timesIn(scene, sentence).filter(fits);
  for (const at of dates.length === 0 ? [] : ancestors(tree, token)) {
    const own = dates.filter(
      ({ tokens: [from, to] }) => governorOf(tree, [from, to]) === at || (from <= at && at < to),
    );
    if (own.length > 0) return own.length === 1 ? own[0]! : exactFor(nearest(own, token), scene);
    if (border.test(tree.relations[at]!)) return null;
  }
  return null;
}

/** The date of what begins or ends. */
export function changeDate(sentence: number, token: number, scene: Scene): FoundTime | null {
  return clauseDate(sentence, token, scene, undefined, isOfChange);
}

type Fits = (time: FoundTime) => boolean;

/** Whether a date may be that of what begins or ends: "since 2005" dates what holds beside it. */
export function isOfChange(time: FoundTime): boolean {
  return isDate(time) && time.modifier !== "since";
}

function isDate({ value, kind, modifier }: FoundTime): boolean {
  return value !== null && (kind === "date" || kind === "time") && modifier !== "until" && modifier !== "before";
}

/** The token on which a time expression hangs. */
export function governorOf(tree: Tree, [from, to]: readonly [number, number]): number {
  for (let at = from; at < to; at++) {
    const head = tree.heads[at]!;
    if (head < from || head >= to) return head;
  }
  return -1;
}

/** "Signed during a visit in July": the verb over a time expression, only phrases with prepositions between. */
export function verbOver(tree: Tree, place: readonly [number, number]): number {
  let at = governorOf(tree, place);
  while (at >= 0 && /^(nmod|obl)/.test(tree.relations[at]!)) at = tree.heads[at]!;
  return at;
}

function nearest(dates: readonly FoundTime[], token: number): FoundTime {
  const distance = ({ tokens: [from, to] }: FoundTime): number =>
    Math.min(Math.abs(from - token), Math.abs(to - token));
  return dates.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** "L, 2003", "L (2003)", "L since 2003", "L in 2003", "L, since May 2003": a date right behind some words. */
export function dateBehind(
  sentence: number,
  end: number,
  scene: Scene,
  links: ReadonlySet<string>,
  hedges?: ReadonlySet<string>,
): Dated | null {
  const { tokens } = scene.document.sentences[sentence]!;
  const time = timesIn(scene, sentence).find(({ tokens: [from], value, modifier }) => {
    if (from < end || from > end + 4) return false;
    const between = tokens.slice(end, from).filter((token) => !isMark(token) && !hedges?.has(token.lower));
    const link = between[0]?.lower ?? "";
    if (link === "," && modifier === "since")
      return links.has(link) && between.slice(1).every(({ lower }) => links.has(lower));
    if (between.length > 1) return false;
    return link === "," ? /^\d{4}$/.test(value ?? "") : link === "" || links.has(link);
  });
  return asDate(time === undefined ? null : exactFor(time, scene));
}

/** ", May 2018;", ", on 5 May 2018.": a date that names its year between a comma and whatever closes the item. */
function dateApart(
  sentence: number,
  end: number,
  scene: Scene,
  { days, dating, hedging }: PartnershipLexicon,
): Dated | null {
  const { tokens } = scene.document.sentences[sentence]!;
  if (tokens[end]?.lower !== ",") return null;
  let first = end + 1;
  while (hedging.has(tokens[first]?.lower ?? "")) first++;
  const from = days.has(tokens[first]?.lower ?? "") || dating.has(tokens[first]?.lower ?? "") ? first + 1 : first;
  const time = timesIn(scene, sentence).find(({ tokens: place }) => place[0] === first || place[0] === from);
  const isClosed = time !== undefined && /^[;,.)]?$/.test(tokens[time.tokens[1]]?.lower ?? "");
  return isClosed && /\d{4}/.test(scene.document.text.slice(...time.span)) ? asDate(time) : null;
}

/** "Two years ago, in May 2023": the date that says exactly what a rough one before it means. */
function exactFor(time: FoundTime, scene: Scene): FoundTime {
  const [, end] = time.tokens;
  const year = /^(\d{4})~$/.exec(time.value ?? "")?.[1];
  const next = timesIn(scene, time.sentence).find(({ tokens: [from] }) => from > end && from <= end + 2);
  const isSame = year !== undefined && Math.abs(Number(year) - Number(next?.value?.slice(0, 4))) < 2;
  return isSame ? next! : time;
}

/** "With Chad in 2018", "with Chad on 5 May 2018", "Chad, May 2018;", not "both leaders on Monday": a date right behind one of a list. */
export function itemDate(sentence: number, end: number, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const own =
    dateBehind(sentence, end, scene, lexicon.dating, lexicon.hedging) ?? dateApart(sentence, end, scene, lexicon);
  const day = own ?? dateBehind(sentence, end, scene, lexicon.days);
  return own ?? (day !== null && /\d{4}/.test(scene.document.text.slice(...day.span)) ? day : null);
}

/** The year that a document bears: "the treaty with Chad of 2015". */
export function bornDate(sentence: number, head: number, scene: Scene, links: ReadonlySet<string>): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  const time = timesIn(scene, sentence).find(({ tokens: [from, to] }) => {
    const isBehind = from > head && links.has(tokens[from - 1]!.lower);
    return tree !== null && (isBehind || to === head) && isNominal(tree, governorOf(tree, [from, to]), head);
  });
  return asDate(time ?? null);
}

/** Whether a token hangs on a head by nouns alone. */
export function isNominal(tree: Tree, token: number, head: number): boolean {
  for (const at of ancestors(tree, token)) {
    if (at === head) return true;
    if (!/^(nmod|compound)/.test(tree.relations[at]!)) return false;
  }
  return false;
}

/** A day or month of which nobody tells the year: "On 9 November". */
const YEARLESS = /^XXXX-\d\d(-\d\d)?$/;

/** The value from which something holds, with its words. */
export function asDate(time: FoundTime | null): Dated | null {
  if (time === null || time.value === null || !isDate(time)) return null;
  const value = /^\d{0,3}X/.test(time.value) && !YEARLESS.test(time.value) ? null : startOf(time.value);
  return value === null ? null : { value, span: time.span };
}

/** The day, month, season or year from which something holds: no time of day, of an open interval its start; years to years are a term. */
export function startOf(value: string): string | null {
  const day = withoutHour(value);
  if (day.startsWith("../") || /^\d{4}\/\d{4}$/.test(day)) return null;
  return day.endsWith("/..") ? day.slice(0, -3) : day;
}
