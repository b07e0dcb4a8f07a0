import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Token } from "../text/document.ts";
import { spelled } from "../text/words.ts";
import { asDate, type Dated } from "./dates.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { datesOf, type Item } from "./listing.ts";
import { isListing } from "./marks.ts";
import type { Told } from "./merge.ts";
import { timesIn } from "./times.ts";

/** Of whom a fact is told again without its verb: "…, Chad in 2015", "and with Chad in 2015"; its date is null where it is that of the first. */
export interface Gap {
  readonly party: string;
  readonly span: Span;
  readonly date: Dated | null;
  /** The second party: "and with Chad". */
  readonly isOther: boolean;
}

/** A name of a state in a sentence. */
export interface Named {
  readonly entity: string;
  readonly span: Span;
  readonly tokens: readonly [from: number, to: number];
}

/** What follows a fact right behind its date: names with dates of their own, one after another, or "as did Chad". */
export function gapsBehind({ evidence: [place] }: Told, sentence: number, { scene, context }: Ground): readonly Gap[] {
  const lexicon = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const end = Math.max(place?.span[1] ?? 0, timeOf(place?.fields)?.[1] ?? 0);
  const first = tokens.findIndex(({ start }) => start >= end);
  if (first < 0) return [];
  const echoed = echoAt(tokens, first, lexicon);
  if (echoed === null) {
    const gaps = gapsFrom(scene, sentence, first, lexicon);
    const next = tokens.findIndex(({ lower }, at) => at > first && lower === ";");
    return gaps.length > 0 || next < 0 ? gaps : gapsFrom(scene, sentence, next, lexicon);
  }
  const names = namesFrom(scene, sentence, echoed, lexicon);
  if (!isClosed(tokens[names.at(-1)?.tokens[1] ?? echoed])) return [];
  return names.map(({ entity, span }) => ({ party: entity, span, date: null, isOther: false }));
}

/** Of whom else a level is told behind it as of its subject. */
export function subjectGaps(level: LevelMention, levels: readonly LevelMention[], ground: Ground): readonly Gap[] {
  const dated = datedGaps(level, ground);
  return dated.length > 0 ? dated : echoGaps(level, levels, ground);
}

/** "Partners of Fiji since 2019, Chad and Peru since 2023": none where "and" makes them further partners. */
function datedGaps(
  { isPartner, sentence, head, tokens: [, end] }: LevelMention,
  { scene, context }: Ground,
): readonly Gap[] {
  const lexicon = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const isOne = isPartner || !tokens[head]!.lower.endsWith("s");
  if (!isOne) return [];
  let behind = end;
  for (const {
    tokens: [from, to],
  } of timesIn(scene, sentence))
    if (from > end && (behind === end || isListing(tokens.slice(behind, from), lexicon))) behind = to;
  if (tokens[behind]?.lower !== "," || lexicon.last.has(tokens[behind + 1]!.lower)) return [];
  const gaps = gapsFrom(scene, sentence, behind, lexicon);
  return gaps.every(({ isOther, date }) => !isOther && date?.span[0] === gaps[0]!.date?.span[0]) ? gaps : [];
}

/** "A partner since 2016, and Serbia no less", "…, as did Chad": of whom a level is said again behind it without a date. */
function echoGaps(
  { sentence, tokens: [, end] }: LevelMention,
  levels: readonly LevelMention[],
  { scene, context }: Ground,
): readonly Gap[] {
  const lexicon = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const next = levels.find(({ tokens: [from] }) => from >= end)?.tokens[0] ?? tokens.length;
  for (let at = end; at < next && tokens[at - 1]!.lower !== ";"; at++) {
    const echoed = echoAt(tokens, at, lexicon);
    const from = echoed ?? joinedAt(tokens, at, lexicon);
    const names = from === null ? [] : namesFrom(scene, sentence, from, lexicon);
    const behind = tokens.slice(names.at(-1)?.tokens[1] ?? tokens.length);
    if (names.length > 0 && (echoed === null ? isEchoed(behind, lexicon) : isClosed(behind[0])))
      return names.map(({ entity, span }) => ({ party: entity, span, date: null, isOther: false }));
  }
  return [];
}

