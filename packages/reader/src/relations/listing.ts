import type { Scene } from "../scene.ts";
import type { Token } from "../text/document.ts";
import { isWithAgain } from "./apart.ts";
import type { Pair } from "./counterpart.ts";
import { asDate, type Dated, dateBehind, isRankedSince, itemDate } from "./dates.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isListing } from "./marks.ts";
import type { PartyMention } from "./party.ts";
import { timesIn } from "./times.ts";

/** One of a list, where it stands. */
export type Item = Pick<PartyMention, "sentence" | "span" | "tokens"> & Partial<Pick<PartyMention, "entity">>;

/** The date of each item of a list: "A (2013) and B (2015)", "A on 6 May and B on 7 May", "A and B in 2013 and 2015"; null when the items have none of their own. */
export function datesOf(
  items: readonly Item[],
  scene: Scene,
  lexicon: PartnershipLexicon,
): readonly (Dated | null)[] | null {
  const [first] = items;
  if (first === undefined || items.length < 2) return null;
  const ends = items.map((item) => endOf(item, scene));
  const days = ends.map((end) => dateBehind(first.sentence, end, scene, lexicon.days));
  if (days.every((day) => day !== null)) return days;
  const own = ends.map(
    (end, at) =>
      setApart(first.sentence, end, scene, lexicon) ?? setAhead(first.sentence, items[at]!.tokens[0], scene, lexicon),
  );
  for (const dates of seriesOf(first.sentence, scene, lexicon)) {
    const listed = items.filter(({ span }) => span[1] <= dates[0]!.span[0]).slice(-dates.length);
    if (dates.length < 2 || listed.length < dates.length || isApart(dates, first.sentence, scene, lexicon)) continue;
    for (const [at, item] of listed.entries()) own[items.indexOf(item)] ??= dates[at]!;
  }
  const behind = ends.map((end) => itemDate(first.sentence, end, scene, lexicon));
  const isOwn = own.some((date) => date !== null) || behind.filter((date) => date !== null).length > 1;
  return isOwn
    ? shared(
        own.map((date, at) => date ?? behind[at]!),
        items,
        scene,
        lexicon,
      )
    : null;
}

/** Tokens of ", the" and "of the" between somebody and the state. */
const OF = 3;

/** "William Ruto of Kenya", "William Ruto (Kenya)", "William Ruto, the Kenyan,": where the words for one of a list end. */
function endOf({ sentence, entity, tokens: [, end] }: Item, { cast, document }: Scene): number {
  const same = cast
    .inSentence(sentence)
    .find((mention) => mention.entity === entity && mention.tokens[0] > end && mention.tokens[0] < end + OF);
  if (same === undefined) return end;
  const { tokens } = document.sentences[sentence]!;
  const [, to] = same.tokens;
  return tokens[to]?.lower === ")" || (tokens[end]!.lower === "," && tokens[to]?.lower === ",") ? to + 1 : to;
}

/** "Chad and Fiji (both 2012)", "Chad and Fiji, 2012 each": a date of one that is said to be that of those before it, too. */
function shared(
  dates: readonly (Dated | null)[],
  items: readonly Item[],
  { document }: Scene,
  lexicon: PartnershipLexicon,
): readonly (Dated | null)[] {
  const { jointWords, last } = lexicon;
  const found = [...dates];
  const { tokens } = document.sentences[items[0]!.sentence]!;
  for (let at = items.length - 1, isOpen = false; at >= 0; at--) {
    const date = dates[at] ?? null;
    const from = items[at]!.tokens[1] + 1;
    const isEach = ({ lower, start }: Token): boolean => jointWords.has(lower) && start === date!.span[1] + 1;
    if (date !== null) isOpen = behindAll(tokens, from, lexicon) > from || tokens.some(isEach);
    else if (isOpen || isInGroup(items[at]!, items[at + 1], tokens, last)) found[at] = found[at + 1] ?? null;
  }
  return found;
}

/** Tokens of "and the" between two names. */
const PAIR = 2;

/** "Chad, 2010; Fiji and Peru, 2012": two between semicolons. */
function isInGroup(
  { tokens: [, end] }: Item,
  next: Item | undefined,
  tokens: readonly Token[],
  last: ReadonlySet<string>,
): boolean {
  const isNext = next !== undefined && next.tokens[0] <= end + PAIR && last.has(tokens[end]!.lower);
  return isNext && tokens.some(({ lower }) => lower === ";");
}

