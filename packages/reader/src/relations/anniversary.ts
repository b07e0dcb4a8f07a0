import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { publishedOn } from "../text/published.ts";
import type { FoundTime } from "../times/find.ts";
import { establishes, type Line, lemmaAt, lineOf } from "./cue.ts";
import { asDate, clauseDate, type Dated, governorOf } from "./dates.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Anchor } from "./near.ts";
import { timesIn } from "./times.ts";

/** Words of "after the establishment of their new". */
const AFTER = 6;

/** "Eight years have passed since the L", "six months after the L", "the tenth anniversary of the L": the date by arithmetic. */
export function countedDate(level: Anchor, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const day = publishedOn(scene.document);
  if (day === null) return null;
  const published = Number(day.slice(0, YEAR));
  const { tokens } = scene.document.sentences[level.sentence]!;
  const length = lengthBefore(level, scene, lexicon);
  const [, count, unit] = /^P(\d+)([YM])$/.exec(length?.value ?? "") ?? [];
  if (length !== null && unit === "M") {
    const isFirst = !/\p{L}/u.test(tokens[length.tokens[0] - 1]?.form ?? "");
    return isFirst ? { value: monthsBefore(day, Number(count)), span: length.span } : null;
  }
  if (length !== null && unit === "Y") {
    const value = countedFrom(level, Number(count), published, scene);
    const digits = exactBehind(length.tokens[1], tokens, lexicon);
    return { value: digits === null ? value : value + day.slice(YEAR, digits), span: length.span };
  }
  const ordinal = anniversaryBefore(level.tokens[0], tokens, lexicon);
  if (ordinal === null) return null;
  const from = yearToCome(scene, level.sentence, published);
  return { value: countedFrom(level, ordinal.years, from, scene), span: ordinal.span };
}

/** "Ten years" of, into, after or since a level. */
function lengthBefore(level: Anchor, scene: Scene, lexicon: PartnershipLexicon): FoundTime | null {
  const { tokens } = scene.document.sentences[level.sentence]!;
  const isOfLevel = ({ kind, tokens: [, to] }: FoundTime): boolean => {
    if (kind !== "duration" || to > level.tokens[0]) return false;
    const plain = tokens.slice(to, level.tokens[0]).filter(({ form, lower }) => form === lower && lower !== "-");
    const isBegun = tokens
      .slice(to + 1, to + 3)
      .some(({ lower }) => lexicon.cues.get(lower)?.[0]?.change === "established");
    // "Ten years into their L", not "it took ten years to get there".
    const isInto = lexicon.targets.has(tokens[to]!.lower) && scene.syntax[level.sentence]?.upos[to] !== "PART";
    const isGenitive = (isInto || tokens[to]!.lower === lexicon.genitive) && (plain.length <= 3 || isBegun);
    return isGenitive || isSince(to, level, scene, lexicon);
  };
  return timesIn(scene, level.sentence).find(isOfLevel) ?? null;
}

/** Whether the words behind a length lead to a level by "after" or "since". */
function isSince(to: number, level: Anchor, scene: Scene, lexicon: PartnershipLexicon): boolean {
  const { tokens } = scene.document.sentences[level.sentence]!;
  const from = exactBehind(to, tokens, lexicon) === null ? to : to + EXACT;
  const between = tokens.slice(from, level.tokens[0]).map(({ lower }) => lower);
  if (isOfItself(to, level, scene, lexicon)) return true;
  if (between.some((word) => word === "," || lexicon.elsewhere.has(word))) return false;
  const isNear = from > to || ((between.length <= AFTER || leads(to, level, scene)) && !isDated(level, scene));
  // "In May it will be ten years that they have had an L".
  const isThat = lexicon.relatives.has(between[0] ?? "") && scene.syntax[level.sentence]?.upos[to + 1] !== "AUX";
  const isAfter = (isThat || lexicon.following.has(between[0] ?? "")) && isNear;
  return isAfter || between.some((word) => lexicon.since.has(word));
}

/** Tokens of "signed, the". */
const NEXT = 3;

/** "A year after it was signed, the L …": whether a word opens a clause before that tells how the level behind it began. */
function isOfItself(
  at: number,
  { sentence, head, tokens: [first] }: Anchor,
  scene: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  const verb = lexicon.following.has(tokens[at]?.lower ?? "") ? (tree?.heads[at] ?? -1) : -1;
  if (tree === null || verb < at || first - verb > NEXT || tree.heads[verb] !== tree.heads[head]) return false;
  const isIt = (child: number): boolean =>
    /^nsubj/.test(tree.relations[child]!) && lexicon.recalling.get(tokens[child]!.lower) === "pronoun";
  return tree.children[verb]!.some(isIt) && establishes({ tokens, tree, lexicon }, verb);
}

/** "After ten years as L": whether a level is what two have been for some years. */
export function isTerm({ tokens: [from] }: Anchor, line: Line): boolean {
  const { roles, anniversaries } = line.lexicon;
  return roles.has(line.tokens[from - 1]?.lower ?? "") && anniversaries.has(lemmaAt(line, from - 2));
}

