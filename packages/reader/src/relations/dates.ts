import type { Change, Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { publishedOn } from "../text/published.ts";
import type { FoundTime } from "../times/find.ts";
import { withoutHour } from "../times/hour.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isMark } from "./marks.ts";
import { type Anchor, segmentOf } from "./near.ts";
import type { Status } from "./status.ts";
import { timesIn } from "./times.ts";

/** A date with the words that state it. */
export interface Dated {
  readonly value: string;
  readonly span: Span;
}

/** The date stated for a level: at the label itself, by a count of years, or that of the clause that tells of it. */
export function dateOf(level: LevelMention, status: Status, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const beside =
    dateBehind(level.sentence, level.tokens[1], scene, lexicon) ??
    countedYears(level, scene, lexicon) ??
    sinceDate(level, scene, lexicon);
  if (beside !== null || status.cue === null) return beside;
  if (opened.has(status.change) && status.origin === null) return deedDate(level, status.cue, scene, lexicon);
  return asDate(stateDate(level.sentence, status.cue, scene));
}

/** The date of what holds: that of its own clause, for the main clause tells of another deed. */
export function stateDate(sentence: number, token: number, scene: Scene): FoundTime | null {
  return clauseDate(sentence, token, scene, /^(ccomp|parataxis|conj|acl:relcl|advcl|appos)/);
}

/** The date of what had been done before: that of its own clause, whatever clause that is. */
export function ownDate(sentence: number, token: number, scene: Scene): FoundTime | null {
  return clauseDate(sentence, token, scene, /^(ccomp|parataxis|conj|acl|advcl|appos|csubj)/);
}

const opened: ReadonlySet<Change> = new Set(["established", "upgraded", "downgraded", "ended", "suspended"]);

/** The date of the clause that a cue heads; else the one that stands alone. */
function deedDate(level: LevelMention, cue: number, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  return asDate(clauseDate(level.sentence, cue, scene)) ?? loneDate(level, scene, lexicon);
}

/** The last date before some words, or the only one, in their part of the sentence. */
export function loneDate(level: Anchor, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { tokens } = scene.document.sentences[level.sentence]!;
  const [first, last] = segmentOf(level, tokens);
  const tree = scene.syntax[level.sentence] ?? null;
  const path = tree === null ? [] : ancestors(tree, level.head);
  const free = timesIn(scene, level.sentence).filter((time) => {
    const [from, to] = time.tokens;
    const isAside = tree !== null && isInAside(tree, path, governorOf(tree, time.tokens));
    const isName = tree !== null && isAttributive(tree, time.tokens, tokens, lexicon);
    const isOwn = time.modifier !== "since" || tree === null || governorOf(tree, time.tokens) === level.head;
    const isFree = isDate(time) && isOwn && !isOthers(time, scene, lexicon);
    return from >= first && to <= last && isFree && !isAside && !isName;
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

/** Whether a token stands in a subordinate clause that does not hold the path. */
function isInAside(tree: Tree, path: readonly number[], token: number): boolean {
  return ancestors(tree, token).some((at) => !path.includes(at) && /^(advcl|acl:relcl)/.test(tree.relations[at]!));
}

/** "an L of Fiji since 2003": the date that hangs on the label. */
function sinceDate({ sentence, head }: LevelMention, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  const time = timesIn(scene, sentence).find(({ tokens: [from, to] }) => {
    const isSince = lexicon.since.has(tokens[from - 1]?.lower ?? "") || lexicon.since.has(tokens[from]!.lower);
    return tree !== null && isSince && isNominal(tree, governorOf(tree, [from, to]), head);
  });
  return asDate(time ?? null);
}

/** Dates of saying, of diplomatic relations, of entry into force: not those of a level. */
function isOthers({ sentence, tokens: [from, to] }: FoundTime, scene: Scene, lexicon: PartnershipLexicon): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  const isSaid = tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => lexicon.saying.has(lower));
  return isSaid || tokens.slice(Math.max(0, from - 6), to + 4).some(({ lower }) => lexicon.elsewhere.has(lower));
}

/** The date that hangs on a token or on what governs it; a main clause dates its relative clauses, a report not what it reports. */
export function clauseDate(
  sentence: number,
  token: number,
  scene: Scene,
  border: RegExp = /^(ccomp|parataxis|conj)/,
  fits: (time: FoundTime) => boolean = isDate,
): FoundTime | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const dates = timesIn(scene, sentence).filter(fits);
  for (const at of dates.length === 0 ? [] : ancestors(tree, token)) {
    const own = dates.filter(
      ({ tokens: [from, to] }) => governorOf(tree, [from, to]) === at || (from <= at && at < to),
    );
    if (own.length > 0) return own.length === 1 ? own[0]! : nearest(own, token);
    if (border.test(tree.relations[at]!)) return null;
  }
  return null;
}

/** The date of what begins or ends: "since 2005" dates what holds beside it. */
export function changeDate(sentence: number, token: number, scene: Scene): FoundTime | null {
  return clauseDate(sentence, token, scene, undefined, (time) => isDate(time) && time.modifier !== "since");
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

function nearest(dates: readonly FoundTime[], token: number): FoundTime {
  const distance = ({ tokens: [from, to] }: FoundTime): number =>
    Math.min(Math.abs(from - token), Math.abs(to - token));
  return dates.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** "L, 2003", "L (2003)", "L since 2003", "L in 2003": a date right behind some words. */
export function dateBehind(
  sentence: number,
  end: number,
  scene: Scene,
  lexicon: Pick<PartnershipLexicon, "dating">,
): Dated | null {
  const { tokens } = scene.document.sentences[sentence]!;
  const time = timesIn(scene, sentence).find(({ tokens: [from], value }) => {
    if (from < end || from > end + 4) return false;
    const between = tokens.slice(end, from).filter((token) => !isMark(token));
    if (between.length > 1) return false;
    const link = between[0]?.lower ?? "";
    return link === "," ? /^\d{4}$/.test(value ?? "") : link === "" || lexicon.dating.has(link);
  });
  return asDate(time ?? null);
}

/** The year that a document bears: "the treaty with Chad of 2015". */
export function bornDate(
  sentence: number,
  head: number,
  scene: Scene,
  lexicon: Pick<PartnershipLexicon, "dating">,
): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  const time = timesIn(scene, sentence).find(({ tokens: [from, to] }) => {
    const isBehind = from > head && lexicon.dating.has(tokens[from - 1]!.lower);
    return tree !== null && (isBehind || to === head) && isNominal(tree, governorOf(tree, [from, to]), head);
  });
  return asDate(time ?? null);
}

/** Whether a token hangs on a head by nouns alone. */
function isNominal(tree: Tree, token: number, head: number): boolean {
  for (const at of ancestors(tree, token)) {
    if (at === head) return true;
    if (!/^(nmod|compound)/.test(tree.relations[at]!)) return false;
  }
  return false;
}

/** "Eight years have passed since the L", "the tenth anniversary of the L": the year by arithmetic. */
export function countedYears(level: Anchor, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const published = publishedOn(scene.document)?.slice(0, 4);
  if (published === undefined) return null;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const year = (years: number, span: Span, from = Number(published)): Dated => ({
    value: countedFrom(level, years, from, scene),
    span,
  });
  const length = timesIn(scene, level.sentence).find(({ kind, tokens: [, to] }) => {
    if (kind !== "duration" || to > level.tokens[0]) return false;
    const between = tokens.slice(to, level.tokens[0]).map(({ lower }) => lower);
    const plain = tokens.slice(to, level.tokens[0]).filter(({ form, lower }) => form === lower && lower !== "-");
    if (plain.length <= 3 && between[0] === lexicon.genitive) return true;
    const isOther = between.some((word) => word === "," || lexicon.elsewhere.has(word));
    return between.some((word) => lexicon.since.has(word)) && !isOther;
  });
  const years = /^P(\d+)Y$/.exec(length?.value ?? "")?.[1];
  if (length !== undefined && years !== undefined) return year(Number(years), length.span);
  const ordinal = anniversaryBefore(level.tokens[0], tokens, lexicon);
  if (ordinal === null) return null;
  return year(ordinal.years, ordinal.span, yearToCome(scene, level.sentence, Number(published)));
}

/** "Will be celebrated next year": the only year to come of which the sentence tells, else that of publication. */
function yearToCome(scene: Scene, sentence: number, published: number): number {
  const years = timesIn(scene, sentence).map((time) => Number(asDate(time)?.value.slice(0, 4)));
  const [next, another] = [...new Set(years.filter((year) => year > published))];
  return next === undefined || another !== undefined ? published : next;
}

/** "Will mark 50 years of ties in 2027": the year from which one counts back is that of the clause, unless that is the year of the founding; else that of the article. */
function countedFrom({ sentence, head }: Anchor, years: number, from: number, scene: Scene): string {
  const marked = clauseDate(sentence, head, scene, /^(ccomp|parataxis|conj|acl:relcl)/)?.value ?? "";
  const year = Number(/^\d{4}/.exec(marked)?.[0] ?? from);
  const isFounding = year < from - years / 2;
  return String((isFounding ? from : year) - years);
}

/** Words between an anniversary and what it is of. */
const ANNIVERSARY = 10;

/** "The 10th anniversary of the L", "of the signing of the Declaration on L". */
export function anniversaryBefore(
  from: number,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): { years: number; span: Span } | null {
  for (let at = from - 1; at > Math.max(0, from - ANNIVERSARY); at--) {
    if (!lexicon.anniversaries.has(tokens[at]!.lower)) continue;
    const ordinal = ordinalBefore(tokens, at);
    const years =
      lexicon.ordinals.get(ordinal.lower) ?? Number(/^(\d+)\p{L}*$/u.exec(ordinal.lower)?.[1] ?? Number.NaN);
    return Number.isNaN(years) ? null : { years, span: [ordinal.start, tokens[at]!.end] };
  }
  return null;
}

/** The word before an anniversary; the number of one that is parted from its ending ("60 th"). */
function ordinalBefore(tokens: readonly Token[], at: number): Token {
  const last = tokens[at - 1]!;
  return /^(st|nd|rd|th)$/.test(last.lower) && at > 1 ? tokens[at - 2]! : last;
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