/** "Since 2013, in May 2019 they", "in 2013 and, since 2019, another": two dates without "and" between them alone are no list. */
function isApart(
  [one, other, ...more]: readonly Dated[],
  sentence: number,
  { document }: Scene,
  { last }: PartnershipLexicon,
): boolean {
  const isBetween = ({ start, end }: Token): boolean => start >= one!.span[1] && end <= other!.span[0];
  const { tokens } = document.sentences[sentence]!;
  const isLink = (token: Token, at: number): boolean =>
    isBetween(token) && last.has(token.lower) && tokens[at + 1]!.lower !== ",";
  return more.length === 0 && !tokens.some(isLink);
}

/** "Chad (2012)", "Chad and Fiji (both 2012)", "Mali, Chad and Fiji (all three 2012)", "Chad and Fiji, both in 2012": the date in brackets behind one, or that of both. */
function setApart(sentence: number, end: number, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { tokens } = scene.document.sentences[sentence]!;
  const from = behindAll(tokens, end + 1, lexicon);
  if (tokens[end]?.lower !== "(" && !(from > end + 1 && tokens[end]!.lower === ",")) return null;
  const next = lexicon.dating.has(tokens[from]?.lower ?? "") ? from + 1 : from;
  return asDate(timesIn(scene, sentence).find(({ tokens: [at] }) => at === from || at === next) ?? null);
}

/** "And, since 2013, Chad": the date between commas before one. */
function setAhead(
  sentence: number,
  from: number,
  scene: Scene,
  { article, dating, last }: PartnershipLexicon,
): Dated | null {
  const { tokens } = scene.document.sentences[sentence]!;
  const comma = tokens[from - 1]?.lower === article ? from - 2 : from - 1;
  if (tokens[comma]?.lower !== ",") return null;
  const time = timesIn(scene, sentence).find(({ tokens: [, end] }) => end === comma);
  const start = time?.tokens[0] ?? 0;
  const link = tokens[start - 1]?.lower !== "," && dating.has(tokens[start - 1]?.lower ?? "") ? start - 2 : start - 1;
  return tokens[link]?.lower === "," && last.has(tokens[link - 1]?.lower ?? "") ? asDate(time ?? null) : null;
}

/** Where "both", "all three" ends; the place itself where none stands. */
function behindAll(
  tokens: readonly Token[],
  at: number,
  { jointDeterminers, numbers }: Pick<PartnershipLexicon, "jointDeterminers" | "numbers">,
): number {
  if (jointDeterminers.has(tokens[at]?.lower ?? "")) return at + 1;
  return numbers.has(tokens[at + 1]?.lower ?? "") ? at + 2 : at;
}

/** Dates that are listed one after another. */
function seriesOf(sentence: number, scene: Scene, lexicon: PartnershipLexicon): readonly (readonly Dated[])[] {
  const { tokens } = scene.document.sentences[sentence]!;
  const series: Dated[][] = [];
  let end = -1;
  for (const time of timesIn(scene, sentence)) {
    const date = asDate(time);
    if (date === null) continue;
    const isNext = end >= 0 && isListing(tokens.slice(end, time.tokens[0]), lexicon);
    if (isNext) series.at(-1)!.push(date);
    else series.push([date]);
    end = time.tokens[1];
  }
  return series;
}

/** "An L of Chad in 2018 and of Fiji in 2020", "an L with Chad goes back to 2018, one with Fiji to 2020": the date right behind the second party. */
export function besideItem(
  { item }: Pair,
  { sentence, form, tokens: [, end] }: LevelMention,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Dated | null {
  if (item === null || item.tokens[0] < end) return null;
  const [, behind] = item.tokens;
  const { tokens } = scene.document.sentences[sentence]!;
  const isAgain = isWithAgain(item.tokens[0], tokens, lexicon);
  const links = isAgain ? lexicon.days : lexicon.targets;
  const gapped = isAgain || form === "repeated" ? dateBehind(sentence, behind, scene, links) : null;
  const own = gapped ?? itemDate(sentence, behind, scene, lexicon);
  return isRankedSince(own, sentence, scene, lexicon) ? null : own;
}

/** "It was with Fiji, in 2018, that they had an L", "L: Fiji (2018)": the date set apart behind the second party, which stands before the level or in a line of its own. */
export function cleftDate(
  { item }: Pair,
  { sentence, tokens: [, end] }: LevelMention,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Dated | null {
  const { tokens } = scene.document.sentences[sentence]!;
  const isLine = tokens[(item?.tokens[0] ?? 0) - 1]?.lower === ":";
  const behind = item !== null && (isLine || (item.isOther && item.tokens[0] < end)) ? item.tokens[1] : -1;
  return /^[,(]$/.test(tokens[behind]?.lower ?? "") ? itemDate(sentence, behind, scene, lexicon) : null;
}