/** "For ten years they have been L", "ten years as L", "in 2018 they had been L for ten years": the year counted back from that of the clause or article. */
export function heldFor(level: Anchor, cue: number, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { sentence, head } = level;
  const tree = scene.syntax[sentence] ?? null;
  const day = publishedOn(scene.document);
  const line = lineOf(sentence, scene, lexicon);
  const length = timesIn(scene, sentence).find(({ kind, tokens: [from, to] }) => {
    const governor = tree === null ? -1 : governorOf(tree, [from, to]);
    const isOwn = to === level.tokens[0] - 1 && isTerm(level, line);
    if (kind !== "duration" || isOwn) return isOwn;
    // "Partners they have been for ten years".
    const told = tree?.heads[head] ?? -1;
    return (
      lexicon.lasting.has(line.tokens[from - 1]?.lower ?? "") &&
      (governor === cue || governor === head || tree?.heads[governor] === head || (from <= told && told < to))
    );
  });
  const years = /^P(\d+)Y$/.exec(length?.value ?? "")?.[1];
  const from = clauseDate(sentence, cue, scene, /^(ccomp|parataxis|conj)/)?.value ?? day;
  if (from === null || length === undefined || years === undefined) return null;
  return { value: `${Number(from.slice(0, YEAR)) - Number(years)}~`, span: length.span };
}

/** Signs of a year and of a month, and tokens of "to the day". */
const YEAR = 4;
const MONTH = 7;
const EXACT = 3;

/** "A year to the day since": how much of the date is that of the article. */
function exactBehind(
  at: number,
  tokens: readonly Token[],
  { targets, article, exact }: PartnershipLexicon,
): number | null {
  const isExact = targets.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === article;
  return isExact ? (exact.get(tokens[at + 2]?.lower ?? "") ?? null) : null;
}

/** "A year after their ties with Chad were raised to an L": whether a word opens the clause of a level. */
function leads(at: number, { sentence, head }: Anchor, { syntax }: Scene): boolean {
  const tree = syntax[sentence] ?? null;
  return tree !== null && ancestors(tree, head).includes(tree.heads[at]!);
}

/** The month so many months before a day, roughly. */
function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day.slice(0, MONTH)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return `${date.toISOString().slice(0, MONTH)}~`;
}

/** "Five years after they signed an L in 2012": whether the clause has a date of its own. */
function isDated({ sentence, head }: Anchor, scene: Scene): boolean {
  return clauseDate(sentence, head, scene, /^(ccomp|parataxis|conj|acl|advcl|obl|nmod)/) !== null;
}

/** "Will be celebrated next year": the only year to come of which the sentence tells, else that of publication. */
function yearToCome(scene: Scene, sentence: number, published: number): number {
  const years = timesIn(scene, sentence).map((time) => Number(asDate(time)?.value.slice(0, 4)));
  const [next, another] = [...new Set(years.filter((year) => year > published))];
  return next === undefined || another !== undefined ? published : next;
}

/** "Will mark 50 years of ties in 2027": the year from which one counts back is that of the clause, unless that is the year of the founding; else that of the article. */
function countedFrom(level: Anchor, years: number, from: number, scene: Scene): string {
  const marked = clauseDate(level.sentence, level.head, scene, /^(ccomp|parataxis|conj|acl:relcl)/)?.value ?? "";
  const year = Number(/^\d{4}/.exec(marked)?.[0] ?? from);
  const isOwn = clauseDate(level.sentence, level.head, scene, /^(ccomp|parataxis|conj|advcl|acl:relcl)/) !== null;
  const isFounding = year < from - years / 2 && isOwn;
  return String((isFounding ? from : year) - years);
}

/** "The third anniversary of their L, declared in May 2017", "which fell on 18 May", "their L turned three in May": the month or day that the sentence names in a year counted to. */
export function refined(
  counted: Dated | null,
  { sentence, head }: Anchor,
  scene: Scene,
  { anniversaries, turning, numbers }: PartnershipLexicon,
): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  const times = timesIn(scene, sentence);
  const day = counted && times.find(({ value }) => value?.startsWith(`${counted.value}-`));
  if (day) return asDate(day);
  const yearly = times.find(({ tokens }) => {
    const lemma = tree?.lemmas[governorOf(tree, tokens)] ?? "";
    return turning.has(lemma) || (anniversaries.has(lemma) && tree!.relations.slice(...tokens).includes("nsubj"));
  });
  const date = asDate(yearly ?? null);
  if (tree === null || date === null) return counted;
  const verb = governorOf(tree, yearly!.tokens);
  if (!isToldOf(verb, counted === null ? head : -1, tree, anniversaries)) return counted;
  // "Turns 20 next May": the parser may hang the number on the month.
  const age = [verb + 1, ...tree.children[verb]!].find((at) => tree.xpos[at] === "CD") ?? verb;
  const year =
    counted?.value ?? Number(date.value.slice(0, YEAR)) - (numbers.get(tree.lemmas[age]!) ?? Number(tree.lemmas[age]));
  return Number.isNaN(Number(year)) ? counted : { ...date, value: year + date.value.slice(YEAR) };
}

/** Whether a verb tells of a token, or else of an anniversary. */
function isToldOf(verb: number, token: number, tree: Tree, anniversaries: ReadonlySet<string>): boolean {
  const subject = tree.children[verb]!.find((at) => tree.relations[at] === "nsubj") ?? verb;
  if (token >= 0) return subject === token || tree.heads[verb] === token;
  return tree.xpos[subject] === "WDT" || [subject, verb].some((at) => anniversaries.has(tree.lemmas[at]!));
}

/** Words between an anniversary and what it is of. */
const ANNIVERSARY = 14;

/** "The 10th anniversary of the L", "of the signing of the Declaration on L". */
export function anniversaryBefore(
  from: number,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): { years: number; span: Span } | null {
  for (let at = from - 1; at > Math.max(0, from - ANNIVERSARY); at--) {
    if (tokens[at]!.lower === ",") return null;
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
