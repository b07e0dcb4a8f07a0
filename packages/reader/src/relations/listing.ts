import type { Scene } from "../scene.ts";
import type { Token } from "../text/document.ts";
import { asDate, type Dated, itemDate } from "./dates.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isListing } from "./marks.ts";
import type { PartyMention } from "./party.ts";
import { timesIn } from "./times.ts";

/** One of a list, where it stands. */
export type Item = Pick<PartyMention, "sentence" | "span" | "tokens">;

/** The date of each item of a list: "A (2013) and B (2015)", "A and B in 2013 and 2015"; null when the items have none of their own. */
export function datesOf(
  items: readonly Item[],
  scene: Scene,
  lexicon: PartnershipLexicon,
): readonly (Dated | null)[] | null {
  const [first] = items;
  if (first === undefined || items.length < 2) return null;
  const own = items.map(({ tokens: [, end] }) => bracketed(first.sentence, end, scene, lexicon));
  const { tokens } = scene.document.sentences[first.sentence]!;
  for (const [at, { tokens: place }] of items.slice(1).entries())
    if (own[at + 1] && lexicon.jointDeterminers.has(tokens[place[1] + 1]!.lower)) own[at] ??= own[at + 1]!;
  for (const dates of seriesOf(first.sentence, scene, lexicon)) {
    const listed = items.filter(({ span }) => span[1] <= dates[0]!.span[0]).slice(-dates.length);
    if (dates.length < 2 || listed.length < dates.length || isApart(dates, first.sentence, scene, lexicon)) continue;
    for (const [at, item] of listed.entries()) own[items.indexOf(item)] ??= dates[at]!;
  }
  const behind = items.map(({ tokens: [, end] }) => itemDate(first.sentence, end, scene, lexicon));
  const isOwn = own.some((date) => date !== null) || behind.filter((date) => date !== null).length > 1;
  return isOwn ? own.map((date, at) => date ?? behind[at]!) : null;
}

/** "Since 2013, in May 2019 they": two dates without "and" are no list. */
function isApart(
  [one, other, ...more]: readonly Dated[],
  sentence: number,
  { document }: Scene,
  { last }: PartnershipLexicon,
): boolean {
  const isBetween = ({ start, end }: Token): boolean => start >= one!.span[1] && end <= other!.span[0];
  const { tokens } = document.sentences[sentence]!;
  return more.length === 0 && !tokens.some((token) => isBetween(token) && last.has(token.lower));
}

/** "Chad (2012)", "Chad and Fiji (both 2012)": the date in brackets behind one. */
function bracketed(sentence: number, end: number, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { tokens } = scene.document.sentences[sentence]!;
  if (tokens[end]?.lower !== "(") return null;
  const from = lexicon.jointDeterminers.has(tokens[end + 1]?.lower ?? "") ? end + 2 : end + 1;
  return asDate(timesIn(scene, sentence).find((time) => time.tokens[0] === from) ?? null);
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