/** ", and Chad", "and Chad" behind what is no name: where those begin of whom more is said; null where nobody does. */
function joinedAt(tokens: readonly Token[], at: number, { last }: PartnershipLexicon): number | null {
  const { form, lower } = tokens[at - 1]!;
  return last.has(tokens[at]!.lower) && (lower === "," || form === lower) ? at + 1 : null;
}

/** "Too.", "no less,": words behind a name by which it does the same, and the end of the clause. */
function isEchoed(words: readonly Token[], { again }: PartnershipLexicon): boolean {
  const end = words.findIndex((word) => isClosed(word));
  return end > 0 && again.has(spelled(words, 0, end, "lower"));
}

function isClosed(token: Token | undefined): boolean {
  return token === undefined || /^[.,;:!?]$/.test(token.lower);
}

function timeOf(fields: Readonly<Record<string, unknown>> | undefined): Span | null {
  const time = fields?.["time"] ?? fields?.["start"] ?? null;
  return time as Span | null;
}

/** Where the names begin behind "as did", "so, farther on, is", past a comma, or behind ", like". */
function echoAt(tokens: readonly Token[], at: number, { echoes }: PartnershipLexicon): number | null {
  const from = /^[,;]$/.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  if (from > at && echoes.has(tokens[from]?.lower ?? "")) return from + 1;
  const isAside = tokens[from + 1]?.lower === ",";
  const verb = isAside ? tokens.findIndex(({ lower }, next) => next > from + 1 && lower === ",") + 1 : from + 1;
  return echoes.has(`${tokens[from]?.lower} ${tokens[verb]?.lower}`) ? verb + 1 : null;
}

function gapsFrom(scene: Scene, sentence: number, at: number, lexicon: PartnershipLexicon): readonly Gap[] {
  const { tokens } = scene.document.sentences[sentence]!;
  let from = at;
  while (lexicon.gapping.has(tokens[from]?.lower ?? "")) from++;
  return from === at ? [] : datedFrom(scene, sentence, from, lexicon);
}

/** "Chad and Peru in 2015, Fiji in 2016": names with dates of their own, one after another. */
export function datedFrom(scene: Scene, sentence: number, from: number, lexicon: PartnershipLexicon): readonly Gap[] {
  const { tokens } = scene.document.sentences[sentence]!;
  const word = tokens[from]?.lower ?? "";
  const isOther = word === lexicon.genitive || lexicon.sharing.get(word) === "other";
  const names = namesFrom(scene, sentence, isOther ? from + 1 : from, lexicon);
  const last = names.at(-1);
  if (last === undefined) return [];
  let behind = last.tokens[1];
  while (lexicon.again.has(tokens[behind]?.lower ?? "")) behind++;
  const after = isDating(tokens[behind]?.lower ?? "", lexicon) ? behind + 1 : behind;
  const time = timesIn(scene, sentence).find(({ tokens: [start] }) => start === behind || start === after);
  const date = asDate(time ?? null);
  if (date === null || time === undefined) return [];
  const items = names.map(({ span, tokens: place }): Item => ({ sentence, span, tokens: place }));
  const dates = datesOf(items, scene, lexicon);
  const own = names.map(({ entity, span }, next): Gap => {
    return { party: entity, span, date: dates?.[next] ?? date, isOther };
  });
  return [...own, ...gapsFrom(scene, sentence, time.tokens[1], lexicon)];
}

/** "In 2015", "on 3 May 2015": whether a word stands before a date. */
function isDating(word: string, { dating, days }: PartnershipLexicon): boolean {
  return (dating.has(word) && word !== "(") || days.has(word);
}

/** The names of states that begin at a token, a list of them included. */
export function namesFrom(scene: Scene, sentence: number, at: number, lexicon: PartnershipLexicon): readonly Named[] {
  const { tokens } = scene.document.sentences[sentence]!;
  const found: Named[] = [];
  let from = at;
  for (const { entity, span, tokens: place } of scene.cast.inSentence(sentence)) {
    if (place[0] < from || !entity.startsWith("state:")) continue;
    const between = tokens.slice(from, place[0]);
    const isNext = found.length === 0 ? between.every(({ lower }) => lower === lexicon.article) : isLinked(between);
    if (!isNext) break;
    found.push({ entity, span, tokens: place });
    from = place[1];
  }
  return found;

  function isLinked(between: readonly Token[]): boolean {
    return between.length > 0 && isListing(between, lexicon);
  }
}
